import { describe, expect, it } from 'vitest';
import { defineElement, elementRegistry } from '../element/element';
import { assignments } from '../fields/assignments.field';
import { map, object, list } from '../fields/composite.fields';
import { conditions } from '../fields/conditions.field';
import { expression } from '../fields/expression.field';
import { prompt } from '../fields/prompt.field';
import { plainText } from '../fields/text.field';
import { variable } from '../fields/variable.field';
import { DOCUMENT_FORMAT, FlowDocument } from './flow.schema';
import { renameFlowVariable } from './rename-variable';

const texts = { name: 'Everything', description: '', params: {} };
const everything = defineElement({
  id: 'everything',
  group: 'logic',
  icon: 'equal',
  params: {
    prompt: prompt(),
    title: plainText(),
    test: expression(),
    target: variable({ write: true }),
    conditions: conditions(),
    assignments: assignments(),
    inputs: map(expression(), { keysFrom: 'flowInputs', refParam: 'flow' }),
    rows: list(object({ text: expression() }), { max: 5 }),
  },
  presets: [],
  branches: () => [],
  enter: (_p, x) => x.leave('default'),
  summary: () => ({ style: 'plain', text: '' }),
  texts: { en: texts, zh: texts },
});
const registry = elementRegistry([everything]);

function documentOf(params: Record<string, unknown>, element = 'everything') {
  return FlowDocument.parse({
    format: DOCUMENT_FORMAT,
    code: 'fee',
    name: 'Fee',
    kind: 'main',
    channel: 'voice',
    variables: [
      { name: 'account', type: 'string' },
      { name: 'accountName', type: 'string' },
    ],
    nodes: [{ id: 'n1', element, name: 'One', position: { x: 0, y: 0 }, params }],
    lines: [],
  });
}

function renamed(params: Record<string, unknown>) {
  const result = renameFlowVariable(documentOf(params), { from: 'account', to: 'customer' }, registry);
  return result.nodes[0]!.params;
}

describe('renameFlowVariable', () => {
  it('renames the definition', () => {
    const result = renameFlowVariable(documentOf({}), { from: 'account', to: 'customer' }, registry);
    expect(result.variables.map((v) => v.name)).toEqual(['customer', 'accountName']);
  });

  it.each([
    ['a spoken text', { prompt: { kind: 'tts', text: 'Hello ${FLOW.account}, ${FLOW.accountName}' } }],
    [
      'a waiting case of a hidden field',
      { prompt: { kind: 'voice', file: 'a.wav', text: '${FLOW.account}' } },
    ],
  ])('rewrites %s', (_name, params) => {
    const before = JSON.stringify(params.prompt.text);
    expect(JSON.stringify(renamed(params)['prompt'])).toContain(
      before.replace('FLOW.account}', 'FLOW.customer}'),
    );
  });

  it('rewrites expressions and targets wherever a field holds them', () => {
    const params = renamed({
      test: "FLOW.account == 'FLOW.account'",
      target: 'FLOW.account',
      conditions: [
        {
          name: 'a',
          mode: 'simple',
          rows: [{ left: 'FLOW.account', relation: '==', right: '1', join: 'and' }],
          expression: '',
        },
      ],
      assignments: [{ variable: 'FLOW.account', expression: 'FLOW.account + 1' }],
      inputs: { number: 'FLOW.account' },
      rows: [{ text: 'GLOBAL.account' }, { text: 'FLOW.account' }],
    });
    expect(params).toMatchObject({
      test: "FLOW.customer == 'FLOW.account'",
      target: 'FLOW.customer',
      conditions: [{ rows: [{ left: 'FLOW.customer' }] }],
      assignments: [{ variable: 'FLOW.customer', expression: 'FLOW.customer + 1' }],
      inputs: { number: 'FLOW.customer' },
      rows: [{ text: 'GLOBAL.account' }, { text: 'FLOW.customer' }],
    });
  });

  it('leaves characters of a plain text alone', () => {
    expect(renamed({ title: '${FLOW.account}', test: 'FLOW.account' })['title']).toBe('${FLOW.account}');
  });

  it('leaves a text that does not parse as it is', () => {
    expect(renamed({ test: 'FLOW.account +' })['test']).toBe('FLOW.account +');
  });

  it('keeps nodes that do not mention the variable, and those of unknown elements', () => {
    for (const document of [documentOf({ test: '1' }), documentOf({ test: 'FLOW.account' }, 'unknown')]) {
      const result = renameFlowVariable(document, { from: 'account', to: 'customer' }, registry);
      expect(result.nodes[0]).toBe(document.nodes[0]);
    }
  });
});
