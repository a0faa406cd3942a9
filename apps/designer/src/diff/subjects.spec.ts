import { registry } from '@parley/elements';
import { diffDocuments, FlowDocument } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import { sayValue, subjectsOf } from './subjects';

const node = (id: string, element: string, name: string, params: object = {}, x = 0) => ({
  id,
  element,
  name,
  position: { x, y: 0 },
  params,
});
const say = (id: string, name: string, text: string) =>
  node(id, 'voicePlayback', name, { prompt: { kind: 'tts', text } });
const menu = (...keys: string[]) =>
  node('m', 'menu', 'Main menu', {
    prompt: { kind: 'tts', text: 'Choose' },
    keys: keys.map((key) => ({ key, label: `Key ${key}` })),
  });
const line = (source: string, branch: string, target: string) => ({
  id: `${source}-${branch}-${target}`,
  source,
  branch,
  target,
});

function flow(part: { nodes: object[]; lines?: object[]; variables?: object[] }): FlowDocument {
  const rest = { code: 'a', name: 'A', kind: 'subflow', channel: 'voice', lines: [] };
  return FlowDocument.parse({ format: 'parley.flow/1', ...rest, ...part });
}

function told(before: FlowDocument, after: FlowDocument) {
  const order = [...after.nodes, ...before.nodes].map(({ id }) => id);
  return subjectsOf(diffDocuments(before, after, registry), { before, after, order });
}

describe('the subjects of a diff', () => {
  it('are none where only the layout differs', () => {
    const at = (x: number) => flow({ nodes: [node('n', 'end', 'End', {}, x)] });
    expect(told(at(0), at(90))).toEqual([]);
  });

  it('name the text that differs', () => {
    const [subject] = told(
      flow({ nodes: [say('n', 'Hello', 'Old')] }),
      flow({ nodes: [say('n', 'Hello', 'New')] }),
    );
    expect(subject?.changes).toEqual([
      { kind: 'changed', part: { kind: 'param', path: 'prompt.text' }, before: 'Old', after: 'New' },
    ]);
  });

  it('tell a new key and its line as one change', () => {
    const end = node('e', 'end', 'End');
    const before = flow({ nodes: [menu('1'), end], lines: [line('m', '1', 'e')] });
    const after = flow({ nodes: [menu('1', '2'), end], lines: [line('m', '1', 'e'), line('m', '2', 'e')] });
    expect(told(before, after)[0]?.changes).toEqual([
      { kind: 'added', part: { kind: 'param', path: 'keys[1]' }, after: '2 Key 2 → End' },
    ]);
  });

  it('tell a condition as a whole, under its exit', () => {
    const check = (relation: string) =>
      node('b', 'branch', 'Check', {
        conditions: [
          {
            name: 'Overdue',
            mode: 'simple',
            rows: [{ join: 'and', left: 'FLOW.balance', relation, right: '0' }],
          },
        ],
      });
    const [subject] = told(flow({ nodes: [check('<=')] }), flow({ nodes: [check('<')] }));
    expect(subject?.changes).toEqual([
      {
        kind: 'changed',
        part: { kind: 'line', branch: 'Overdue' },
        before: 'FLOW.balance <= 0',
        after: 'FLOW.balance < 0',
      },
    ]);
  });

  it('tell an exit that leads elsewhere as a change of its node', () => {
    const nodes = [say('n', 'Hello', 'Hi'), node('e', 'end', 'End'), say('o', 'Other', 'Ho')];
    const before = flow({ nodes, lines: [line('n', 'default', 'e')] });
    const after = flow({ nodes, lines: [line('n', 'default', 'o')] });
    expect(told(before, after)).toEqual([
      {
        node: { id: 'n', name: 'Hello', element: 'voicePlayback' },
        kind: 'changed',
        changes: [
          { kind: 'changed', part: { kind: 'line', branch: 'default' }, before: 'End', after: 'Other' },
        ],
      },
    ]);
  });

  it('stand in reading order, the flow itself last', () => {
    const before = flow({ nodes: [say('a', 'A', '1'), say('gone', 'Gone', 'x')] });
    const after = flow({
      nodes: [say('new', 'New', 'x'), say('a', 'A', '2')],
      variables: [{ name: 'fee', type: 'float' }],
    });
    expect(told(before, after).map(({ node: of, kind }) => `${of?.id ?? 'flow'} ${kind}`)).toEqual([
      'new added',
      'a changed',
      'gone removed',
      'flow changed',
    ]);
  });
});

it.each([
  [{ key: '2', label: 'Agent', silent: false, more: null }, '2 Agent'],
  [['a', ['b']], 'a b'],
  [0, '0'],
  [true, 'true'],
  [null, ''],
])('%j is said as "%s"', (value, text) => {
  expect(sayValue(value)).toBe(text);
});
