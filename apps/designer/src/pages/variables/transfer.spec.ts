import { type Variable } from '@parley/contracts';
import { describe, expect, it } from 'vitest';
import { inReadingOrder, planImport, toFile } from './transfer';
import { MASK } from './variableForm';

const variable = (part: Partial<Variable>): Variable => ({
  name: 'a',
  type: 'integer',
  default: 5,
  encryption: 'none',
  description: '',
  builtin: false,
  uses: 0,
  revision: 3,
  changedAt: '2026-01-01T00:00:00Z',
  changedBy: null,
  ...part,
});

const file = (...variables: object[]) => JSON.stringify({ variables });
const kinds = (text: string, existing: Variable[] = []) =>
  planImport(text, existing)?.map((step) => (step.kind === 'conflict' ? step.why : step.kind));

describe('variables as a file', () => {
  it('changes nothing where it comes back as it went', () => {
    const all = [
      variable({}),
      variable({ name: 'b', type: 'object', default: { x: [1] } }),
      variable({ name: 'secret', encryption: 'shown', default: MASK }),
      variable({ name: 'sealed', encryption: 'stored', default: 7 }),
      variable({ name: 'language', type: 'string', default: 'Chinese', builtin: true }),
    ];
    expect(kinds(toFile(all), all)).toEqual(['same', 'same', 'same', 'same', 'same']);
  });

  it('holds no secret that is never shown', () => {
    expect(toFile([variable({ encryption: 'shown', default: MASK })])).not.toContain('default');
  });

  it('tells new from changed', () => {
    expect(kinds(file({ name: 'a', type: 'integer', default: 6 }), [variable({})])).toEqual(['changed']);
    expect(kinds(file({ name: 'b', type: 'string' }), [variable({})])).toEqual(['new']);
  });

  it('finds what cannot be', () => {
    const used = variable({ uses: 2 });
    expect(kinds(file({ name: 'a', type: 'string' }), [used])).toEqual(['retyped']);
    expect(kinds(file({ name: 'a', type: 'string' }), [variable({ builtin: true })])).toEqual(['builtin']);
    expect(kinds(file({ name: 'a', type: 'number' }, { type: 'string' }))).toEqual([
      'unreadable',
      'unreadable',
    ]);
    expect(kinds(file({ name: 'constructor', type: 'string' }))).toEqual(['unreadable']);
    expect(kinds(file({ name: 'a', type: 'string' }, { name: 'a', type: 'string' }))).toEqual([
      'new',
      'twice',
    ]);
  });

  it.each(['', 'no JSON', '{}', '"variables"', '{"variables": 1}'])('is no file of variables: %s', (text) => {
    expect(planImport(text, [])).toBeUndefined();
  });

  it('shows what needs a look first', () => {
    const text = file(
      { name: 'a', type: 'integer', default: 5 },
      { name: 'b', type: 'string' },
      { name: '1' },
    );
    const steps = inReadingOrder(planImport(text, [variable({})]) ?? []);
    expect(steps.map(({ kind }) => kind)).toEqual(['conflict', 'new', 'same']);
  });

  it('may be a bare list', () => {
    expect(kinds('[{"name":"a","type":"string"}]')).toEqual(['new']);
  });
});
