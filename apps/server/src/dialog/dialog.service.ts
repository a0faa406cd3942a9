/**
 * One turn of a call, from the request to the committed reply:
 * token -> session -> program -> engine -> effects -> durable write.
 */
import { setTimeout } from 'node:timers/promises';
import { CatalogueError } from '@parley/contracts';
import {
  hangUp,
  start,
  step,
  type AccessRequest,
  type Action,
  type Env,
  type Sealer,
  type Session,
} from '@parley/engine';
import type { Effect, GrayCandidate } from '@parley/flow-model';
import { toKeyText, type CallKey, type CallState, type StoredCall, type TurnWrite } from '../database/calls';
import { withPresentPasswords } from '../effects/procedure';
import type { ReleasedProgram } from '../releases/frozen-resources';
import type { CallRoute, NewCall, ReleasedVersion, VersionKey } from '../releases/released-version';
import type { CallStore } from './call-store';
import { decide, type KnownCall } from './delivery';
import { readDialogRequest, type DialogRequest } from './dialog-request';
import { fingerprintOf, readMark, writeMark, type DeliveryMark } from './fingerprint';
import { findTextKey, withRecognisedText, type TextStore } from './recognised-text';
import { SerialQueue } from './serial-queue';
import { readSession, writeSession } from './stored-session';
import type { TenantContext } from './tenant-context';
import type { TenantContexts } from './tenant-contexts';
import { TimeZones } from './time-zone';
import { finishTurn, withoutEffects, type EffectOutcome, type TurnResult } from './turn-loop';
import { readReply, toCallInfo, toTurnRecord, type TurnEnv } from './turn-record';
import { ClaimedElsewhere, type TurnClaim, type TurnClaims } from './turn-claims';
import { newUuid } from './uuid';

/** What the runtime asks of the released flows. */
export interface Flows {
  findRoute(call: NewCall): CallRoute | undefined;
  /** Looks anew at what is released and bound. */
  reloadTenant(tenantId: string): Promise<void>;
  findVersion(tenantId: string, flowCode: string, call: GrayCandidate): ReleasedVersion | undefined;
  findExceptionFlow(tenantId: string, call: GrayCandidate): ReleasedVersion | undefined;
  getProgram(tenantId: string, key: VersionKey): ReleasedProgram | Promise<ReleasedProgram>;
}

/** Performs what a flow asks of the world. Answers failures as results, never as exceptions. */
export interface Effects {
  perform(effect: Effect, turn: EffectTurn): Promise<EffectOutcome>;
}

/** What an effect may need to know of its turn. */
export interface EffectTurn {
  tenant: TenantContext;
  session: Readonly<Pick<Session, 'call' | 'program' | 'node' | 'visits' | 'global' | 'language' | 'pins'>>;
  /** in which the call stands */
  nodeId: string;
  sealer: Sealer;
  caller: GrayCandidate;
  now: number;
}

/** Who asks: the tenant of the request's token. */
export interface TokenCheck {
  /** @throws CatalogueError 900001 or 900002 */
  tenantOf(credentials: Credentials, accessCode: string): string | Promise<string>;
}

export interface Credentials {
  /** inparams.auth_token, else the header `token`, else the bearer of `Authorization` */
  token: string | undefined;
  /** header `username`: must be the key that the token was given to */
  username: string | undefined;
}

export interface DialogParts {
  tokens: TokenCheck;
  calls: CallStore;
  flows: Flows;
  tenants: TenantContexts;
  claims: TurnClaims;
  effects: Effects;
  sealer: Sealer;
  /** undefined: none is configured */
  texts: TextStore | undefined;
  /** epoch milliseconds */
  now: () => number;
}

/** A turn that is about to be carried out. */
interface Turn {
  request: DialogRequest;
  tenant: TenantContext;
  key: CallKey;
  keyText: string;
  vdnId: string | undefined;
  fingerprint: string;
  /** `performance.now()` of the arrival */
  arrivedAt: number;
  /** held from the first effect on */
  claim: TurnClaim | undefined;
}

/** The call in which a turn takes place, and what it looked like before. */
interface Position {
  /** undefined: no call of this id is stored */
  stored: KnownCall | undefined;
  /** undefined: the turn begins the call */
  running: { session: Session; mark: DeliveryMark; call: KnownCall } | undefined;
  program: ReleasedProgram;
  now: number;
  /** false: remembered, not read; another process may have gone on with the call */
  isCertain: boolean;
}

/** Lost races against other processes before a turn is given up: each of them means that somebody else got on. */
const ATTEMPTS = 20;
/** How long a request waits for another process that carries the same turn out; longer than any turn may take. */
const MAX_WAIT_MS = 120_000;
const LONGEST_PAUSE_MS = 250;

export class DialogService {
  private readonly queue = new SerialQueue();
  private readonly timeZones = new TimeZones();

  constructor(private readonly parts: DialogParts) {}

  /**
   * @param body the parsed JSON
   * @param headers credentials of the HTTP headers; a token in the body counts more
   * @param vdnId of version 2 of the interface
   * @returns the reply as JSON; it is durable
   * @throws CatalogueError, DatabaseUnavailable
   */
  async turn(body: unknown, headers: Credentials, vdnId: string | undefined): Promise<string> {
    const arrivedAt = performance.now();
    const request = readDialogRequest(body);
    const found = this.tenantOf(request, headers, vdnId);
    const tenant = found instanceof Promise ? await found : found;
    const key = { tenantId: tenant.tenantId, callId: request.userid };
    const keyText = toKeyText(key);
    const turn: Turn = {
      request,
      tenant,
      key,
      keyText,
      vdnId,
      fingerprint: fingerprintOf(request),
      arrivedAt,
      claim: undefined,
    };
    const before = this.queue.enter(keyText);
    if (before) await before;
    try {
      const textKey = findTextKey(request);
      if (textKey !== undefined) {
        turn.request = await withRecognisedText(request, textKey, this.parts.texts);
      }
      const position = this.recallPosition(turn);
      const reply = position && (await this.run(turn, position));
      return reply ?? (await this.handle(turn));
    } finally {
      turn.claim?.end();
      this.queue.leave(keyText);
    }
  }

  /**
   * Most turns belong to a call that this process wrote last, or begin one: nothing needs to be read for them, because
   * the write tells whether somebody else was faster. Everything else (a repetition, a refusal, an effect that must not
   * happen twice, a program that is not at hand) looks at the call as it is stored.
   *
   * @returns undefined where that is needed
   */
  private recallPosition(turn: Turn): Position | undefined {
    const stored = this.parts.calls.recall(turn.keyText);
    if (!stored && turn.request.inaction !== 8) return undefined;
    const now = this.parts.now();
    try {
      const decision = decide(stored, turn.request, turn.fingerprint, now);
      if (decision.kind === 'begin' && !stored) {
        const program = this.programOfNewCall(turn);
        if (program instanceof Promise) return undefined;
        return { stored, running: undefined, program, now, isCertain: false };
      }
      if (decision.kind !== 'continue' || !stored) return undefined;
      const { session, mark } = decision;
      const program = this.parts.flows.getProgram(turn.key.tenantId, session.program as VersionKey);
      if (program instanceof Promise) return undefined;
      return { stored, running: { session, mark, call: stored }, program, now, isCertain: false };
    } catch (error) {
      if (error instanceof CatalogueError) return undefined;
      throw error;
    }
  }

  /** At once where token and tenant are known, as for most turns. */
  private tenantOf(
    request: DialogRequest,
    headers: Credentials,
    vdnId: string | undefined,
  ): TenantContext | Promise<TenantContext> {
    const accessCode = request.fields['call_dst_id'] ?? '';
    const credentials = request.authToken === undefined ? headers : { ...headers, token: request.authToken };
    const asked = this.parts.tokens.tenantOf(credentials, accessCode);
    const found = typeof asked === 'string' ? this.parts.tenants.find(asked) : undefined;
    const isKnown = found !== undefined && !(found instanceof Promise);
    if (isKnown && vdnId === undefined && found.accessCodes.has(accessCode)) return found;
    return this.admit(request, asked, vdnId);
  }

  private async admit(
    request: DialogRequest,
    tenantId: string | Promise<string>,
    vdnId: string | undefined,
  ): Promise<TenantContext> {
    const accessCode = request.fields['call_dst_id'] ?? '';
    const tenant = await this.parts.tenants.find(await tenantId);
    if (!tenant) throw new CatalogueError('tokenInvalid');
    if (!tenant.accessCodes.has(accessCode)) await this.refuseUnknownCode(tenant, accessCode, request);
    if (vdnId !== undefined && tenant.vdnIds.length > 0 && !tenant.vdnIds.includes(vdnId)) {
      throw new CatalogueError('notFound', `There is no vdnId ${vdnId}`);
    }
    return tenant;
  }

  /** A running call may outlive its access code; a new one needs it. The database knows of one that was bound a moment ago. */
  private async refuseUnknownCode(
    tenant: TenantContext,
    code: string,
    request: DialogRequest,
  ): Promise<void> {
    if (await this.parts.tenants.hasAccessCode(tenant.tenantId, code)) return;
    if ((await this.parts.tenants.findOwner(code)) !== undefined) {
      throw new CatalogueError('tokenInvalid', 'The token belongs to another tenant');
    }
    if (request.inaction === 8) throw new CatalogueError('notFound', `There is no access code ${code}`);
  }

  /** Again from the start where another process has written meanwhile; waits while one carries this very turn out. */
  private async handle(turn: Turn): Promise<string> {
    let waits = 0;
    for (let lost = 0; lost < ATTEMPTS;) {
      try {
        const reply = await this.decideAndRun(turn);
        if (reply !== undefined) return reply;
        lost++;
      } catch (error) {
        if (!(error instanceof ClaimedElsewhere)) throw error;
        if (performance.now() - turn.arrivedAt > MAX_WAIT_MS) break;
        await setTimeout(Math.min(10 * ++waits, LONGEST_PAUSE_MS));
      }
    }
    throw new CatalogueError('unavailable', 'Too many requests for this call at once');
  }

  /** Reads, decides, runs and writes. @returns undefined where another process was faster */
  private async decideAndRun(turn: Turn): Promise<string | undefined> {
    const { calls, flows } = this.parts;
    const stored = await calls.read(turn.key);
    const now = this.parts.now();
    const decision = decide(stored, turn.request, turn.fingerprint, now);
    switch (decision.kind) {
      case 'repeat':
      case 'acknowledge':
        return stored && (await this.replyOf(stored, readMark(stored.lastFingerprint).turns));
      case 'repeatFirst':
        return stored && (await this.replyOf(stored, 1));
      case 'expired':
        if (stored) await calls.closeExpired(now, stored);
        // Decided anew: the call has ended by now, here or elsewhere.
        return undefined;
      case 'acknowledgeTimeout':
        return stored && this.hangUpTimedOut(turn, stored);
      case 'begin': {
        const program = await this.programOfNewCall(turn);
        return this.run(turn, { stored, running: undefined, program, now, isCertain: true });
      }
      case 'continue': {
        if (!stored) return undefined;
        const { session, mark } = decision;
        const program = await flows.getProgram(turn.key.tenantId, session.program as VersionKey);
        const running = { session, mark, call: stored };
        return this.run(turn, { stored, running, program, now, isCertain: true });
      }
    }
  }

  private async replyOf(stored: StoredCall, seq: number): Promise<string> {
    return readReply(await this.parts.calls.readReply(stored, seq), this.parts.sealer);
  }

  private hangUpTimedOut({ request, tenant }: Turn, stored: StoredCall): string {
    const now = stored.endedAt ?? stored.updatedAt;
    const utcOffset = this.timeZones.offsetAt(tenant.timeZone, now);
    const session = readSession(stored.session, stored);
    return toReply(request.userid, hangUp({}, '1', { session, now, utcOffset }));
  }

  /** What the turn asks of the world it asks once, whoever else has the same request. @throws ClaimedElsewhere */
  private async claim(turn: Turn, version: number): Promise<void> {
    if (turn.claim?.version === version) return;
    turn.claim?.end();
    turn.claim = await this.parts.claims.claim(turn.key, version);
  }

  private programOfNewCall(turn: Turn): ReleasedProgram | Promise<ReleasedProgram> {
    const route = this.findRoute(turn);
    return route?.isKnown
      ? this.parts.flows.getProgram(turn.key.tenantId, route.version.key)
      : this.programOfNewCode(turn);
  }

  /** The tenant has the access code, so it was bound a moment ago and what is known of its flow is older. */
  private async programOfNewCode(turn: Turn): Promise<ReleasedProgram> {
    const { tenantId } = turn.key;
    await this.parts.flows.reloadTenant(tenantId);
    const route = this.findRoute(turn);
    if (route) return this.parts.flows.getProgram(tenantId, route.version.key);
    const code = turn.request.fields['call_dst_id'];
    throw new CatalogueError('notFound', `No flow is released for access code ${code}`);
  }

  private findRoute({ request, key, vdnId }: Turn): CallRoute | undefined {
    const { call_dst_id: accessCode = '', call_sor_id: caller = '' } = request.fields;
    return this.parts.flows.findRoute({ tenantId: key.tenantId, accessCode, caller, vdnId });
  }

  /** @returns the reply; undefined where another process was faster, so that everything is to be decided anew */
  private async run(turn: Turn, position: Position): Promise<string | undefined> {
    const { request, tenant, key } = turn;
    const { running, program, now, stored } = position;
    const caller: GrayCandidate = {
      caller: running?.session.call.caller ?? request.fields['call_sor_id'] ?? '',
      vdnId: turn.vdnId,
    };
    const exceptionFlow = this.parts.flows.findExceptionFlow(key.tenantId, caller)?.flowCode ?? null;
    const env = this.envOf(tenant, now, exceptionFlow);
    const access: AccessRequest = { inaction: request.inaction, fields: request.fields };
    if (request.notes) access.notes = request.notes;
    const first = running
      ? step(program, running.session, { kind: 'request', request: access }, env)
      : start(program, toCallInfo(key.tenantId, request, now), access, env);
    if (!position.isCertain && first.kind === 'effect') return undefined;
    const result =
      withoutEffects(first) ??
      (await finishTurn(first, program, {
        request: access,
        env,
        perform: async (effect, session, current) => {
          if (effect.kind !== 'flow') await this.claim(turn, stored?.version ?? 0);
          const seen = seenFrom(current, tenant);
          return this.parts.effects.perform(effect, {
            tenant: seen,
            session,
            nodeId: current.nodes[session.node]?.id ?? '',
            sealer: env.sealer,
            caller,
            now,
          });
        },
      }));
    const turnEnv: TurnEnv = {
      now,
      utcOffset: env.utcOffset,
      seed: env.seed,
      exceptionFlow,
      resources: tenant.resourcesHash,
      program: program.key,
    };
    if (!running) turnEnv.begins = true;
    const frozen = findFrozen(program, result.entered);
    if (frozen) turnEnv.frozen = frozen;
    const reply = toReply(request.userid, result.action);
    const mark = nextMark(turn.fingerprint, running?.mark);
    const record = toTurnRecord(
      {
        seq: mark.turns,
        durationMicros: Math.round((performance.now() - turn.arrivedAt) * 1_000),
        request,
        reply,
        effects: result.effects,
        trace: result.trace,
        env: turnEnv,
        sealedFields: result.sealedFields,
        sealEffects: result.sealEffects,
        sealReply: result.sealReply,
      },
      this.parts.sealer,
    );
    const write: TurnWrite = {
      key,
      keyText: turn.keyText,
      expectedVersion: stored?.version ?? 0,
      call: toCallState(turn, position, result, mark),
      turn: record,
    };
    const outcome = await this.parts.calls.write(write, result.session, mark);
    return outcome === 'written' ? reply : undefined;
  }

  private envOf(tenant: TenantContext, now: number, exceptionFlow: string | null): Env {
    return {
      now,
      utcOffset: this.timeZones.offsetAt(tenant.timeZone, now),
      seed: Math.floor(Math.random() * 4_294_967_296),
      resources: tenant.resources,
      sealer: this.parts.sealer,
      exceptionFlow,
      errorPrompt: tenant.errorPrompt,
    };
  }
}

function toReply(userid: string, { outaction, outparams }: Action): string {
  return JSON.stringify({ ret: 0, userid, outaction, outparams });
}

/** The tenant as calls see it that are in this program: with what its version has frozen. */
function seenFrom({ resources }: ReleasedProgram, tenant: TenantContext): TenantContext {
  if (resources === null) return tenant;
  const { interfaces, policies } = resources;
  const procedures = withPresentPasswords(resources.procedures, tenant.procedures);
  return { ...tenant, resources, interfaces, policies, procedures };
}

/** What versions have frozen that the turn went through, by name; undefined for most turns. */
function findFrozen(first: ReleasedProgram, entered: readonly ReleasedProgram[]): TurnEnv['frozen'] {
  if (first.resources === null && entered.every(({ resources }) => resources === null)) return undefined;
  const hashes = [first, ...entered].flatMap(({ key, resources }) =>
    resources === null ? [] : [[key, resources.hash] as const],
  );
  return Object.fromEntries(hashes);
}

function nextMark(fingerprint: string, before: DeliveryMark | undefined): DeliveryMark {
  if (!before) return { first: fingerprint, last: fingerprint, turns: 1 };
  return { first: before.first, last: fingerprint, turns: before.turns + 1 };
}

function toCallState(
  turn: Turn,
  { running, program, now }: Position,
  { action, session }: TurnResult,
  mark: DeliveryMark,
): CallState {
  const { fields } = turn.request;
  const ended = session.ended;
  const begun = running?.call;
  return {
    instance: begun?.instance ?? newUuid(now),
    status: ended ? 'ended' : 'running',
    session: writeSession(session),
    flowCode: begun?.flowCode ?? program.code,
    flowVersion: begun?.flowVersion ?? program.key.slice(program.code.length + 1),
    accessCode: session.call.accessCode,
    caller: session.call.caller,
    callee: begun?.callee ?? (fields['real_callee'] || session.call.accessCode),
    interIdx: session.interIdx,
    lastFingerprint: writeMark(mark),
    startedAt: session.call.startedAt,
    updatedAt: now,
    expiresAt: now + turn.tenant.sessionTimeoutMs,
    endedAt: ended ? now : null,
    releaseReason: ended ? String(action.outparams['release_reason'] ?? '0') : null,
  };
}
