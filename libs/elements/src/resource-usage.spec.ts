import { FlowDocument, interfaceUsage, tableUsage } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import { registry } from './registry';

const node = (id: string, params: object, element = 'interfaceCall') => ({
  id,
  element,
  name: id,
  position: { x: 0, y: 0 },
  params,
});

const document = FlowDocument.parse({
  format: 'parley.flow/1',
  code: 'usage',
  name: 'Usage',
  kind: 'subflow',
  channel: 'voice',
  nodes: [
    node('n1', {
      interface: 'account',
      inputs: { id: 'FLOW.id', pin: "'1'" },
      assignments: [{ variable: 'FLOW.fee', expression: 'TOC.fee + TOC.tax.vat' }],
    }),
    node('n2', { interface: 'other', inputs: { id: 'FLOW.id' } }),
    node('n3', { interface: 'account', inputs: {} }, 'end'),
    node('n4', { interface: 'account' }, 'unheardOf'),
    node('n5', { table: 'calls', tableValues: { at: 'now()', id: 'FLOW.id' } }, 'end'),
  ],
  lines: [],
});

describe('the usage of an interface', () => {
  it('is what the nodes that call it fill and read', () => {
    expect(interfaceUsage(document, registry, 'account')).toEqual([
      { nodeId: 'n1', inputs: ['id', 'pin'], outputs: ['fee', 'tax'] },
      { nodeId: 'n3', inputs: [], outputs: [] },
    ]);
  });
});

describe('the usage of a data table', () => {
  it('is the columns that nodes fill', () => {
    expect(tableUsage(document, registry, 'calls')).toEqual([{ nodeId: 'n5', columns: ['at', 'id'] }]);
  });
});
