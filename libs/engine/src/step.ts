/**
 * The interpreter: pure and synchronous. `step` takes a session and an event and gives back what the access party is to
 * do, or what the host must do first. Same input, same output: no clock, no chance, no I/O but what `env` holds.
 */
import type {
  Effect,
  EffectResult,
  OutAction,
  OutParams,
  SystemErrorBranch,
  Transition,
} from '@parley/flow-model';
import { classify, controlInput } from './input';
import { ENGINE_LIMITS } from './limits';
import type { AccessRequest, Action, Env, Outcome, StepEvent } from './outcome';
import type { Program, ProgramNode } from './program';
import { hangUp, reply, speak, type ReleaseReason } from './reply';
import { Run } from './run';
import { copySession, newSession, type CallInfo, type Session } from './session';

/** Where a call goes next: what an element returned, or a node to enter, or the end for an error. */
type Next =
  | Transition
  | { kind: 'enter'; node: ProgramNode }
  | { kind: 'exceptionFlow' }
  | { kind: 'sayError' }
  | { kind: 'giveUp' };

/** Begins a call at the Start of a program. */
export function start(program: Program, call: CallInfo, request: AccessRequest, env: Env): Outcome {
  const run = new Run(program, newSession(call, program), request, env);
  run.sealAhead();
  return advance(run, env, { kind: 'enter', node: run.node });
}

/**
 * Takes one event of a running call.
 * @param program the one that `session.program` names; after a `flow` effect that succeeded, the program entered
 * @throws Error where session and program do not belong together: a fault of the host
 */
export function step(program: Program, session: Session, event: StepEvent, env: Env): Outcome {
  if (event.kind === 'request') {
    const run = new Run(program, copySession(session), event.request, env);
    run.session.turnVisits = 0;
    run.stand(run.node);
    if (event.request.notes) for (const note of event.request.notes) run.warn(note);
    return advance(run, env, receive(run, event.request));
  }
  const { result, request } = event;
  if (result.kind === 'flow' && result.ok) return enterFlow(program, session, request, env);
  const run = new Run(program, copySession(session), request, env);
  run.session.jump = null;
  run.stand(run.node);
  return advance(run, env, settle(run, session, result));
}

/** What a request of the access party means for the node in which the call stands. */
function receive(run: Run, request: AccessRequest): Next {
  const { session, node } = run;
  const control = controlInput(request);
  if (session.awaits === 'closing') return { kind: 'giveUp' };
  if (control === 'hangup') return customerHungUp(run);
  if (control === 'sys_err') return systemError(run);
  if (session.counters.sysErr > 0) session.counters = { ...session.counters, sysErr: 0 };
  const input = classify(request);
  if (input.kind === 'timeout' || input.kind === 'nomatch') {
    run.count(input.kind);
    const preset = run.presetExit(input.kind);
    if (preset !== undefined) return { kind: 'leave', branch: preset };
  }
  if (input.kind === 'transferred') session.transferred = input.success;
  if (!node.element.resume) return run.fail('SYSERROR_INNER', `${node.id} waits for nothing`);
  try {
    return node.element.resume(node.params, run, input);
  } catch (error) {
    return elementThrew(run, error);
  }
}

/** The End element runs by itself: what it does on hang-up comes before the call is closed. */
function customerHungUp(run: Run): Next {
  const end = run.program.nodes[run.program.hangupEnd];
  if (!end) return { kind: 'end', outparams: {} };
  run.session.state = run.state = null;
  run.session.node = end.index;
  run.stand(end);
  try {
    return end.element.onHangup?.(end.params, run) ?? { kind: 'end', outparams: {} };
  } catch (error) {
    return elementThrew(run, error);
  }
}

/** The access party could not do what it was told. */
function systemError(run: Run): Next {
  const { session, node } = run;
  session.counters = { ...session.counters, sysErr: session.counters.sysErr + 1 };
  if (session.counters.sysErr > ENGINE_LIMITS.sysErrInARow) return { kind: 'giveUp' };
  const own = node.element.systemErrorBranch;
  if (own !== undefined && run.hasLine(own)) return { kind: 'leave', branch: own };
  return run.fail('SYSERROR_INNER', 'The access party reported sys_err');
}

function settle(run: Run, session: Session, result: EffectResult): Next {
  if (session.jump?.exception) return { kind: 'sayError' };
  const { node } = run;
  try {
    return (
      node.element.settle?.(node.params, run, result) ??
      run.fail('SYSERROR_INNER', 'An effect came back to nobody')
    );
  } catch (error) {
    return elementThrew(run, error);
  }
}

/** A jump arrives: FLOW variables end, declared inputs are taken over, the version entered is pinned. */
function enterFlow(program: Program, session: Session, request: AccessRequest, env: Env): Outcome {
  const { jump } = session;
  if (!jump) throw new Error('A flow was given to a call that jumps nowhere');
  const target = jump.node === null ? program.start : program.indexOf(jump.node);
  const entered: Session = {
    ...session,
    program: program.key,
    pins: { ...session.pins, [program.code]: program.key },
    node: target ?? program.start,
    flow: {},
    jump: null,
    inException: session.inException || jump.exception,
  };
  const run = new Run(program, entered, request, env);
  run.sealAhead();
  for (const name of program.inputs) {
    const value = jump.inputs[name];
    if (value === undefined || value === null) continue;
    for (const field of jump.fields ?? []) run.noteSources().readField(field);
    run.set({ root: 'FLOW', name }, value);
  }
  if (target === undefined) {
    run.stand(run.node);
    return advance(run, env, run.fail('SYSERROR_INNER', `${program.key} has no node ${jump.node}`));
  }
  return advance(run, env, { kind: 'enter', node: run.node });
}

/** Goes from node to node until somebody outside is needed. Bounded by the limits of visits. */
function advance(run: Run, env: Env, first: Next): Outcome {
  let next = first;
  for (;;) {
    switch (next.kind) {
      case 'enter':
        next = visit(run, next.node);
        break;
      case 'leave':
        next = leave(run, next.branch);
        break;
      case 'fail':
        next = fail(run, next.branch, next.reason);
        break;
      case 'exceptionFlow':
        if (env.exceptionFlow !== null && !run.session.inException && !run.program.isException) {
          return jumpTo(run, { code: env.exceptionFlow, node: null, inputs: {}, exception: true });
        }
        next = { kind: 'sayError' };
        break;
      case 'sayError':
        if (env.errorPrompt === '') return finish(run, {}, '1');
        return act(run, { outaction: 9, outparams: errorPrompt(run, env) }, 'closing');
      case 'act':
        return act(run, next.action, next.awaits);
      case 'effect':
        run.session.awaits = 'effect';
        run.session.state = run.state;
        return effectOutcome(run, next.effect);
      case 'jump': {
        const { flow: code, node, inputs } = next;
        return jumpTo(run, { code, node: node ?? null, inputs, exception: false });
      }
      case 'end':
        return finish(run, next.outparams, '0');
      case 'giveUp':
        return finish(run, {}, '1');
    }
  }
}

/** Enters a node, within the limits. */
function visit(run: Run, node: ProgramNode): Next {
  const { session } = run;
  session.node = node.index;
  session.state = run.state = null;
  run.results = null;
  run.stand(node);
  session.visits += 1;
  session.turnVisits += 1;
  const extra = session.overruns * ENGINE_LIMITS.extraVisits;
  if (
    session.turnVisits > ENGINE_LIMITS.visitsPerTurn + extra ||
    session.visits > ENGINE_LIMITS.visitsPerCall + extra
  ) {
    return overrun(run);
  }
  try {
    return node.element.enter(node.params, run);
  } catch (error) {
    return elementThrew(run, error);
  }
}

/** Too many nodes: first the node's own exit for errors, then the exception flow, then the end. */
function overrun(run: Run): Next {
  run.session.overruns += 1;
  const reason = 'The call went through too many nodes';
  switch (run.session.overruns) {
    case 1:
      return { kind: 'fail', branch: 'SYSERROR_INNER', reason };
    case 2:
      run.warn(reason);
      return { kind: 'exceptionFlow' };
    default:
      run.warn(reason);
      return { kind: 'giveUp' };
  }
}

function leave(run: Run, branch: string): Next {
  const { exits, defaultExit } = run.node;
  const own = exits.get(branch);
  run.tookBranch(own === undefined && defaultExit >= 0 ? 'default' : branch);
  const node = run.program.nodes[own ?? defaultExit];
  return node
    ? { kind: 'enter', node }
    : { kind: 'fail', branch: 'SYSERROR_INNER', reason: `Exit ${branch} has no line` };
}

/** The node's exit for this error, or the exception flow where it has no line. */
function fail(run: Run, branch: SystemErrorBranch, reason: string): Next {
  if (reason !== '') run.warn(reason);
  run.tookBranch(branch);
  const node = run.program.nodes[run.node.exits.get(branch) ?? -1];
  return node ? { kind: 'enter', node } : { kind: 'exceptionFlow' };
}

/** What is said where no flow handles an error; the next request is answered with the hang-up. */
function errorPrompt(run: Run, env: Env): OutParams {
  const said = { prompt_type: run.channel === 'voice' ? '2' : '3', prompt_text: env.errorPrompt };
  return run.channel === 'chat' ? said : { ...said, model_type: '1000000' };
}

function act(run: Run, wanted: OutAction, awaits: Session['awaits']): Outcome {
  if (wanted.outaction === 10) return finish(run, wanted.outparams, '0');
  if (isTooLarge(run)) return finish(run, {}, '1');
  run.session.awaits = awaits;
  run.session.state = run.state;
  const action =
    'spoken' in wanted ? speak(wanted.spoken, run) : reply(wanted.outaction, wanted.outparams, run);
  return acted(run, action);
}

function jumpTo(run: Run, jump: NonNullable<Session['jump']>): Outcome {
  run.session.jump = run.sources === null ? jump : { ...jump, fields: run.sources.read };
  run.session.awaits = 'effect';
  run.session.state = run.state;
  const effect = {
    kind: 'flow' as const,
    code: jump.code,
    ...(jump.node === null ? {} : { node: jump.node }),
  };
  return effectOutcome(run, effect);
}

function effectOutcome(run: Run, effect: Effect): Outcome {
  const { session, trace, sources, readsSecret: isSecret } = run;
  return { kind: 'effect', effect, session, trace, sources, isSecret };
}

function acted(run: Run, action: Action): Outcome {
  const { session, trace, sources, showsSecret: isSecret } = run;
  return { kind: 'action', action, session, trace, sources, isSecret };
}

function finish(run: Run, outparams: OutParams, reason: ReleaseReason): Outcome {
  const { session } = run;
  session.ended = true;
  session.awaits = 'nothing';
  session.state = null;
  const action = hangUp(outparams, reason, run);
  return acted(run, action);
}

/** A session past the limit is not kept: the call ends, and its trace says why. */
function isTooLarge(run: Run): boolean {
  if (!run.hasLargeValue || byteLength(JSON.stringify(run.session)) <= ENGINE_LIMITS.sessionBytes)
    return false;
  run.warn('The variables of the call have grown beyond 256 KiB');
  run.session.flow = {};
  run.session.global = {};
  return true;
}

/** Bytes of a text in UTF-8. Half a character cannot stand in JSON, so both halves count two. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** An element that throws is a bug of the element; the caller still gets the flow's way out of errors. */
function elementThrew(run: Run, error: unknown): Next {
  return run.fail(
    'SYSERROR_INNER',
    `Internal error: ${error instanceof Error ? error.message : String(error)}`,
  );
}
