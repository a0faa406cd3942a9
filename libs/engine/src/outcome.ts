/** What goes into a step and what comes out of it. */
import type { Value, ValueType } from '@parley/expression';
import type { Effect, EffectResult, TemplateText } from '@parley/flow-model';
import type { Session } from './session';
import type { Sources } from './sources';

/** A request of the access party, already checked against its table. */
export interface AccessRequest {
  inaction: 8 | 9 | 11 | 12;
  /** inparams and extparams as text: what IVRREQUEST shows */
  fields: Record<string, string>;
  /** what the host has to say of how it read the request: stands in the trace */
  notes?: readonly string[];
}

export type StepEvent =
  | { kind: 'request'; request: AccessRequest }
  /** the effect that the last outcome asked for; `request` is the one that the turn began with */
  | { kind: 'effectResult'; result: EffectResult; request: AccessRequest };

/** One node that the call went through in a turn. */
export interface TraceStep {
  /** `<flow code>@<version>` where it differs from the step before */
  program?: string | undefined;
  node: string;
  /** exit taken; absent: the call stays in the node */
  branch?: string | undefined;
  /** variables that were set: name with root, value; encrypted ones masked */
  set?: [string, Value][] | undefined;
  /** warnings, and why an exit for errors was taken */
  notes?: string[] | undefined;
}

/** What `crs/process` answers. */
export interface Action {
  outaction: 9 | 10 | 11 | 12;
  outparams: Record<string, string | number>;
}

/** What every step leaves. */
interface Stepped {
  session: Session;
  trace: TraceStep[];
  /** what records must keep sealed, and what the action may show of the request; null: nothing of the kind was read */
  sources: Sources | null;
  /** values of encrypted variables were read for the action or on the way to the effect, so it may hold them */
  isSecret: boolean;
}

export type Outcome =
  | ({ kind: 'action'; action: Action } & Stepped)
  /** The host performs the effect and hands the result back with `effectResult`. */
  | ({ kind: 'effect'; effect: Effect } & Stepped);

export interface GlobalVariable {
  type: ValueType;
  default: Value;
  encrypted: boolean;
}

/** Resources that stay editable while released flows use them: a snapshot of the tenant's. */
export interface Resources {
  globals: ReadonlyMap<string, GlobalVariable>;
  /** content of a template in a language; undefined where there is no such template */
  template(name: string, language: string): TemplateText | undefined;
}

export const NO_RESOURCES: Resources = { globals: new Map(), template: () => undefined };

/** Seals values of encrypted variables. The same text gives the same seal, so that a replay is exact. */
export interface Sealer {
  seal(text: string): string;
  unseal(sealed: string): string;
}

/** The only sources of time and chance, and what the tenant has set. Recorded with the turn. */
export interface Env {
  /** epoch milliseconds */
  now: number;
  /** minutes east of UTC at `now` */
  utcOffset: number;
  /** any integer; what elements call chance is computed from it */
  seed: number;
  /** for programs that keep none of their own */
  resources: Resources;
  sealer: Sealer;
  /** code of the released exception flow of the tenant */
  exceptionFlow: string | null;
  /** what is said before hanging up where no exception flow exists */
  errorPrompt: string;
}
