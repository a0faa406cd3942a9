import { EMPTY_CATALOGUE } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import {
  complete,
  functionSuggestions,
  matching,
  queryAt,
  segmentsOf,
  variableSuggestions,
  type SourceKind,
} from './completion';

const variables = [
  { name: 'balance', type: 'float' as const, input: false, encrypted: false, description: '' },
  { name: 'account', type: 'string' as const, input: false, encrypted: false, description: '' },
];
const suggestions = [...variableSuggestions(variables, EMPTY_CATALOGUE), ...functionSuggestions()];

/** `|` is the caret. */
function offered(marked: string, kind: SourceKind): string[] {
  const caret = marked.indexOf('|');
  const query = queryAt(marked.replace('|', ''), caret, kind);
  return query ? matching(suggestions, query).map((s) => s.name) : [];
}

function chosen(marked: string, kind: SourceKind, name: string): string {
  const caret = marked.indexOf('|');
  const source = marked.replace('|', '');
  const query = queryAt(source, caret, kind)!;
  const suggestion = suggestions.find((s) => s.name === name)!;
  const result = complete(source, caret, { query, suggestion, kind });
  return `${result.source.slice(0, result.caret)}|${result.source.slice(result.caret)}`;
}

describe('what completion offers', () => {
  it.each([
    ['You owe ${|', 'template', 'FLOW.balance'],
    ['You owe ${bal|', 'template', 'FLOW.balance'],
    ['You owe FLOW.|', 'template', 'FLOW.balance'],
    ['FLOW.b|', 'expression', 'FLOW.balance'],
    ['1 + bal|', 'expression', 'FLOW.balance'],
    ['FLOW.account.tri|', 'expression', 'trim'],
    ['GLO|', 'expression', undefined],
    ['You owe bal|', 'template', undefined],
    ['You owe ${FLOW.balance} or bal|', 'template', undefined],
    ["'FLOW.|", 'expression', undefined],
    ['|', 'expression', undefined],
  ] as const)('at %s of a %s: %s', (marked, kind, first) => {
    expect(offered(marked, kind)[0]).toBe(first);
  });

  it('offers only methods after a dot', () => {
    expect(offered('FLOW.account.|', 'expression')).not.toContain('FLOW.account');
  });

  it('is silent once the only match is written out', () => {
    expect(offered('FLOW.balance|', 'expression')).toEqual([]);
  });
});

describe('what a choice writes', () => {
  it.each([
    ['Due ${bal|', 'template', 'FLOW.balance', 'Due ${FLOW.balance}|'],
    ['Due ${bal|} yuan', 'template', 'FLOW.balance', 'Due ${FLOW.balance|} yuan'],
    ['Due ${bal| or ${FLOW.account}', 'template', 'FLOW.balance', 'Due ${FLOW.balance}| or ${FLOW.account}'],
    ['Due FLOW.|', 'template', 'FLOW.balance', 'Due ${FLOW.balance}|'],
    ['FLOW.account.tri|', 'expression', 'trim', 'FLOW.account.trim(|)'],
    ['1 + bal| > 3', 'expression', 'FLOW.balance', '1 + FLOW.balance| > 3'],
  ] as const)('%s of a %s with %s', (marked, kind, name, result) => {
    expect(chosen(marked, kind, name)).toBe(result);
  });
});

describe('chips', () => {
  it.each([
    ['Owe ${FLOW.a} yuan', 'template', ['${FLOW.a}']],
    ["FLOW.a + GLOBAL.b == 'x'", 'expression', ['FLOW.a', 'GLOBAL.b']],
    ['no variable', 'template', []],
  ] as const)('of %s in a %s', (source, kind, chips) => {
    const segments = segmentsOf(source, kind);
    expect(segments.filter((s) => s.isChip).map((s) => s.text)).toEqual(chips);
    expect(segments.map((s) => s.text).join('')).toBe(source);
  });
});
