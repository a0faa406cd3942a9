import {
  assignments,
  choice,
  conditions,
  conditionSource,
  defineElement,
  expression,
  finding,
  integer,
  interfaceRef,
  map,
  methodInvocations,
  truthyTest,
  type CheckContext,
  type CompiledFields,
  type FieldValues,
  type Finding,
  type StepContext,
  type Transition,
} from '@parley/flow-model';
import { assignRows } from '../shared/assign-rows';
import { builtIn, builtInEffect, builtInOutputs, emotionOutputs } from './built-ins';
import { texts } from './interfaceCall.texts';

const whileCustom = { shownWhile: { param: 'source', is: ['custom'] } };

const params = {
  source: choice({ options: ['custom', 'builtIn'], initial: 'custom', look: 'segmented' }),
  interface: interfaceRef(whileCustom),
  inputs: map(expression(), { ...whileCustom, keysFrom: 'interfaceInputs', refParam: 'interface' }),
  builtIn: builtIn(),
  /** values read the outputs as `TOC.name` */
  assignments: assignments(),
  conditions: conditions(),
  methods: methodInvocations({ section: 'advanced' }),
  /** seconds; 0: the interface's own limit */
  timeout: integer({ ...whileCustom, min: 0, max: 60, initial: 0, unit: 'seconds', section: 'advanced' }),
};

type Params = CompiledFields<typeof params>;

/**
 * Calls a business interface over HTTP, or one that is built in (elements reference 2.20). Without one it only assigns
 * and branches.
 */
export const interfaceCall = defineElement({
  id: 'interfaceCall',
  group: 'data',
  icon: 'api',
  params,
  presets: ['SYSERROR_INTERFACE', 'SYSERROR_INNER'],
  branches: (p) => [...p.conditions.map((c) => ({ name: c.name, label: c.name })), { name: 'default' }],
  sets: (p) => [...p.assignments, ...p.methods],
  enter(p, x) {
    if (p.source === 'builtIn') return callBuiltIn(p, x);
    if (p.interface === '') return assignAndLeave(p, x);
    const inputs = Object.fromEntries(
      p.inputs.map((input) => [input.name, input.value?.evaluate(x) ?? null]),
    );
    const limit = p.timeout === 0 ? {} : { timeout: p.timeout };
    return x.effect({ kind: 'http', interface: p.interface, inputs, ...limit });
  },
  settle(p, x, result) {
    if (!result.ok) return x.fail('SYSERROR_INTERFACE', result.reason);
    switch (result.kind) {
      case 'http':
        x.results = { ...result.outputs, status: result.status, body: result.body };
        return assignAndLeave(p, x);
      case 'builtIn':
        x.results = { ...result.outputs, ...x.unseal(result.sealed ?? {}) };
        return assignAndLeave(p, x);
      default:
        return x.fail('SYSERROR_INTERFACE', '');
    }
  },
  outputs(p, catalogue) {
    if (p.source === 'builtIn') return builtInOutputs(p.builtIn.name);
    const own = catalogue.interfaces.find(({ name }) => name === p.interface)?.outputs ?? [];
    const always = [{ name: 'status', type: 'integer' } as const, { name: 'body', type: 'object' } as const];
    return { variables: p.interface === '' ? [] : [...own, ...always], isComplete: false };
  },
  check: (p, context) => openTokens(p, context),
  summary(p, catalogue) {
    if (p.source === 'builtIn') return { style: 'code', text: p.builtIn.name };
    const [first] = p.conditions;
    if (p.interface === '') return { style: 'code', text: first ? conditionSource(first) : '' };
    const request = catalogue.interfaces.find(({ name }) => name === p.interface)?.request;
    return { style: 'code', text: request ? `${request.method} ${request.path}` : p.interface };
  },
  texts,
});

function assignAndLeave(p: Params, x: StepContext): Transition {
  const misfit = assignRows(p.assignments, x) ?? assignRows(p.methods, x);
  if (misfit !== undefined) return x.fail('SYSERROR_INNER', misfit);
  const met = p.conditions.find((condition) => truthyTest(condition, x));
  return x.leave(met?.name ?? 'default');
}

function callBuiltIn(p: Params, x: StepContext): Transition {
  const called = p.builtIn;
  if (called.name !== 'emotionRecognition') return x.effect(builtInEffect(called, x));
  x.results = emotionOutputs(called, x);
  return assignAndLeave(p, x);
}

/** A token in a variable that is not encrypted would stand in the session and in the records of the call. */
function openTokens(p: FieldValues<typeof params>, { variables, catalogue }: CheckContext): Finding[] {
  if (p.source !== 'builtIn' || p.builtIn.name !== 'apiFabricToken') return [];
  const sealed = new Set([
    ...variables.filter((v) => v.encrypted).map((v) => `FLOW.${v.name}`),
    ...catalogue.globals.filter((v) => v.encrypted).map((v) => `GLOBAL.${v.name}`),
  ]);
  const written = [
    ...p.assignments.map((row, i) => ({
      path: `assignments[${i}].variable`,
      variable: row.variable,
      from: [row.expression],
    })),
    ...p.methods.map((row, i) => ({
      path: `methods[${i}].result`,
      variable: row.result,
      from: [row.subject, ...row.arguments],
    })),
  ];
  return written
    .filter(({ variable, from }) => !sealed.has(variable) && from.some((text) => /\bTOC\.token\b/.test(text)))
    .map(({ path, variable }) =>
      finding('token.open', `${variable} must be an encrypted variable, because it takes the token`, {
        path,
        params: { variable },
      }),
    );
}
