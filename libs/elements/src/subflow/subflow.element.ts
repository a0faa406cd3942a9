import {
  choice,
  defineElement,
  expression,
  finding,
  flowRef,
  map,
  nodeRef,
  type FieldReference,
} from '@parley/flow-model';
import { toText } from '@parley/expression';

const chosen = { param: 'mode', is: ['flow'] };

const params = {
  mode: choice({ options: ['flow', 'variable'], look: 'segmented' }),
  flow: flowRef({ required: true, shownWhile: chosen }),
  /** empty: the Start of the flow */
  node: nodeRef({ flowParam: 'flow', shownWhile: chosen }),
  /** holds the code of the flow */
  variable: expression({ required: true, shownWhile: { param: 'mode', is: ['variable'] } }),
  inputs: map(expression(), { keysFrom: 'flowInputs', refParam: 'flow', shownWhile: chosen }),
};

/** Jumps to another flow and does not come back (elements reference 2.6). */
export const subflow = defineElement({
  id: 'subflow',
  group: 'flow',
  icon: 'arrow-ramp-right',
  params,
  presets: ['SYSERROR_INNER'],
  branches: () => [],
  endsCycles: true,
  enter(p, x) {
    const code = p.mode === 'flow' ? p.flow : toText(p.variable?.evaluate(x) ?? null);
    if (code === '') return x.fail('SYSERROR_INNER', 'The variable names no flow');
    const inputs = Object.fromEntries(
      p.inputs.map((input) => [input.name, input.value?.evaluate(x) ?? null]),
    );
    return x.jump(code, p.mode === 'flow' && p.node !== '' ? p.node : undefined, inputs);
  },
  settle: (_p, x, result) =>
    x.fail(
      'SYSERROR_INNER',
      result.kind === 'flow' && !result.ok ? result.reason : 'The flow could not be entered',
    ),
  summary: (p) => ({ style: 'code', text: p.mode === 'flow' ? p.flow : p.variable }),
  references(p): FieldReference[] {
    if (p.mode !== 'flow' || p.flow === '' || p.node === '') return [];
    return [{ kind: 'flowNode', name: p.flow, node: p.node, path: 'node' }];
  },
  check(p, { catalogue }) {
    if (p.mode !== 'flow' || p.node === '') return [];
    const flow = catalogue.flows.find((f) => f.code === p.flow);
    if (!flow || flow.nodes.some((n) => n.id === p.node)) return [];
    const message = `Flow ${p.flow} has no node ${p.node}`;
    return [finding('flowNode.unknown', message, { path: 'node', params: { flow: p.flow, node: p.node } })];
  },
  texts: {
    en: {
      name: 'Jump to flow',
      description: 'Goes on in another flow and does not come back.',
      params: {
        mode: { label: 'Flow given by', options: { flow: 'Choice', variable: 'Variable' } },
        flow: { label: 'Flow' },
        node: { label: 'Node', help: 'Empty: the Start of the flow.' },
        variable: { label: 'Variable with the flow code' },
        inputs: { label: 'Inputs' },
      },
    },
    zh: {
      name: '子流程',
      description: '跳转到另一个流程，不再返回。',
      params: {
        mode: { label: '取值方式', options: { flow: '选择流程', variable: '选择变量' } },
        flow: { label: '目标流程' },
        node: { label: '目标节点', help: '为空则从开始节点进入。' },
        variable: { label: '保存流程编码的变量' },
        inputs: { label: '输入' },
      },
    },
  },
});
