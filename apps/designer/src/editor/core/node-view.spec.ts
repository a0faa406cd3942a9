import { describe, expect, it } from 'vitest';
import { registry } from '@parley/elements';
import { EMPTY_CATALOGUE } from '@parley/flow-model';
import { someEditor, someFlow, someNode } from '../testing/flow';
import { flowOrder } from './flow-order';
import { exitY, nodeView } from './node-view';
import { summaryParts } from './summary';
import { tidyUp } from './tidy-up';

const options = {
  language: 'en',
  commonLabels: {},
  showPresets: false,
  catalogue: EMPTY_CATALOGUE,
} as const;
const tts = (text: string) => ({ prompt: { kind: 'tts', text } });
const menuNode = someNode('m', 'menu', 0, 0, { ...tts('Short'), keys: [{ key: '1', label: 'Fee' }] });
const menu = registry.find('menu');

describe('the view of a node', () => {
  it('is as high as header, summary, rule and exits together', () => {
    expect(nodeView(menuNode, menu, [], options).height).toBe(40 + 16 + 17 + 24 * 2);
    const long = someNode('m', 'menu', 0, 0, {
      ...menuNode.params,
      ...tts('A prompt that needs two lines on a node'),
    });
    expect(nodeView(long, menu, [], options).height).toBe(40 + 32 + 17 + 24 * 2);
  });

  it('has its exits at the centre of their rows', () => {
    const view = nodeView(menuNode, menu, [], options);
    expect([exitY(view, 0), exitY(view, 1)]).toEqual([81, 105]);
  });

  it('draws presets only with a line or when asked for', () => {
    const branches = (showPresets: boolean, branch?: string) => {
      const lines = branch === undefined ? [] : [{ id: 'l', source: 'm', branch, target: 'x' }];
      return nodeView(menuNode, menu, lines, { ...options, showPresets }).exits.map((e) => e.branch);
    };
    expect(branches(false)).toEqual(['1', 'timeoutOrOtherKey']);
    expect(branches(false, 'error3')).toEqual(['1', 'timeoutOrOtherKey', 'error3']);
    expect(branches(true)).toContain('nomatch1');
  });

  it('keeps a line without its exit in sight', () => {
    const lines = [{ id: 'l', source: 'm', branch: '9', target: 'x' }];
    expect(nodeView(menuNode, menu, lines, options).exits.at(-1)).toMatchObject({
      branch: '9',
      kind: 'unknown',
    });
  });

  it('stands for an unknown element, and for parameters that cannot be read', () => {
    expect(nodeView(someNode('x', 'nobody'), undefined, [], options)).toMatchObject({
      exits: [],
      summary: [],
    });
    expect(nodeView(someNode('m', 'menu', 0, 0, { prompt: 7, keys: 'none' }), menu, [], options).id).toBe(
      'm',
    );
  });
});

describe('the summary of a node', () => {
  it('says what was chosen in the language of who reads, and then the value', () => {
    const transfer = someNode('t', 'callTransfer', 0, 0, { type: '3', route: 'fee_${FLOW.site}' });
    const parts = (language: 'en' | 'zh') =>
      nodeView(transfer, registry.find('callTransfer'), [], { ...options, language }).summary;
    expect(parts('en')).toEqual([
      { text: 'Skill queue ', isVariable: false },
      { text: 'fee_', isVariable: false, isCode: true },
      { text: 'site', isVariable: true, isCode: true },
    ]);
    expect(parts('zh')[0]?.text).toBe('技能队列 ');
  });

  it('of a call to an interface is what is sent, and the name of one that is not known', () => {
    const editor = someEditor({
      document: { ...someFlow(), nodes: [someNode('look', 'interfaceCall', 0, 0, { interface: 'account' })] },
    });
    const shown = () => editor.getState().scene.views.get('look')?.summary;
    expect(shown()).toEqual([{ text: 'account', isVariable: false }]);
    const account = {
      name: 'account',
      request: { method: 'GET', path: '/accounts/{account}' },
      inputs: [],
      outputs: [],
    };
    editor.getState().setCatalogue({ ...EMPTY_CATALOGUE, interfaces: [account] });
    expect(shown()).toEqual([{ text: 'GET /accounts/{account}', isVariable: false }]);
  });

  it('shows variables by their short name', () => {
    expect(summaryParts('Fee ${FLOW.balance} yuan')).toEqual([
      { text: 'Fee ', isVariable: false },
      { text: 'balance', isVariable: true },
      { text: ' yuan', isVariable: false },
    ]);
  });
});

describe('the order and the places of nodes', () => {
  it('follow the lines from Start; what nothing leads to comes last', () => {
    expect(flowOrder(someEditor().getState().scene)).toEqual(['start', 'ask', 'end', 'menu']);
  });

  it('are columns of 242 px after tidying up, Start staying where it is', () => {
    const placed = tidyUp(someEditor().getState().scene);
    expect(placed.get('start')).toEqual({ x: 0, y: 0 });
    expect([placed.get('ask')?.x, placed.get('end')?.x]).toEqual([242, 484]);
  });
});
