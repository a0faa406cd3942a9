import {
  columnFindings,
  defineElement,
  expression,
  finding,
  integer,
  interfaceRef,
  map,
  present,
  procedureFindings,
  procedureRef,
  tableRef,
  text,
  timeOfDay,
  type CompiledFields,
  type Effect,
  type FieldValues,
  type OutParams,
  type StepContext,
  type Transition,
} from '@parley/flow-model';
import { texts } from './end.texts';

const EVERY_TIME = -1;

const params = {
  /** called when the call ends, also when the customer hangs up */
  interface: interfaceRef(),
  inputs: map(expression(), { keysFrom: 'interfaceInputs', refParam: 'interface' }),
  /** gets a row when the call ends */
  table: tableRef(),
  tableValues: map(expression(), { keysFrom: 'tableColumns', refParam: 'table' }),
  /** called when the call ends */
  procedure: procedureRef(),
  procedureInputs: map(expression(), { keysFrom: 'procedureInputs', refParam: 'procedure' }),
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

/** What is written at the end, in this order; one that fails stops neither the others nor the hang-up. */
const WRITES = ['interface', 'table', 'procedure'] as const;
type Write = (typeof WRITES)[number];

const WORDS: Record<Write, string> = {
  interface: 'interface',
  table: 'data table',
  procedure: 'stored procedure',
};

/** Ends the call (elements reference 2.7; outaction 10, seed 002 Table 6). */
export const end = defineElement({
  id: 'end',
  group: 'flow',
  icon: 'phone-off',
  role: 'end',
  params,
  presets: [],
  branches: () => [],
  enter: (p, x) => writeNext(p, x, WRITES) ?? x.end(report(p, x)),
  settle(p, x, result) {
    const done = WRITES.findIndex((write) => write === x.state?.['write']);
    const write = WRITES[done];
    if (write && !result.ok) x.warn(`The ${WORDS[write]} of Call ending failed: ${result.reason}`);
    return writeNext(p, x, WRITES.slice(done + 1)) ?? x.end(report(p, x));
  },
  actsOnHangup: (p) => WRITES.some((write) => p[write] !== ''),
  onHangup: (p, x) => writeNext(p, x, WRITES),
  summary: (p) => ({
    style: 'code',
    text: WRITES.map((write) => p[write]).find((name) => name !== '') ?? '',
  }),
  check: (p, context) => [
    ...windowFindings(p),
    ...columnFindings({ table: p.table, values: p.tableValues, path: 'tableValues' }, context),
    ...procedureFindings(
      { procedure: p.procedure, values: p.procedureInputs, path: 'procedureInputs' },
      context,
    ),
  ],
  texts,
});

/** The first of these that is to be written now; undefined where none is. */
function writeNext(p: Params, x: StepContext, writes: readonly Write[]): Transition | undefined {
  if (!isInWindow(p, x)) return undefined;
  for (const write of writes) {
    const effect = effectOf(write, p, x);
    if (!effect) continue;
    x.state = { write };
    return x.effect(effect);
  }
  return undefined;
}

/** The interface is never called after a successful transfer; what is kept here is written then too. */
function effectOf(write: Write, p: Params, x: StepContext): Effect | undefined {
  if (p[write] === '') return undefined;
  const period = p.sendingInterval === EVERY_TIME ? {} : { everyDays: p.sendingInterval };
  switch (write) {
    case 'interface':
      if (x.call.transferred) return undefined;
      return { kind: 'http', interface: p.interface, inputs: valuesOf(p.inputs, x), ...period };
    case 'table':
      return {
        kind: 'dataTable',
        op: 'insert',
        table: p.table,
        values: valuesOf(p.tableValues, x),
        ...period,
      };
    case 'procedure':
      return { kind: 'sql', procedure: p.procedure, inputs: valuesOf(p.procedureInputs, x), ...period };
  }
}

function valuesOf(filled: Params['inputs'], x: StepContext) {
  return Object.fromEntries(filled.map(({ name, value }) => [name, value?.evaluate(x) ?? null]));
}

/** In the time of the tenant; both ends count. */
function isInWindow(p: Params, x: StepContext): boolean {
  const secondOfDay = Math.floor(x.now / 1_000 + x.utcOffset * 60) % 86_400;
  return secondOfDay >= p.startTime && secondOfDay <= p.endTime;
}

function windowFindings(p: FieldValues<typeof params>) {
  if (WRITES.every((write) => p[write] === '') || p.endTime >= p.startTime) return [];
  const message = `The window ends at ${p.endTime}, before it begins`;
  return [finding('end.window', message, { path: 'endTime', params: { end: p.endTime } })];
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
