/**
 * What an element may see and do while a call stands in one of its nodes. The interpreter hands it in; elements only
 * record what they want and return it as data.
 */
import type { Accumulation, QueueShare, TemplateKind } from '@parley/contracts';
import type { CompiledTemplate, Scope, Value, VariableRoot } from '@parley/expression';
import type { FlowChannel } from '../document/flow.schema';

/** A variable that a parameter names, resolved when the version was compiled. */
export interface VariableTarget {
  root: VariableRoot;
  name: string;
}

/** What a template resource says in one language: words, or the path of a file where its kind is `voice` or `video`. */
export interface TemplateText extends CompiledTemplate {
  kind: TemplateKind;
}

/** What came back from the access party, classified. `hangup` and `sys_err` never reach an element. */
export type TurnInput =
  | { kind: 'keys'; keys: string }
  | { kind: 'text'; text: string }
  | { kind: 'playover' }
  | { kind: 'timeout' }
  | { kind: 'nomatch' }
  | { kind: 'recordend'; file: string }
  | { kind: 'transferred'; success: boolean; recorded: boolean }
  | { kind: 'queried' }
  | { kind: 'other'; text: string };

/** Parameters of a reply to the access party, as they go out: what an element does not set is not sent. */
export type OutParams = Record<string, string | number>;

/** Only those that are there: empty and undefined ones are left out. */
export function present(wanted: Record<string, string | number | undefined>): OutParams {
  const outparams: OutParams = {};
  for (const name in wanted) {
    const value = wanted[name];
    if (value !== undefined && value !== '') outparams[name] = value;
  }
  return outparams;
}

/** What the access party is told to do. The interpreter adds call_id, inter_idx, language and their like. */
export type OutAction =
  | {
      /** 9 interaction, 10 hang-up, 11 transfer, 12 query */
      outaction: 9 | 10 | 11 | 12;
      outparams: OutParams;
    }
  /** `spoken`: made for this one reply; the interpreter fills it in and sends it as it is */
  | { outaction: 9; spoken: SpokenParams };

/**
 * Parameters of outaction 9 in which words are played or shown (seed 002, Table 1). Those of every reply have their
 * place from the beginning: a copy of such an object that is filled in costs a fraction of one that is put together.
 */
export interface SpokenParams extends OutParams {
  call_id: string;
  language: string;
  inter_idx: string;
  prompt_type: string;
  prompt_text: string;
}

/** The parameters of a reply before anything is known of the call: once per version, to be copied for every reply. */
export function spokenParams(promptType: string, more: OutParams): SpokenParams {
  return { call_id: '', language: '', inter_idx: '', prompt_type: promptType, prompt_text: '', ...more };
}

/** Work for the host. Its result comes back as the event `effectResult`. */
export type Effect =
  | {
      kind: 'http';
      /** name of the business interface */
      interface: string;
      inputs: Record<string, Value>;
      /** seconds the call may take at most; absent: the interface's own limit */
      timeout?: number;
      /** at most once in so many days for one caller; absent: every time */
      everyDays?: number;
    }
  | {
      kind: 'dataTable';
      op: 'insert';
      /** name of the data table */
      table: string;
      /** by column */
      values: Record<string, Value>;
      /** at most once in so many days for one caller; absent: every time */
      everyDays?: number;
    }
  | BuiltInEffect
  | {
      kind: 'route';
      /** name of the transfer policy */
      policy: string;
      /** in [0, 1): decides where the policy leaves it to chance */
      chance: number;
    }
  | {
      kind: 'route';
      /** counted for this node */
      shares: QueueShare[];
      accumulation: Exclude<Accumulation, 'none'>;
    }
  | {
      kind: 'sql';
      /** name of the stored procedure */
      procedure: string;
      inputs: Record<string, Value>;
      /** at most once in so many days for one caller; absent: every time */
      everyDays?: number;
    }
  | { kind: 'flow'; code: string; node?: string };

/** A built-in interface: carried out by the host itself. `secrets`: members whose value came from an encrypted variable. */
export type BuiltInEffect =
  | {
      kind: 'builtIn';
      builtIn: 'recordQa';
      values: { surveyId: string; questionTitle: string; answerIntent: string; rawAnswer: string };
      secrets: string[];
    }
  | {
      kind: 'builtIn';
      builtIn: 'createCallbackTask';
      /** `callbackTime`: in the tenant's time zone; empty: as soon as possible */
      values: { number: string; callbackTime: string; note: string };
      secrets: string[];
    }
  | { kind: 'builtIn'; builtIn: 'apiFabricToken' };

/** What an effect of kind `http` came to. `failed`: no usable answer (network, time-out, status, refused address). */
export type EffectResult =
  | { kind: 'http'; ok: true; status: number; outputs: Record<string, Value>; body: Value }
  | { kind: 'http'; ok: false; reason: string; status?: number }
  /** `rows`: how many were written; 0 where it was not due yet */
  | { kind: 'dataTable'; ok: true; rows: number }
  | { kind: 'dataTable'; ok: false; reason: string }
  /** `sealed`: outputs that must stand nowhere in the clear, as sealed JSON */
  | {
      kind: 'builtIn';
      ok: true;
      outputs: Record<string, Value>;
      sealed?: Record<string, string>;
    }
  | { kind: 'builtIn'; ok: false; reason: string }
  /** `queue`: the skill queue that the call is to be transferred to */
  | { kind: 'route'; ok: true; queue: string }
  | { kind: 'route'; ok: false; reason: string }
  /** `outputs`: columns of the first row that the function gave; empty where it gave none or was not due yet */
  | { kind: 'sql'; ok: true; outputs: Record<string, Value> }
  | { kind: 'sql'; ok: false; reason: string }
  /** `program`: key of the version entered */
  | { kind: 'flow'; ok: true; program: string }
  | { kind: 'flow'; ok: false; reason: string };

export type SystemErrorBranch = 'SYSERROR_INNER' | 'SYSERROR_INTERFACE';

/** How a node is left, or what is awaited in it. Built by the step context only. */
export type Transition =
  | { kind: 'leave'; branch: string }
  | { kind: 'fail'; branch: SystemErrorBranch; reason: string }
  | { kind: 'act'; action: OutAction; awaits: Awaited }
  | { kind: 'effect'; effect: Effect }
  | { kind: 'end'; outparams: OutParams }
  | { kind: 'jump'; flow: string; node: string | undefined; inputs: Record<string, Value> };

export type Awaited = 'interaction' | 'transfer' | 'query';

/** Facts of the call that elements may show or send. */
export interface CallFacts {
  id: string;
  caller: string;
  accessCode: string;
  /** a transfer has succeeded: the call only remains to be ended */
  transferred: boolean;
}

export interface StepContext extends Scope {
  /** for the trace; an element words what evaluation has no code for */
  warn(message: string): void;
  readonly channel: FlowChannel;
  readonly call: CallFacts;
  /** text of the request's `input`, as IVRREQUEST.input shows it */
  readonly inputText: string;
  /**
   * Node-local state: what the element keeps between the turns in which the call stays in the node. Null on entering.
   * Must be JSON. Dropped on leaving.
   */
  state: NodeState | null;
  /** What an effect brought, readable as `TOC.name` while the call stands in this node. */
  results: Record<string, Value> | null;

  /** Value of a variable; null where unknown. */
  get(target: VariableTarget): Value;
  /**
   * Sets a FLOW, GLOBAL or settable SYS variable after converting the value to its declared type.
   * False (and a warning in the trace) where the value does not fit; the variable keeps what it had.
   */
  set(target: VariableTarget, value: Value): boolean;
  /** True for FLOW and GLOBAL variables that are declared encrypted. */
  isEncrypted(target: VariableTarget): boolean;
  /** The sealed outputs of an effect, in the clear. */
  unseal(sealed: Readonly<Record<string, string>>): Record<string, Value>;
  /** Content of a template resource for the call's language; undefined where no such template exists. */
  template(name: string): TemplateText | undefined;

  leave(branch: string): Transition;
  fail(branch: SystemErrorBranch, reason: string): Transition;
  act(action: OutAction, awaits?: Awaited): Transition;
  effect(effect: Effect): Transition;
  /** Ends the call in the ordinary way: outaction 10 with release_reason 0 and these extra parameters. */
  end(outparams: OutParams): Transition;
  jump(flow: string, node: string | undefined, inputs: Record<string, Value>): Transition;

  /** Chance in [0, 1): the turn's recorded seed decides, so that a replay takes the same way. */
  random(): number;
  /** True where the node has a line for this branch. */
  hasLine(branch: string): boolean;
  /** Counts input that could not be used although the access party did not report it, and returns the preset exit drawn for it. */
  countNoMatch(): string | undefined;
  /** Zeroes the counters behind timeout1, timeout2, nomatch1, nomatch2 and error3. */
  clearCounters(): void;
  /** The input of this turn was meant for an encrypted variable, whether it fits or not: records keep it sealed. */
  sealInput(): void;
}

/** Small JSON kept while the call stays in one node. */
export type NodeState = { [key: string]: null | boolean | number | string };
