/**
 * Times one engine subject in a process of its own, so that no subject is slowed by what another taught the compiler.
 * Arguments: subject, milliseconds to warm up, milliseconds to measure. Answers with one message: turns per second.
 */
import { KEYS } from '../dialog.mjs';
import { parleySubjects } from '../subjects/parley-engine';
import type { EngineSubject } from './subject';
import { assertSpeaksTheDialog } from './verify';
import { xstate } from './xstate';

/** Calls between two looks at the clock. */
const CALLS_AT_ONCE = 50;

const subjects: Record<string, () => EngineSubject> = {
  xstate: () => xstate as EngineSubject,
  ...parleySubjects,
};

/** Turns a second over whole calls; the start of a call counts as a turn. */
function timeTurns(subject: EngineSubject, ms: number): number {
  const begin = performance.now();
  let turns = 0;
  let now = begin;
  while (now - begin < ms) {
    for (let call = 0; call < CALLS_AT_ONCE; call += 1) turns += runCall(subject);
    now = performance.now();
  }
  return turns / ((now - begin) / 1_000);
}

function runCall(subject: EngineSubject): number {
  let step = subject.start();
  for (const keys of KEYS) step = subject.turn(step.session, keys);
  if (!step.ended) throw new Error('A call did not end');
  return KEYS.length + 1;
}

const [name = '', warmupMs = '0', measureMs = '1000'] = process.argv.slice(2);
const create = subjects[name];
if (!create) throw new Error(`Unknown engine subject ${name}; known: ${Object.keys(subjects).join(', ')}`);
const subject = create();
assertSpeaksTheDialog(name, subject);
timeTurns(subject, Number(warmupMs));
process.send?.({ perSecond: timeTurns(subject, Number(measureMs)) });
