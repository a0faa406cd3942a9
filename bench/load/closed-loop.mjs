/**
 * Closed-loop load by autocannon: every connection sends its next request as soon as the reply to the last one is
 * there, for a fixed time. Autocannon connects, sends, reads and times; what is said, which replies count and when it
 * is over is decided here, because a request depends on the reply before and calls that are held must not lose one.
 * Bounded always: what has not answered a while after the end counts as unanswered and is dropped.
 */
import { createHistogram } from 'node:perf_hooks';
import { recordLatency, toLatency } from './latency.mjs';
import { noErrors, problemOf } from './load-errors.mjs';

const GRACE_MS = 5_000;
/** Requests without a reply after which one connection gives up. */
const MOST_LOST = 20;
/** Seconds after which autocannon takes a request for lost. */
const TIMEOUT_SECONDS = 10;
/** Milliseconds between autocannon's looks whether all connections are done. */
const SAMPLE_MS = 50;
/** Seconds; autocannon wants to know how long a run lasts, but each is ended from here. */
const LONGER_THAN_ANY_RUN = 86_400;

/**
 * What one connection says: an endless (or, with null, ending) sequence of requests, each of which may depend on the
 * reply before.
 *
 * @typedef {object} Conversation
 * @property {() => string | null} next body of the next request; null: nothing more to say
 * @property {(body: string) => boolean} accept takes the reply to it; false where it is wrong
 * @property {() => void} [lost] the request got no usable reply: begin anew
 */

/**
 * @typedef {object} LoadOptions
 * @property {number} port on this machine
 * @property {string} path
 * @property {Conversation[]} conversations one for each connection
 * @property {number} durationMs measured time; with conversations that end, the most it may take
 * @property {number} [warmupMs] before it, on the same connections, not counted
 * @property {number} [graceMs] that the last replies may take after the end; default 5,000
 */

/**
 * @typedef {object} LoadResult
 * @property {number} perSecond good replies in a second of the measured time
 * @property {number} replies good ones
 * @property {number} seconds measured
 * @property {{ p50: number, p95: number, p99: number, max: number }} latencyMs
 * @property {import('./load-errors.mjs').LoadErrors} errors also those of the warm-up
 */

/**
 * Puts load on a server and measures it. Never rejects for what the server does: that is counted.
 *
 * @param {LoadOptions} options
 * @returns {Promise<LoadResult>}
 * @throws Error where autocannon is not installed, which `npm run bench` does
 */
export async function runLoad({ port, path, conversations, durationMs, warmupMs = 0, graceMs = GRACE_MS }) {
  const { default: autocannon } = await import('autocannon');
  const run = new Run(warmupMs);
  const speakers = conversations
    .map((conversation) => new Speaker(conversation, run))
    .filter(({ hasBegun }) => hasBegun);
  if (speakers.length === 0) return run.result();

  const waiting = [...speakers];
  const cannon = autocannon({
    url: `http://127.0.0.1:${port}${path}`,
    connections: speakers.length,
    duration: LONGER_THAN_ANY_RUN,
    timeout: TIMEOUT_SECONDS,
    sampleInt: SAMPLE_MS,
    setupClient: (client) => waiting.shift().takeOver(client),
  });
  const endMs = warmupMs + durationMs;
  const timers = [
    setTimeout(() => run.end(), endMs),
    setTimeout(() => speakers.forEach((speaker) => speaker.drop()), endMs + graceMs),
  ];
  await cannon;
  timers.forEach(clearTimeout);
  return run.result();
}

/** What all connections of one run add up to. */
class Run {
  #latency = createHistogram();
  #errors = noErrors();
  #measureFrom;
  #lastReply;
  #endedAt;

  constructor(warmupMs) {
    this.#measureFrom = performance.now() + warmupMs;
    this.#lastReply = this.#measureFrom;
  }

  get isOver() {
    return this.#endedAt !== undefined;
  }

  end() {
    this.#endedAt = performance.now();
  }

  succeed(latencyMs) {
    const now = performance.now();
    if (this.isOver || now < this.#measureFrom) return;
    this.#lastReply = now;
    recordLatency(this.#latency, latencyMs);
  }

  /** @param {'status' | 'wrong' | 'broken' | 'unanswered'} kind */
  fail(kind, reason) {
    this.#errors[kind] += 1;
    this.#errors.first ??= reason;
  }

  /** A run whose conversations have all ended by themselves lasted until the last reply. */
  result() {
    const seconds = Math.max((this.#endedAt ?? this.#lastReply) - this.#measureFrom, 1) / 1_000;
    const replies = this.#latency.count;
    return {
      perSecond: replies / seconds,
      replies,
      seconds,
      latencyMs: toLatency(this.#latency),
      errors: this.#errors,
    };
  }
}

/** Lets one of autocannon's connections say what its conversation says. */
class Speaker {
  #conversation;
  #run;
  #client;
  #body;
  #reply = '';
  #isWaiting = false;
  #isDone = false;
  #lost = 0;
  #lostBy = `the server closed the connection, or gave no reply in ${TIMEOUT_SECONDS} s`;

  constructor(conversation, run) {
    this.#conversation = conversation;
    this.#run = run;
    this.#body = conversation.next();
  }

  /** False where there is nothing to say, so that no connection is needed. */
  get hasBegun() {
    return this.#body !== null;
  }

  /** Autocannon calls this before it connects. */
  takeOver(client) {
    this.#client = client;
    client.setRequests([
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=UTF-8' },
        body: this.#body,
        onResponse: (_status, body) => (this.#reply = body),
      },
    ]);
    client.on('request', () => this.#send());
    client.on('response', (status, _bytes, latencyMs) => this.#hear(status, latencyMs));
    client.on('connError', (error) => (this.#lostBy = error.message));
  }

  /** Ends the connection without waiting any longer. */
  drop() {
    if (this.#isDone) return;
    if (this.#isWaiting) this.#run.fail('unanswered', 'a request got no reply');
    this.#isDone = true;
    this.#client.destroy();
  }

  /**
   * Autocannon is about to send a request. It connects anew and goes on where a connection ends or a reply takes too
   * long, and reports neither; here a second request without a reply between shows it.
   */
  #send() {
    if (this.#isWaiting) this.#loseRequest();
    else this.#isWaiting = true;
  }

  #loseRequest() {
    if (this.#isDone) return;
    this.#lost += 1;
    this.#run.fail('broken', this.#lostBy);
    this.#conversation.lost?.();
    const body = this.#run.isOver || this.#lost > MOST_LOST ? null : this.#conversation.next();
    if (body !== null) {
      this.#client.setBody(body);
      return;
    }
    this.#isDone = true;
    setImmediate(() => this.#client.destroy());
  }

  #hear(status, latencyMs) {
    this.#isWaiting = false;
    const reply = this.#reply;
    this.#reply = '';
    const problem = problemOf(this.#conversation, status, reply);
    if (problem === undefined) {
      this.#run.succeed(latencyMs);
    } else {
      this.#run.fail(problem.kind, problem.reason);
      this.#conversation.lost?.();
    }
    const body = this.#run.isOver ? null : this.#conversation.next();
    if (body === null) this.#fallSilent();
    else this.#client.setBody(body);
  }

  /**
   * Autocannon sends the next request right after its listeners have run, and destroying the connection here would
   * not keep it from that; a limit of requests that is reached does, and ends the connection.
   */
  #fallSilent() {
    this.#isDone = true;
    this.#client.responseMax = 1;
  }
}
