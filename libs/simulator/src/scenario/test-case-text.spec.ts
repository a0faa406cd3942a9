import { describe, expect, it } from 'vitest';
import { readDefinition, writeDefinition } from './test-case-text';

/** As a database gives it back: members by the length of their names. */
const KEPT = {
  now: '2026-03-01T09:00:00Z',
  turns: [
    { out: { timeout: null, outaction: 9, prompt_text: '/fee/' }, call: {}, path: ['n_start', 'n_hello'] },
    { keys: '1#', effect: { http: 'account', status: 503 }, variables: { turns: 2, account: '0135' } },
  ],
  accessCode: '10086',
};

const TEXT = `now: 2026-03-01T09:00:00Z
accessCode: "10086"
turns:
  - call: {}
    out: { outaction: 9, timeout: null, prompt_text: /fee/ }
    path: [ n_start, n_hello ]
  - keys: 1#
    effect: { http: account, status: 503 }
    variables: { turns: 2, account: "0135" }
`;

describe('the text of a test case', () => {
  it('has its members in the order of a scenario file', () => {
    expect(writeDefinition(KEPT)).toBe(TEXT);
  });

  it('is read as what it was written from', () => {
    expect(readDefinition(TEXT, 'fees')).toEqual({ success: true, definition: KEPT });
  });

  it.each([
    ['turns: [', '', 1, 'yaml.BAD_INDENT'],
    ['turns: []\nturns: []', '', 2, 'yaml.DUPLICATE_KEY'],
    ['turns:\n\t- say: x', '', 2, 'yaml.TAB_AS_INDENT'],
    ['flow: other\nturns:\n  - call: {}', 'flow', 1, 'otherFlow'],
    ['turns:\n  - call: {}\n  - calls: {}', 'turns.1.calls', 3, 'unknown'],
    ['turns:\n  - call: {}\n    effect: { http: a, status: ok }', 'turns.0.effect.status', 3, 'type'],
    ['', 'turns', undefined, 'missing'],
    ['turns: []', 'turns', 1, 'few'],
    ['turns:\n  - call: {}\n    keys: 1', 'turns.0', 2, 'oneDoing'],
    ['turns:\n  - say: *nobody', '', undefined, 'yaml.aliases'],
  ])('that is wrong says where and what: %j', (text, path, line, code) => {
    const reading = readDefinition(text, 'fees');
    if (reading.success) throw new Error('It was read');
    const [fault] = reading.faults;
    expect({ path: fault?.path, line: fault?.at?.line, code: fault?.code }).toEqual({ path, line, code });
  });

  it('says one thing of a time, and the place of a slip in the YAML only once', () => {
    const faultsOf = (text: string) => {
      const reading = readDefinition(text, 'fees');
      return reading.success ? [] : reading.faults.map(({ message }) => message);
    };
    expect(faultsOf('now: yesterday\nturns:\n  - call: {}')).toEqual([
      'A time is written like 2026-03-01T09:00:00Z',
    ]);
    expect(faultsOf('turns:\n\t- call: {}')[0]).toBe('Tabs are not allowed as indentation');
  });
});
