import {
  defineElement,
  expression,
  finding,
  integer,
  interfaceRef,
  map,
  present,
  text,
  timeOfDay,
  type CompiledFields,
  type Effect,
  type OutParams,
  type StepContext,
} from '@parley/flow-model';
import { texts } from './end.texts';

const EVERY_TIME = -1;

const params = {
  /** called when the call ends, also when the customer hangs up */
  interface: interfaceRef(),
  inputs: map(expression(), { keysFrom: 'interfaceInputs', refParam: 'interface' }),
  startTime: timeOfDay({ initial: '00:00:00', section: 'advanced' }),
  endTime: timeOfDay({ initial: '23:59:59', section: 'advanced' }),
  /** days; -1: every time */
  sendingInterval: integer({
    min: EVERY_TIME,
    max: 365,
    initial: EVERY_TIME,
    unit: 'days',
    section: 'advanced',
  }),
  regionId: text({ maxLength: 64, section: 'advanced' }),
  entranceId: text({ maxLength: 64, section: 'advanced' }),
  exitId: text({ maxLength: 64, section: 'advanced' }),
  userTypeId: text({ maxLength: 64, section: 'advanced' }),
};

type Params = CompiledFields<typeof params>;

/** Ends the call (elements reference 2.7; outaction 10, seed 002 Table 6). */
export const end = defineElement({
  id: 'end',
  group: 'flow',
  icon: 'phone-off',
  role: 'end',
  params,
  presets: [],
  branches: () => [],
  enter(p, x) {
    const effect = closingEffect(p, x);
    return effect ? x.effect(effect) : x.end(report(p, x));
  },
  settle(p, x, result) {
    if (result.kind === 'http' && !result.ok) x.warn(`The interface of Call ending failed: ${result.reason}`);
    return x.end(report(p, x));
  },
  actsOnHangup: (p) => p.interface !== '',
  onHangup(p, x) {
    const effect = closingEffect(p, x);
    return effect && x.effect(effect);
  },
  summary: (p) => ({ style: 'code', text: p.interface }),
  check: (p) =>
    p.interface !== '' && p.endTime < p.startTime
      ? [
          finding('end.window', `The window ends at ${p.endTime}, before it begins`, {
            path: 'endTime',
            params: { end: p.endTime },
          }),
        ]
      : [],
  texts,
});

/** The interface is called inside its time window only, and never after a successful transfer. */
function closingEffect(p: Params, x: StepContext): Effect | undefined {
  if (p.interface === '' || x.call.transferred) return undefined;
  const secondOfDay = Math.floor(x.now / 1_000 + x.utcOffset * 60) % 86_400;
  if (secondOfDay < p.startTime || secondOfDay > p.endTime) return undefined;
  const inputs = Object.fromEntries(p.inputs.map((input) => [input.name, input.value?.evaluate(x) ?? null]));
  const period = p.sendingInterval === EVERY_TIME ? {} : { everyDays: p.sendingInterval };
  return { kind: 'http', interface: p.interface, inputs, ...period };
}

/** What the hang-up reports beside its mandatory members; empty ones are left out. */
function report(p: Params, x: StepContext): OutParams {
  return present({
    region_id: p.regionId.render(x),
    entrance_id: p.entranceId.render(x),
    exit_id: p.exitId.render(x),
    user_type_id: p.userTypeId.render(x),
  });
}
