import { type Catalogue } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import { headerSource, inOrder, placesOf, templateSource, templateTypes } from './completion';

const catalogue: Catalogue = {
  globals: [{ name: 'serviceNumber', type: 'string', encrypted: false }],
  templates: [],
  interfaces: [],
  tables: [],
  policies: [],
  procedures: [],
  flows: [
    { code: 'f', name: 'F', kind: 'subflow', nodes: [], inputs: [{ name: 'account', type: 'integer' }] },
  ],
};
const names = (source: { variables: readonly { name: string }[] }) =>
  source.variables.map(({ name }) => name);

describe('completion outside of a flow', () => {
  it('offers a template the flow variables that it names and those that flows take', () => {
    const offered = names(templateSource(['${FLOW.balance} ${FLOW.account}'], catalogue, false));
    expect(offered.filter((name) => name.startsWith('FLOW.'))).toEqual(['FLOW.account', 'FLOW.balance']);
    expect(offered).toContain('GLOBAL.serviceNumber');
    expect(offered).toContain('SYS.language');
  });

  it('offers a header what the server allows there', () => {
    const roots = new Set(names(headerSource(catalogue, false)).map((name) => name.split('.')[0]));
    expect([...roots].sort()).toEqual(['GLOBAL', 'SYS']);
  });

  it('knows the types, and none of a global variable that does not exist', () => {
    const types = templateTypes(catalogue);
    expect(types('GLOBAL', 'serviceNumber')).toBe('string');
    expect(types('GLOBAL', 'gone')).toBeUndefined();
    expect(types('FLOW', 'anything')).toBe('any');
    expect(templateTypes(undefined)('GLOBAL', 'gone')).toBe('any');
  });

  it('finds no variables in a text that does not parse', () => {
    expect(placesOf('${FLOW.')).toEqual([]);
    expect(placesOf('${FLOW.a} ${SYS.language}')).toMatchObject([{ name: 'a' }, { name: 'language' }]);
  });

  it('puts languages in the order of the protocol', () => {
    expect(inOrder(['fr_FR', 'en_US', 'xx', 'zh_CN'])).toEqual(['zh_CN', 'en_US', 'fr_FR']);
  });
});
