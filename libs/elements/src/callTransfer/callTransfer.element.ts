import {
  choice,
  defineElement,
  finding,
  integer,
  list,
  object,
  plainText,
  present,
  text,
  type CompiledFields,
  type FieldValues,
  type OutParams,
  type StepContext,
} from '@parley/flow-model';
import { texts } from './callTransfer.texts';

/** Transfer types by their code on the wire (elements reference 2.14; outaction 11 of seed 002). */
const TYPES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '31', '32', '33', '34'] as const;
type TransferType = (typeof TYPES)[number];

/** To the last agent: no route value, but call-associated data. */
const FAMILIAR: readonly TransferType[] = ['7', '9', '31'];
const CUSTOM_ROUTING = '10';
const SKILL_QUEUE_BY_NAME = '3';
const THIRD_PARTY = '5';

const routed = TYPES.filter((type) => !FAMILIAR.includes(type) && type !== CUSTOM_ROUTING);

const share = object({
  queue: plainText({ maxLength: 128 }),
  percent: integer({ min: 0, max: 100, initial: 50 }),
});
const segment = object({
  start: plainText({ maxLength: 32, mono: true }),
  end: plainText({ maxLength: 32, mono: true }),
  queue: plainText({ maxLength: 128 }),
});

const params = {
  type: choice({ options: TYPES, initial: '3' }),
  route: text({ maxLength: 256, shownWhile: { param: 'type', is: routed }, required: true }),
  policy: choice({
    options: ['percentage', 'segment'],
    look: 'segmented',
    shownWhile: { param: 'type', is: ['10'] },
  }),
  shares: list(share, { max: 50, shownWhile: { param: 'type', is: ['10'] } }),
  segments: list(segment, { max: 200, shownWhile: { param: 'type', is: ['10'] } }),
  /** queue of a caller in no segment */
  otherQueue: plainText({ maxLength: 128, shownWhile: { param: 'type', is: ['10'] } }),
  callData: text({ multiline: true }),
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
    const target = targetOf(p, x);
    if (target.route === undefined) return x.fail('SYSERROR_INNER', 'No queue is set for this caller');
    const outparams: OutParams = {
      trans_type: target.type,
      route_value: target.route,
      ...present({
        trans_data: p.callData.render(x),
        calling_num: p.callingNumber.render(x),
        record_path: p.type === THIRD_PARTY ? p.recordPath.render(x) : undefined,
      }),
    };
    return x.act({ outaction: 11, outparams }, 'transfer');
  },
  resume(_p, x, input) {
    if (input.kind !== 'transferred' || !input.success) return x.leave('transferFailed');
    return x.hasLine('default') ? x.leave('default') : x.end({});
  },
  summary: (p) => ({
    style: 'plain',
    text: `${routeName(p.type)} ${p.type === CUSTOM_ROUTING ? p.policy : p.route}`.trim(),
  }),
  check: (p) => [...missingCallData(p), ...routingFindings(p)],
  texts,
});

/** Custom routing becomes a transfer to the chosen queue by its name. */
function targetOf(p: Params, x: StepContext): { type: string; route: string | undefined } {
  if (p.type !== CUSTOM_ROUTING)
    return { type: p.type, route: FAMILIAR.includes(p.type) ? '' : p.route.render(x) };
  const queue = p.policy === 'percentage' ? queueByShare(p, x.random()) : queueBySegment(p, x.call.caller);
  return { type: SKILL_QUEUE_BY_NAME, route: queue };
}

function queueByShare(p: Params, chance: number): string | undefined {
  const total = p.shares.reduce((sum, s) => sum + s.percent, 0);
  let below = chance * total;
  for (const s of p.shares) {
    if (below < s.percent) return s.queue;
    below -= s.percent;
  }
  return undefined;
}

/** Segments compare digit by digit, as numbers of the same length do. */
function queueBySegment(p: Params, caller: string): string | undefined {
  const hit = p.segments.find(
    (s) => caller.length === s.start.length && caller >= s.start && caller <= s.end,
  );
  return hit?.queue ?? (p.otherQueue || undefined);
}

function missingCallData(p: FieldValues<typeof params>) {
  if (!FAMILIAR.includes(p.type) || p.callData.trim() !== '') return [];
  return [
    finding('transfer.callData', 'A transfer to the last agent needs call-associated data', {
      path: 'callData',
    }),
  ];
}

function routingFindings(p: FieldValues<typeof params>) {
  if (p.type !== CUSTOM_ROUTING) return [];
  if (p.policy === 'percentage') {
    const total = p.shares.reduce((sum, s) => sum + s.percent, 0);
    if (total === 100) return [];
    const message = `The shares add up to ${total} %, not to 100 %`;
    return [finding('transfer.shares', message, { path: 'shares', params: { total: String(total) } })];
  }
  return p.segments.flatMap((s, i) => {
    const fits =
      /^\d{1,32}$/.test(s.start) &&
      s.start.length === s.end.length &&
      /^\d+$/.test(s.end) &&
      s.end >= s.start;
    if (fits) return [];
    const message = `Number segment ${i + 1} needs two numbers of the same length, the first not above the second`;
    return [finding('transfer.segment', message, { path: `segments[${i}]`, params: { row: String(i + 1) } })];
  });
}

function routeName(type: TransferType): string {
  return texts.en.params.type.options[type];
}
