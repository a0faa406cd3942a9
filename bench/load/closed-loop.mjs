/**
 * Closed-loop load: every connection sends its next request as soon as the reply to the last one is there, for a fixed
 * time. Bounded always: what has not answered a while after the end counts as unanswered and is dropped.
 */
import { Connection, postRequest } from './connection.mjs';
import { Histogram } from './histogram.mjs';

/** Milliseconds that the last replies may take after the end. */
const GRACE_MS = 5_000;
/** Times that one connection is made anew in one run. */
const MAX_RECONNECTS = 20;

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
 * @property {number} [warmupMs] before it, not counted
 */

/**
 * @typedef {object} LoadResult
 * @property {number} perSecond good replies in a second of the measured time
 * @property {number} replies good ones
 * @property {number} seconds measured
 * @property {{ p50: number, p95: number, p99: number, max: number }} latencyMs
 * @property {LoadErrors} errors also those of the warm-up
 */

/**
 * @typedef {object} LoadErrors
 * @property {number} status replies other than 2xx
 * @property {number} wrong replies that the conversation refused
 * @property {number} broken connections lost
 * @property {number} unanswered requests without a reply at the end
 * @property {string | undefined} first what the first one was
 */

/** Puts load on a server and measures it. Never rejects for what the server does: that is counted. */
export function runLoad({ port, path, conversations, durationMs, warmupMs = 0 }) {
  const run = new Run(port, postRequest(path), warmupMs);
  return run.finish(conversations, durationMs);
}

/** @returns {LoadErrors} */
export function noErrors() {
  return { status: 0, wrong: 0, broken: 0, unanswered: 0, first: undefined };
}

/** @param {LoadErrors} errors */
export function countErrors({ status, wrong, broken, unanswered }) {
  return status + wrong + broken + unanswered;
}

class Run {
  #port;
  #request;
  #histogram = new Histogram();
  #errors = noErrors();
  #begin;
  #measureFrom;
  #lastReply = 0;
  #over = false;
  #talking = 0;
  #allSilent;

  constructor(port, request, warmupMs) {
    this.#port = port;
    this.#request = request;
    this.#begin = performance.now();
    this.#measureFrom = this.#begin + warmupMs;
  }

  async finish(conversations, durationMs) {
    const silent = new Promise((resolve) => (this.#allSilent = resolve));
    this.#talking = conversations.length;
    const speakers = conversations.map((conversation) => new Speaker(this.#port, conversation, this));
    for (const speaker of speakers) speaker.connect();

    const until = this.#measureFrom + durationMs;
    await settledOrAfter(silent, until - performance.now());
    const end = this.#talking === 0 ? this.#lastReply : performance.now();
    this.#over = true;
    await settledOrAfter(silent, GRACE_MS);
    for (const speaker of speakers) if (speaker.drop()) this.fail('unanswered', 'a request got no reply');
    return this.#result(Math.max(end - this.#measureFrom, 1) / 1_000);
  }

  /** Body of the next request as a whole message, or null when this conversation has ended. */
  next(conversation) {
    const body = this.#over ? null : conversation.next();
    if (body !== null) return this.#request(body);
    this.fallSilent();
    return null;
  }

  /** One conversation says nothing more. */
  fallSilent() {
    this.#talking -= 1;
    if (this.#talking === 0) this.#allSilent();
  }

  succeed(sentAt) {
    this.#lastReply = performance.now();
    if (this.#over || this.#lastReply < this.#measureFrom) return;
    this.#histogram.record((this.#lastReply - sentAt) * 1_000);
  }

  /** @param {'status' | 'wrong' | 'broken' | 'unanswered'} kind */
  fail(kind, reason) {
    this.#errors[kind] += 1;
    this.#errors.first ??= reason;
  }

  #result(seconds) {
    const ms = (microseconds) => Math.round(microseconds) / 1_000;
    const histogram = this.#histogram;
    return {
      perSecond: histogram.count / seconds,
      replies: histogram.count,
      seconds,
      latencyMs: {
        p50: ms(histogram.percentile(0.5)),
        p95: ms(histogram.percentile(0.95)),
        p99: ms(histogram.percentile(0.99)),
        max: ms(histogram.max),
      },
      errors: this.#errors,
    };
  }
}

/** One connection and what it says. */
class Speaker {
  #port;
  #conversation;
  #run;
  #connection;
  #sentAt = 0;
  #waiting = false;
  #reconnects = 0;

  constructor(port, conversation, run) {
    this.#port = port;
    this.#conversation = conversation;
    this.#run = run;
  }

  connect() {
    this.#connection = new Connection(this.#port, {
      onReply: (status, body) => this.#hear(status, body),
      onBroken: (error) => this.#reconnect(error),
    });
    this.#speak();
  }

  /** Closes the connection. True where a request was still waiting. */
  drop() {
    this.#connection.close();
    return this.#waiting;
  }

  #speak() {
    const request = this.#run.next(this.#conversation);
    this.#waiting = request !== null;
    if (request === null) return;
    this.#sentAt = performance.now();
    this.#connection.send(request);
  }

  #hear(status, body) {
    if (status < 200 || status > 299) {
      this.#run.fail('status', `status ${status}: ${body.slice(0, 300)}`);
      this.#conversation.lost?.();
    } else if (this.#conversation.accept(body)) {
      this.#run.succeed(this.#sentAt);
    } else {
      this.#run.fail('wrong', `wrong reply: ${body.slice(0, 300)}`);
      this.#conversation.lost?.();
    }
    this.#speak();
  }

  #reconnect(error) {
    if (!this.#waiting) return;
    this.#run.fail('broken', error.message);
    this.#conversation.lost?.();
    this.#reconnects += 1;
    if (this.#reconnects <= MAX_RECONNECTS) {
      this.connect();
    } else {
      this.#waiting = false;
      this.#run.fallSilent();
    }
  }
}

/** Waits for a promise, but no longer than this. */
async function settledOrAfter(promise, ms) {
  let timer;
  const timeout = new Promise((resolve) => (timer = setTimeout(resolve, Math.max(ms, 0))));
  await Promise.race([promise, timeout]);
  clearTimeout(timer);
}
