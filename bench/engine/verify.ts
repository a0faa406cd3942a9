/** A subject is timed only if it speaks the reference dialog to the letter. */
import { KEYS, WELCOME, expectedReply } from '../dialog.mjs';
import type { EngineSubject } from './subject';

/** @throws Error that shows the first reply that differs */
export function assertSpeaksTheDialog(name: string, subject: EngineSubject): void {
  let step = subject.start();
  assertReply(name, 'the start', step, { text: WELCOME, ended: false });
  for (const keys of KEYS) {
    step = subject.turn(step.session, keys);
    assertReply(name, `keys ${keys}`, step, expectedReply(keys));
  }
}

function assertReply(
  name: string,
  to: string,
  { text, ended }: { text: string; ended: boolean },
  expected: { text: string; ended: boolean },
): void {
  if (text === expected.text && ended === expected.ended) return;
  const show = (reply: object) => JSON.stringify(reply);
  throw new Error(`${name} answers ${to} with ${show({ text, ended })} instead of ${show(expected)}`);
}
