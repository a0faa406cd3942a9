import {
  assignments,
  conditions,
  conditionSource,
  defineElement,
  expression,
  integer,
  interfaceRef,
  map,
  methodInvocations,
  truthyTest,
  type CompiledFields,
  type StepContext,
  type Transition,
} from '@parley/flow-model';
import { assignRows } from '../shared/assign-rows';
import { texts } from './interfaceCall.texts';

const params = {
  interface: interfaceRef(),
  inputs: map(expression(), { keysFrom: 'interfaceInputs', refParam: 'interface' }),
  /** values read the outputs as `TOC.name` */
  assignments: assignments(),
  conditions: conditions(),
  methods: methodInvocations({ section: 'advanced' }),
  /** seconds; 0: the interface's own limit */
  timeout: integer({ min: 0, max: 60, initial: 0, unit: 'seconds', section: 'advanced' }),
};

type Params = CompiledFields<typeof params>;

/** Calls a business interface over HTTP (elements reference 2.20). Without one it only assigns and branches. */
export const interfaceCall = defineElement({
  id: 'interfaceCall',
  group: 'data',
  icon: 'api',
  params,
  presets: ['SYSERROR_INTERFACE', 'SYSERROR_INNER'],
  branches: (p) => [...p.conditions.map((c) => ({ name: c.name, label: c.name })), { name: 'default' }],
  enter(p, x) {
    if (p.interface === '') return assignAndLeave(p, x);
    const inputs = Object.fromEntries(
      p.inputs.map((input) => [input.name, input.value?.evaluate(x) ?? null]),
    );
    const limit = p.timeout === 0 ? {} : { timeout: p.timeout };
    return x.effect({ kind: 'http', interface: p.interface, inputs, ...limit });
  },
  settle(p, x, result) {
    if (result.kind !== 'http' || !result.ok)
      return x.fail('SYSERROR_INTERFACE', result.ok ? '' : result.reason);
    x.results = { ...result.outputs, status: result.status, body: result.body };
    return assignAndLeave(p, x);
  },
  summary(p) {
    const [first] = p.conditions;
    return { style: 'code', text: p.interface || (first ? conditionSource(first) : '') };
  },
  texts,
});

function assignAndLeave(p: Params, x: StepContext): Transition {
  const misfit = assignRows(p.assignments, x) ?? assignRows(p.methods, x);
  if (misfit !== undefined) return x.fail('SYSERROR_INNER', misfit);
  const met = p.conditions.find((condition) => truthyTest(condition, x));
  return x.leave(met?.name ?? 'default');
}
