import {
  choice,
  defineElement,
  finding,
  integer,
  list,
  object,
  plainText,
  policyRef,
  present,
  queueByChance,
  queueByNumber,
  segmentProblems,
  shareProblems,
  text,
  variable,
  type CompiledFields,
  type Effect,
  type FieldValues,
  type OutParams,
  type StepContext,
  type Transition,
} from '@parley/flow-model';
import { z } from 'zod';
import { texts } from './callTransfer.texts';

/** Transfer types by their code on the wire (elements reference 2.14; outaction 11 of seed 002). */
const TYPES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '31', '32', '33', '34'] as const;
type TransferType = (typeof TYPES)[number];

/** To the last agent: no route value, but call-associated data. */
const FAMILIAR: readonly TransferType[] = ['7', '9', '31'];
const CUSTOM_ROUTING = '10';
const SKILL_QUEUE_BY_NAME = '3';
const THIRD_PARTY = '5';

const Members = z.record(z.string(), z.unknown());

const routed = TYPES.filter((type) => !FAMILIAR.includes(type) && type !== CUSTOM_ROUTING);
const custom = { param: 'type', is: [CUSTOM_ROUTING] };
const byShare = [custom, { param: 'policy', is: ['percentage'] }];
const byNumber = [custom, { param: 'policy', is: ['segment'] }];
const byTemplate = [custom, { param: 'policy', is: ['template'] }];

const share = object({
  queue: plainText({ maxLength: 128 }),
  percent: integer({ min: 0, max: 100, initial: 50 }),
});
const segment = object({
  start: plainText({ maxLength: 32, mono: true }),
  end: plainText({ maxLength: 32, mono: true }),
  queue: plainText({ maxLength: 128 }),
});
const customParameter = object({ variable: variable({ required: true }) });

const params = {
  type: choice({ options: TYPES, initial: '3' }),
  route: text({ maxLength: 256, shownWhile: { param: 'type', is: routed }, required: true }),
  policy: choice({ options: ['percentage', 'segment', 'template'], look: 'segmented', shownWhile: custom }),
  /** a transfer policy */
  policyRef: policyRef({ shownWhile: byTemplate, required: true }),
  shares: list(share, { max: 50, shownWhile: byShare }),
  /** the window over which the shares are counted; none: every call goes by chance */
  accumulation: choice({ options: ['none', 'hour', 'day', 'week'], shownWhile: byShare }),
  segments: list(segment, { max: 200, shownWhile: byNumber }),
  /** queue of a caller in no segment */
  otherQueue: plainText({ maxLength: 128, shownWhile: byNumber }),
  callData: text({ multiline: true }),
  /** carried as members of the call-associated data */
  customParameters: list(customParameter, { max: 16, section: 'advanced' }),
  callingNumber: text({ maxLength: 64, section: 'advanced' }),
  recordPath: text({
    maxLength: 512,
    mono: true,
    section: 'advanced',
    shownWhile: { param: 'type', is: ['5'] },
  }),
};

type Params = CompiledFields<typeof params>;

/** Hands the call to a queue, an agent, a number, an IVR or a message box (elements reference 2.14). */
export const callTransfer = defineElement({
  id: 'callTransfer',
  group: 'transfer',
  icon: 'phone-outgoing',
  params,
  presets: ['SYSERROR_INNER'],
  branches: () => [{ name: 'default', optional: true, toEnd: true }, { name: 'transferFailed' }],
  systemErrorBranch: 'transferFailed',
  enter(p, x) {
    if (p.type !== CUSTOM_ROUTING) return transferTo(routeOf(p, x), p, x);
    const effect = routing(p, x);
    return effect ? x.effect(effect) : toQueue(queueOf(p, x), p, x);
  },
  settle(p, x, result) {
    if (result.kind !== 'route') return x.fail('SYSERROR_INNER', 'No skill queue was chosen');
    return result.ok ? toQueue(result.queue, p, x) : x.fail('SYSERROR_INNER', result.reason);
  },
  resume(_p, x, input) {
    if (input.kind !== 'transferred' || !input.success) return x.leave('transferFailed');
    return x.hasLine('default') ? x.leave('default') : x.end({});
  },
  summary(p) {
    const type = { param: 'type', option: p.type };
    if (p.type !== CUSTOM_ROUTING) return { style: 'plain', text: p.route, choices: [type] };
    if (p.policy === 'template') return { style: 'plain', text: p.policyRef, choices: [type] };
    return { style: 'plain', text: '', choices: [type, { param: 'policy', option: p.policy }] };
  },
  check: (p) => [...missingCallData(p), ...routingFindings(p)],
  texts,
});

function routeOf(p: Params, x: StepContext): Route {
  return { type: p.type, value: FAMILIAR.includes(p.type) ? '' : p.route.render(x) };
}

/** Where a call goes: `trans_type` and `route_value`. */
interface Route {
  type: TransferType;
  value: string;
}

function transferTo(route: Route, p: Params, x: StepContext): Transition {
  const outparams: OutParams = {
    trans_type: route.type,
    route_value: route.value,
    ...present({
      trans_data: callDataOf(p, x),
      calling_num: p.callingNumber.render(x),
      record_path: p.type === THIRD_PARTY ? p.recordPath.render(x) : undefined,
    }),
  };
  return x.act({ outaction: 11, outparams }, 'transfer');
}

/** Custom routing becomes a transfer to the chosen queue by its name. */
function toQueue(queue: string | undefined, p: Params, x: StepContext): Transition {
  if (queue === undefined) return x.fail('SYSERROR_INNER', 'No queue is set for this caller');
  return transferTo({ type: SKILL_QUEUE_BY_NAME, value: queue }, p, x);
}

/** What the host must decide: policies are its own, and it counts for all calls at once. */
function routing(p: Params, x: StepContext): Effect | undefined {
  if (p.policy === 'template') return { kind: 'route', policy: p.policyRef, chance: x.random() };
  if (p.policy !== 'percentage' || p.accumulation === 'none') return undefined;
  return { kind: 'route', shares: p.shares, accumulation: p.accumulation };
}

function queueOf(p: Params, x: StepContext): string | undefined {
  return p.policy === 'percentage' ? queueByChance(p.shares, x.random()) : queueByNumber(p, x.call.caller);
}

/** Custom parameters join the members of call-associated data that is a JSON object; other text stands as `data`. */
function callDataOf(p: Params, x: StepContext): string {
  const data = p.callData.render(x);
  if (p.customParameters.length === 0) return data;
  const members = membersOf(data) ?? (data === '' ? {} : { data });
  for (const parameter of p.customParameters) {
    const target = parameter.variable;
    if (target) members[target.name] = x.get(target);
  }
  return JSON.stringify(members);
}

/** Undefined for text that is no JSON object. */
function membersOf(data: string): Record<string, unknown> | undefined {
  try {
    return Members.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

function missingCallData(p: FieldValues<typeof params>) {
  if (!FAMILIAR.includes(p.type) || p.callData.trim() !== '' || p.customParameters.length > 0) return [];
  return [
    finding('transfer.callData', 'A transfer to the last agent needs call-associated data', {
      path: 'callData',
    }),
  ];
}

function routingFindings(p: FieldValues<typeof params>) {
  if (p.type !== CUSTOM_ROUTING) return [];
  return problemsOf(p).map(({ code, list: name, row, params: named, message }) =>
    finding(`transfer.${code}`, message, {
      path: row === undefined ? name : `${name}[${row}]`,
      params: named,
    }),
  );
}

function problemsOf(p: FieldValues<typeof params>) {
  switch (p.policy) {
    case 'percentage':
      return shareProblems(p.shares);
    case 'segment':
      return segmentProblems(p.segments);
    case 'template':
      return [];
  }
}
