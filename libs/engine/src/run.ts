/**
 * One step in progress: the context that elements see, over a private copy of the session. Lives for a single call of
 * `step`, so that nothing it changes is ever seen from outside before the outcome is returned.
 */
import { coerce, formatTime, toText, type Value, type VariableRoot } from '@parley/expression';
import type {
  Awaited,
  CallFacts,
  Effect,
  FlowChannel,
  NodeState,
  OutAction,
  OutParams,
  StepContext,
  SystemErrorBranch,
  TemplateText,
  Transition,
  VariableTarget,
} from '@parley/flow-model';
import type { AccessRequest, Env, Resources, TraceStep } from './outcome';
import type { Program, ProgramNode } from './program';
import { OPEN_FIELDS, type Session } from './session';
import { Sources } from './sources';

/** Values of encrypted variables stand in the session like this. */
interface Sealed {
  $sealed: string;
}

/** Texts longer than this, lists and objects make the interpreter measure the session before it is kept. */
const LARGE_TEXT = 1_024;
const MASK = '******';
const DEFAULT_LANGUAGE = 'Chinese';

export class Run implements StepContext {
  readonly now: number;
  readonly utcOffset: number;
  readonly channel: FlowChannel;
  readonly trace: TraceStep[] = [];
  state: NodeState | null;
  results: Record<string, Value> | null = null;
  node: ProgramNode;
  /** a large value was set: measure the session */
  hasLargeValue = false;
  /** made when something is first read of the request or of a result */
  sources: Sources | null = null;
  /** the value of an encrypted variable was read */
  readsSecret = false;
  /** ... by the node in which the call stands, whose reply may show it */
  showsSecret = false;
  private readonly resources: Resources;
  private current: TraceStep | null = null;
  private ownsFlow = false;
  private ownsGlobal = false;
  private chances = 0;

  /** @param session a copy that this run may change; nested objects are copied before they are changed */
  constructor(
    readonly program: Program,
    readonly session: Session,
    private readonly request: AccessRequest,
    private readonly env: Env,
  ) {
    this.now = env.now;
    this.utcOffset = env.utcOffset;
    this.channel = program.channel;
    this.resources = program.resources ?? env.resources;
    this.state = session.state;
    const node = program.nodes[session.node];
    if (!node)
      throw new Error(`Session of ${session.program} stands in node ${session.node}, which does not exist`);
    this.node = node;
  }

  get call(): CallFacts {
    const { call, transferred } = this.session;
    return { id: call.id, caller: call.caller, accessCode: call.accessCode, transferred };
  }

  get inputText(): string {
    return this.request.fields['input'] ?? '';
  }

  /** Language of the call, as SYS.language says it. */
  get language(): string {
    const { language, global } = this.session;
    if (language !== null) return language;
    const value = global['language'] ?? this.resources.globals.get('language')?.default ?? null;
    return typeof value === 'string' && value !== '' ? value : DEFAULT_LANGUAGE;
  }

  /** Stands in a node from now on; the trace gets a step for it. */
  stand(node: ProgramNode): void {
    this.node = node;
    this.showsSecret = false;
    this.sources?.forget();
    const program = this.trace.length === 0 ? this.program.key : undefined;
    // All members at once: one that is added later costs an allocation of its own.
    this.current = { program, node: node.id, branch: undefined, set: undefined, notes: undefined };
    this.trace.push(this.current);
  }

  /** The exit by which the current node is left. */
  tookBranch(branch: string): void {
    if (this.current) this.current.branch = branch;
  }

  variable(root: VariableRoot, name: string): Value {
    switch (root) {
      case 'FLOW':
        return this.flowVariable(name);
      case 'GLOBAL':
        return this.globalVariable(name);
      case 'SYS':
        return this.systemVariable(name);
      case 'IVRREQUEST':
        return this.requestField(name);
      case 'TOC':
        this.noteSources().readOutput(name);
        return this.results && Object.hasOwn(this.results, name) ? (this.results[name] ?? null) : null;
    }
  }

  warn(message: string): void {
    if (!this.current) return;
    (this.current.notes ??= []).push(message);
  }

  get(target: VariableTarget): Value {
    return this.variable(target.root, target.name);
  }

  set(target: VariableTarget, value: Value): boolean {
    const isSet = this.setVariable(target, value);
    this.sources?.forget();
    return isSet;
  }

  private setVariable({ root, name }: VariableTarget, value: Value): boolean {
    switch (root) {
      case 'FLOW':
        return this.setFlow(name, value);
      case 'GLOBAL':
        return this.setGlobal(name, value);
      case 'SYS':
        if (name !== 'language') return this.refuse(root, name);
        this.session.language = toText(value);
        this.recordSet('SYS.language', value, false);
        return true;
      case 'IVRREQUEST':
      case 'TOC':
        return this.refuse(root, name);
    }
  }

  isEncrypted({ root, name }: VariableTarget): boolean {
    if (root === 'FLOW') return this.program.variables.get(name)?.encrypted ?? false;
    return root === 'GLOBAL' && (this.resources.globals.get(name)?.encrypted ?? false);
  }

  unseal(sealed: Readonly<Record<string, string>>): Record<string, Value> {
    this.noteSources().sealedOutputs = Object.keys(sealed);
    return Object.fromEntries(
      Object.entries(sealed).map(([name, text]) => [name, JSON.parse(this.env.sealer.unseal(text)) as Value]),
    );
  }

  /**
   * Fields of the first request stay readable in later turns. Those that the flow may put into an encrypted variable are
   * sealed before it does: the record of the turn that brought them is never written again.
   */
  sealAhead(): void {
    for (const { field, into } of this.program.taken) {
      if (this.session.call.init[field] !== undefined && this.isEncrypted(into)) this.sealField(field);
    }
  }

  noteSources(): Sources {
    return (this.sources ??= new Sources());
  }

  template(name: string): TemplateText | undefined {
    return this.resources.template(name, this.language);
  }

  leave(branch: string): Transition {
    return { kind: 'leave', branch };
  }

  fail(branch: SystemErrorBranch, reason: string): Transition {
    return { kind: 'fail', branch, reason };
  }

  act(action: OutAction, awaits: Awaited = 'interaction'): Transition {
    return { kind: 'act', action, awaits };
  }

  effect(effect: Effect): Transition {
    return { kind: 'effect', effect };
  }

  end(outparams: OutParams): Transition {
    return { kind: 'end', outparams };
  }

  jump(flow: string, node: string | undefined, inputs: Record<string, Value>): Transition {
    return { kind: 'jump', flow, node, inputs };
  }

  random(): number {
    this.chances += 1;
    return chance(this.env.seed, this.session.visits * 64 + this.chances);
  }

  hasLine(branch: string): boolean {
    return this.node.exits.has(branch);
  }

  countNoMatch(): string | undefined {
    this.count('nomatch');
    return this.presetExit('nomatch');
  }

  /** Counts a time-out or an unrecognised input of the call. */
  count(what: 'timeout' | 'nomatch'): void {
    const { counters } = this.session;
    this.session.counters = { ...counters, [what]: counters[what] + 1 };
  }

  /** The most specific preset exit that the current node has a line for. */
  presetExit(what: 'timeout' | 'nomatch'): string | undefined {
    const { timeout, nomatch } = this.session.counters;
    const times = what === 'timeout' ? timeout : nomatch;
    if (timeout + nomatch >= 3 && this.hasLine('error3')) return 'error3';
    if (times >= 2 && this.hasLine(`${what}2`)) return `${what}2`;
    if (times === 1 && this.hasLine(`${what}1`)) return `${what}1`;
    return undefined;
  }

  clearCounters(): void {
    this.session.counters = { ...this.session.counters, timeout: 0, nomatch: 0 };
  }

  sealInput(): void {
    this.sealField('input');
  }

  private flowVariable(name: string): Value {
    const declared = this.program.variables.get(name);
    if (!declared) return this.unknown('FLOW', name);
    if (declared.encrypted) this.readsSecret = this.showsSecret = true;
    const value = this.session.flow[name];
    if (value === undefined) return declared.default;
    return declared.encrypted ? this.unsealed(value) : value;
  }

  private globalVariable(name: string): Value {
    const declared = this.resources.globals.get(name);
    if (!declared) return this.unknown('GLOBAL', name);
    if (declared.encrypted) this.readsSecret = this.showsSecret = true;
    const value = this.session.global[name];
    if (value === undefined) return declared.default;
    return declared.encrypted ? this.unsealed(value) : value;
  }

  private unknown(root: string, name: string): null {
    this.warn(`Variable ${root}.${name} does not exist`);
    return null;
  }

  private requestField(name: string): Value {
    const { fields } = this.request;
    const { init, sealed } = this.session.call;
    const holder = Object.hasOwn(fields, name) ? fields : Object.hasOwn(init, name) ? init : undefined;
    if (!holder) return sealed === undefined ? null : this.sealedField(sealed, name);
    this.noteSources().readField(name);
    return holder[name] ?? null;
  }

  private sealedField(sealed: string, name: string): Value {
    const fields = this.unsealedFields(sealed);
    if (!Object.hasOwn(fields, name)) return null;
    this.readsSecret = this.showsSecret = true;
    return fields[name] ?? null;
  }

  private unsealedFields(sealed: string): Record<string, string> {
    return JSON.parse(this.env.sealer.unseal(sealed)) as Record<string, string>;
  }

  private systemVariable(name: string): Value {
    const { call } = this.session;
    switch (name) {
      case 'systemDate':
        return formatTime(this.now, this.utcOffset, 'yyyyMMdd');
      case 'systemMonth':
        return formatTime(this.now, this.utcOffset, 'yyyyMM');
      case 'systemTime':
        return formatTime(this.now, this.utcOffset, 'HHmmss');
      case 'currentTime':
        return formatTime(this.now, this.utcOffset, 'yyyyMMddHHmmss');
      case 'createTime':
        return formatTime(call.startedAt, this.utcOffset, 'yyyyMMddHHmmss');
      case 'timeStamp':
        return String(Math.floor(this.now / 1_000));
      case 'callingNumber':
        return call.caller;
      case 'calledNumber':
        return call.accessCode;
      case 'realCalledNumber':
        return call.init['real_callee'] ?? '';
      case 'callId':
        return call.id;
      case 'cti_callid':
        return call.init['cti_callid'] ?? '';
      case 'tenantId':
        return call.tenant;
      case 'language':
        return this.language;
      case 'callMediaType':
        return toText(this.requestField('call_media_type'));
      default:
        return this.unknown('SYS', name);
    }
  }

  private setFlow(name: string, value: Value): boolean {
    const declared = this.program.variables.get(name);
    if (!declared) return this.refuse('FLOW', name);
    const fitting = coerce(value, declared.type);
    if (!fitting.ok) return this.refuse('FLOW', name);
    if (!this.ownsFlow) {
      this.session.flow = copyBut(this.session.flow, name);
      this.ownsFlow = true;
    }
    this.session.flow[name] = declared.encrypted ? this.sealed(fitting.value) : this.noteSize(fitting.value);
    this.recordSet(declared.label, fitting.value, declared.encrypted);
    return true;
  }

  private setGlobal(name: string, value: Value): boolean {
    const declared = this.resources.globals.get(name);
    if (!declared) return this.refuse('GLOBAL', name);
    const fitting = coerce(value, declared.type);
    if (!fitting.ok) return this.refuse('GLOBAL', name);
    if (!this.ownsGlobal) {
      this.session.global = copyBut(this.session.global, name);
      this.ownsGlobal = true;
    }
    this.session.global[name] = declared.encrypted
      ? this.sealed(fitting.value)
      : this.noteSize(fitting.value);
    this.recordSet(`GLOBAL.${name}`, fitting.value, declared.encrypted);
    return true;
  }

  private refuse(root: string, name: string): false {
    this.warn(`${root}.${name} does not take this value`);
    return false;
  }

  private recordSet(name: string, value: Value, encrypted: boolean): void {
    if (!this.current) return;
    const entry: [string, Value] = [name, encrypted ? MASK : value];
    if (this.current.set) this.current.set.push(entry);
    else this.current.set = [entry];
  }

  /** What an encrypted variable takes is secret wherever it came from. Elements hand the input on without naming it. */
  private sealed(value: Value): Value {
    for (const name of this.sources?.read ?? []) this.sealField(name);
    if (toText(value) !== '' && this.inputText.includes(toText(value))) this.sealField('input');
    this.sources?.sealOutputs();
    const sealed: Sealed = { $sealed: this.env.sealer.seal(JSON.stringify(value)) };
    this.noteSize(sealed.$sealed);
    return { ...sealed };
  }

  private sealField(name: string): void {
    const sources = this.noteSources();
    if (OPEN_FIELDS.includes(name) || sources.sealed.includes(name)) return;
    sources.sealed = [...sources.sealed, name];
    const { call } = this.session;
    const value = call.init[name];
    if (value === undefined) return;
    const fields = { ...(call.sealed === undefined ? {} : this.unsealedFields(call.sealed)), [name]: value };
    const init = Object.fromEntries(Object.entries(call.init).filter(([other]) => other !== name));
    this.session.call = { ...call, init, sealed: this.env.sealer.seal(JSON.stringify(fields)) };
  }

  private unsealed(value: Value): Value {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    const { $sealed } = value;
    return typeof $sealed === 'string' ? (JSON.parse(this.env.sealer.unseal($sealed)) as Value) : value;
  }

  private noteSize(value: Value): Value {
    if (typeof value === 'object' ? value !== null : typeof value === 'string' && value.length > LARGE_TEXT) {
      this.hasLargeValue = true;
    }
    return value;
  }
}

/** A copy without the member that is set next. By hand: members are slow to add to an object made by a spread. */
function copyBut(values: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  const copy: Record<string, Value> = {};
  for (const other in values) if (other !== name) copy[other] = values[other] ?? null;
  return copy;
}

/** A number in [0, 1) from a seed and a position (mulberry32): the same in every process and every replay. */
function chance(seed: number, position: number): number {
  let t = (seed + Math.imul(position, 0x6d2b79f5)) | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}
