/**
 * Open-loop load: one conversation begins at every tick, whatever the server does, so that a server which falls behind
 * cannot slow its own load down. Autocannon's rates cannot do this: each of its connections sends its share in one go
 * at the beginning of a second, and nothing while it waits. At the rate that calls begin, Node's own HTTP client is
 * cheap enough. Bounded: after the last beginning there is a fixed time for what is still going on.
 */
import { Agent, request } from 'node:http';
import { createHistogram } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { recordLatency, toLatency } from './latency.mjs';
import { noErrors, problemOf } from './load-errors.mjs';

/** Milliseconds between looks at the clock; what is due is sent in one go. */
const TICK_MS = 5;
const GRACE_MS = 5_000;
/** A conversation is in time when it ends at most this long after the last one was due. */
const IN_TIME_MS = 1_000;

/**
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.path
 * @param {number} options.perSecond conversations begun in a second
 * @param {number} options.durationMs
 * @param {number} options.connections at most; what finds none free waits, and its waiting is counted
 * @param {() => import('./closed-loop.mjs').Conversation} options.conversation each must end
 * @param {number} [options.graceMs] that open conversations may take after the last has begun; default 5,000
 * @returns {Promise<{ perSecond: number, finished: number, p99Ms: number, maxMs: number,
 *   errors: import('./load-errors.mjs').LoadErrors }>} latency of the first reply, from when it was due; perSecond
 *   counts conversations that ended without an error within the time
 */
export async function runPacedLoad({
  port,
  path,
  perSecond,
  durationMs,
  connections,
  conversation,
  graceMs = GRACE_MS,
}) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  const run = new PacedRun((body) => post({ agent, port, path }, body), durationMs);
  const total = Math.round((perSecond * durationMs) / 1_000);
  const held = [];
  while (held.length < total) {
    const due = Math.min(total, Math.floor((run.elapsedMs / 1_000) * perSecond));
    while (held.length < due) held.push(run.hold(conversation(), (held.length / perSecond) * 1_000));
    await pause(TICK_MS);
  }
  await Promise.race([Promise.all(held), pause(graceMs, undefined, { ref: false })]);
  const result = run.end();
  agent.destroy();
  return result;
}

/** What all conversations of one run add up to. Times are milliseconds since its beginning. */
class PacedRun {
  #post;
  #durationMs;
  #begin = performance.now();
  #latency = createHistogram();
  #errors = noErrors();
  #open = 0;
  #finished = 0;
  #finishedInTime = 0;
  #isOver = false;

  constructor(post, durationMs) {
    this.#post = post;
    this.#durationMs = durationMs;
  }

  get elapsedMs() {
    return performance.now() - this.#begin;
  }

  /** Holds one conversation to its end, or until a request gets no reply at all. Never rejects. */
  async hold(conversation, dueAtMs) {
    this.#open += 1;
    let isFirst = true;
    let isRight = true;
    try {
      for (let body = conversation.next(); body !== null; body = conversation.next()) {
        const reply = await this.#post(body);
        if (isFirst) recordLatency(this.#latency, this.elapsedMs - dueAtMs);
        isFirst = false;
        isRight = this.#take(reply, conversation) && isRight;
      }
      this.#finished += 1;
      if (isRight && this.elapsedMs <= this.#durationMs + IN_TIME_MS) this.#finishedInTime += 1;
    } catch (error) {
      this.#fail('broken', error.message);
    } finally {
      this.#open -= 1;
    }
  }

  /** Gives the result; what has not ended by now is counted in it and whatever comes later is not. */
  end() {
    for (let left = this.#open; left > 0; left -= 1) this.#fail('unanswered', 'a conversation did not end');
    this.#isOver = true;
    const { p99, max } = toLatency(this.#latency);
    return {
      perSecond: this.#finishedInTime / (this.#durationMs / 1_000),
      finished: this.#finished,
      p99Ms: p99,
      maxMs: max,
      errors: this.#errors,
    };
  }

  #take({ status, body }, conversation) {
    const problem = problemOf(conversation, status, body);
    if (problem === undefined) return true;
    this.#fail(problem.kind, problem.reason);
    conversation.lost?.();
    return false;
  }

  #fail(kind, reason) {
    if (this.#isOver) return;
    this.#errors[kind] += 1;
    this.#errors.first ??= reason;
  }
}

/** @returns {Promise<{ status: number, body: string }>} rejects where the connection is lost */
function post({ agent, port, path }, body) {
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/json; charset=UTF-8',
      'Content-Length': Buffer.byteLength(body),
    };
    const sending = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (chunk) => (text += chunk));
      reply.on('end', () => resolve({ status: reply.statusCode, body: text }));
      reply.on('error', reject);
    });
    sending.on('error', reject);
    sending.end(body);
  });
}
