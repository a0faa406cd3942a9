/**
 * A scenario: a golden dialog as YAML, and a designer's test case. It says who calls which flow, what happens turn by
 * turn and what must come back. Every limit and every unknown member is reported with its place.
 */
import { TemplateKind } from '@parley/contracts';
import { parseTime } from '@parley/expression';
import { z } from 'zod';
import { FlowCode, VariableType } from '../document/flow.schema';

/** A member of a request or reply: YAML numbers and booleans are read as the text that goes over the wire. */
const Scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const Time = z
  .string()
  .refine((time) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time), {
    message: 'A time is written like 2026-03-01T09:00:00Z',
    params: { fault: 'timeForm' },
    abort: true,
  })
  .refine((time) => timeOf(time) !== null, { message: 'There is no such time', params: { fault: 'time' } });

/** A time of a scenario as epoch milliseconds; null where there is no such time. */
export function timeOf(time: string): number | null {
  return parseTime(time, 'yyyy-MM-ddTHH:mm:ssZ', 0);
}

/** What an outside system answers. Without `fail` the call succeeds. */
export const HttpMock = z
  .strictObject({
    /** name of a business interface, `METHOD /path` where interfaces are known, or `*` for any */
    http: z.string().min(1),
    /** inputs that the flow must pass; others may be there */
    inputs: z.record(z.string(), z.json()).optional(),
    status: z.int().min(100).max(599).default(200),
    body: z.json().default(null),
    /** outputs of the interface; absent: the members of `body` */
    outputs: z.record(z.string(), z.json()).optional(),
    /** the call fails, for this reason */
    fail: z.string().min(1).optional(),
  })
  .meta({ title: 'HTTP mock' });
export type HttpMock = z.infer<typeof HttpMock>;

/** A row that the flow writes into a data table. Without `fail` it is written. */
export const TableMock = z
  .strictObject({
    /** name of the data table, or `*` for any */
    dataTable: z.string().min(1),
    /** values that the flow must write, by column; others may be there */
    values: z.record(z.string(), z.json()).optional(),
    /** nothing is written, for this reason */
    fail: z.string().min(1).optional(),
  })
  .meta({ title: 'Data table mock' });
export type TableMock = z.infer<typeof TableMock>;

/** A built-in interface that the host carries out. Without `fail` it succeeds. */
export const BuiltInMock = z
  .strictObject({
    builtIn: z.enum(['recordQa', 'createCallbackTask', 'apiFabricToken']),
    /** values that the flow must hand over; others may be there */
    values: z.record(z.string(), z.json()).optional(),
    /** what the flow reads as `TOC.name`, beside a `returnCode` of 0 */
    outputs: z.record(z.string(), z.json()).default({}),
    /** nothing is done, for this reason */
    fail: z.string().min(1).optional(),
  })
  .meta({ title: 'Built-in interface mock' });
export type BuiltInMock = z.infer<typeof BuiltInMock>;

/** A choice of a skill queue that the host makes. Without `fail` it is this queue. */
export const RouteMock = z
  .strictObject({
    /** name of the transfer policy, `counted` for shares that a node has counted, or `*` for any */
    route: z.string().min(1),
    queue: z.string().min(1).default('queue'),
    /** no queue is chosen, for this reason */
    fail: z.string().min(1).optional(),
  })
  .meta({ title: 'Route mock' });
export type RouteMock = z.infer<typeof RouteMock>;

/** A stored procedure that the flow calls. Without `fail` the call succeeds. */
export const SqlMock = z
  .strictObject({
    /** name of the stored procedure, or `*` for any */
    sql: z.string().min(1),
    /** inputs that the flow must pass; others may be there */
    inputs: z.record(z.string(), z.json()).optional(),
    /** columns of the first row that it gives */
    outputs: z.record(z.string(), z.json()).default({}),
    /** the call fails, for this reason */
    fail: z.string().min(1).optional(),
  })
  .meta({ title: 'Stored procedure mock' });
export type SqlMock = z.infer<typeof SqlMock>;

/** What an outside system answers, or the database. */
export const EffectMock = z.union([HttpMock, TableMock, BuiltInMock, RouteMock, SqlMock]);
export type EffectMock = z.infer<typeof EffectMock>;

/** What must come back: `outaction` and outparams in one object. `null`: must not be there. */
const Expected = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const doings = {
  /** a whole request: `inaction` and fields of inparams and extparams in one object */
  in: z.looseObject({ inaction: z.coerce.number().pipe(z.literal([8, 9, 11, 12])) }).optional(),
  /** begins the call, with these further fields */
  call: z.record(z.string(), Scalar).optional(),
  keys: Scalar.optional(),
  say: Scalar.optional(),
  silence: z.literal(true).optional(),
  unclear: z.literal(true).optional(),
  playover: z.literal(true).optional(),
  recorded: z.string().optional(),
  hangup: z.literal(true).optional(),
  sysErr: z.literal(true).optional(),
  transferred: z.boolean().optional(),
  queried: z.record(z.string(), Scalar).optional(),
};
export const DOINGS = Object.keys(doings) as (keyof typeof doings)[];

export const ScenarioTurn = z
  .strictObject({
    ...doings,
    /** time of this turn; absent: that of the turn before */
    now: Time.optional(),
    effect: EffectMock.optional(),
    /** in the order in which the flow asks; all of them must be asked for */
    effects: z.array(EffectMock).optional(),
    out: Expected.optional(),
    /** `out` names every member of the reply; `call_id` too */
    exact: z.boolean().optional(),
    /** ids of the nodes that the turn goes through, in order; the one in which it began is the first */
    path: z.array(z.string()).optional(),
    /** FLOW values after the turn, by name; those that the flow never set have their defaults and count as null */
    variables: z.record(z.string(), z.json()).optional(),
  })
  .refine((turn) => DOINGS.filter((name) => turn[name] !== undefined).length === 1, {
    message: `A turn has exactly one of ${DOINGS.join(', ')}`,
    params: { fault: 'oneDoing', names: DOINGS.join(', ') },
  });
export type ScenarioTurn = z.infer<typeof ScenarioTurn>;

const Global = z.strictObject({
  type: VariableType,
  default: z.json().default(null),
  encrypted: z.boolean().default(false),
});

const TemplateContent = z.union([z.string(), z.record(z.string(), z.string())]);
const Template = z.union([
  z.strictObject({ kind: TemplateKind, content: TemplateContent }),
  TemplateContent.transform((content) => ({ kind: 'tts' as const, content })),
]);

/** What a scenario says beside its flows. */
const members = {
  now: Time.default('2026-03-01T09:00:00Z'),
  /** decides what the flow leaves to chance */
  seed: z.int().default(1),
  userid: z.string().min(1).max(64).default('call-1'),
  caller: Scalar.default('13500000001'),
  accessCode: Scalar.default('10086'),
  seat: z.enum(['vir', 'ass']).default('vir'),
  globals: z.record(z.string(), Global).default({}),
  /** text by name, or by name and language; with the kind where it is not `tts` */
  templates: z.record(z.string(), Template).default({}),
  /** answer every effect that no turn's own effect answers, as often as it is made */
  mocks: z.array(EffectMock).default([]),
};
const UtcOffset = z.int().min(-840).max(840);

export const Scenario = z
  .strictObject({
    /** what it shows, as a sentence */
    scenario: z.string().min(1).max(256),
    /** code of the flow that the call enters */
    flow: FlowCode.optional(),
    /** the same, with the flows that it may jump to; the first is entered. Absent: every given document may be jumped to */
    flows: z.array(FlowCode).min(1).optional(),
    ...members,
    /** minutes east of UTC */
    utcOffset: UtcOffset.default(0),
    exceptionFlow: FlowCode.nullable().default(null),
    errorPrompt: z.string().default('Sorry, something went wrong. Please call again later.'),
    turns: z.array(ScenarioTurn).min(1).max(20_000),
  })
  .refine((s) => (s.flow === undefined) !== (s.flows === undefined), {
    message: 'A scenario has either flow or flows',
    path: ['flow'],
  });
export type Scenario = z.infer<typeof Scenario>;

/** Limits of the test cases of a flow. Past them: error 10000002 that names the path. */
export const TEST_CASE_LIMITS = {
  /** of one flow */
  cases: 200,
  /** of one case */
  turns: 500,
  /** answers for the whole of one case */
  mocks: 100,
  /** characters of one definition as JSON */
  characters: 256 * 1024,
} as const;

/**
 * What a test case plays: a scenario of the flow that the case belongs to. What a scenario file has to say of its
 * surroundings, a case may leave to the tenant in which it is run.
 */
export const TestDefinition = z
  .strictObject({
    /** what it shows, as a sentence; absent: its name says it */
    scenario: z.string().min(1).max(256).optional(),
    /** the flow of the case itself, so that a scenario file is a test case as it is */
    flow: FlowCode.optional(),
    /** the same, with the only flows that it may jump to; the first is entered */
    flows: z.array(FlowCode).min(1).max(100).optional(),
    ...members,
    mocks: z.array(EffectMock).max(TEST_CASE_LIMITS.mocks).default([]),
    /** minutes east of UTC; absent: as on the tenant's clock at `now` */
    utcOffset: UtcOffset.optional(),
    /** absent: the tenant's */
    exceptionFlow: FlowCode.nullable().optional(),
    /** absent: the tenant's */
    errorPrompt: z.string().max(4_096).optional(),
    turns: z.array(ScenarioTurn).min(1).max(TEST_CASE_LIMITS.turns),
  })
  .refine((s) => s.flow === undefined || s.flows === undefined, {
    message: 'A test case names either flow or flows',
    params: { fault: 'twoFlows' },
    path: ['flow'],
  })
  .refine((s) => JSON.stringify(s).length <= TEST_CASE_LIMITS.characters, {
    message: `A definition has at most ${TEST_CASE_LIMITS.characters} characters as JSON`,
    params: { fault: 'tooLong', limit: TEST_CASE_LIMITS.characters },
  });
export type TestDefinition = z.infer<typeof TestDefinition>;
