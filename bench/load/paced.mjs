/**
 * Open-loop load: one conversation begins at every tick, whatever the server does, so that a server which falls behind
 * cannot slow its own load down. Bounded: after the last beginning there is a fixed time for what is still going on.
 */
import { Connection, postRequest } from './connection.mjs';
import { countErrors, noErrors } from './closed-loop.mjs';
import { Histogram } from './histogram.mjs';

/** Milliseconds between looks at the clock; what is due is sent in one go. */
const TICK_MS = 5;
const GRACE_MS = 5_000;

/**
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.path
 * @param {number} options.perSecond conversations begun in a second
 * @param {number} options.durationMs
 * @param {number} options.connections at most; one that is free carries the next conversation
 * @param {() => import('./closed-loop.mjs').Conversation} options.conversation each must end
 * @returns {Promise<{ perSecond: number, finished: number, p99Ms: number, maxMs: number,
 *   errors: import('./closed-loop.mjs').LoadErrors }>} latency of the first reply, from when it was due; perSecond
 *   counts conversations that ended without an error within the time
 */
export async function runPacedLoad({ port, path, perSecond, durationMs, connections, conversation }) {
  const request = postRequest(path);
  const errors = noErrors();
  const histogram = new Histogram();
  const begin = performance.now();
  const idle = [];
  const queue = [];
  let open = 0;
  let begun = 0;
  let finished = 0;
  let finishedInTime = 0;

  const fail = (kind, reason) => {
    errors[kind] += 1;
    errors.first ??= reason;
  };

  /** One connection of the pool, carrying one conversation at a time. */
  function addWorker() {
    open += 1;
    let job;
    const worker = {
      take(next) {
        job = next;
        speak();
      },
      close: () => connection.close(),
      isBusy: () => job !== undefined,
    };
    const connection = new Connection(port, {
      onReply(status, body) {
        if (job === undefined) return;
        if (!job.answered) histogram.record((performance.now() - job.dueAt) * 1_000);
        job.answered = true;
        if (status < 200 || status > 299) refuse('status', `status ${status}: ${body.slice(0, 300)}`);
        else if (!job.talk.accept(body)) refuse('wrong', `wrong reply: ${body.slice(0, 300)}`);
        speak();
      },
      onBroken(error) {
        open -= 1;
        if (job !== undefined) fail('broken', error.message);
        job = undefined;
        workers.delete(worker);
      },
    });
    function refuse(kind, reason) {
      fail(kind, reason);
      job.failed = true;
      job.talk.lost?.();
    }
    function speak() {
      const body = job.talk.next();
      if (body !== null) {
        connection.send(request(body));
        return;
      }
      finished += 1;
      if (!job.failed && performance.now() - begin <= durationMs + 1_000) finishedInTime += 1;
      job = queue.shift();
      if (job === undefined) idle.push(worker);
      else speak();
    }
    workers.add(worker);
    return worker;
  }

  const workers = new Set();
  const total = Math.round((perSecond * durationMs) / 1_000);
  while (begun < total) {
    const due = Math.min(total, Math.floor(((performance.now() - begin) / 1_000) * perSecond));
    while (begun < due) {
      const job = {
        talk: conversation(),
        dueAt: begin + (begun / perSecond) * 1_000,
        answered: false,
        failed: false,
      };
      begun += 1;
      const free = idle.pop() ?? (open < connections ? addWorker() : undefined);
      if (free === undefined) queue.push(job);
      else free.take(job);
    }
    await pause(TICK_MS);
  }
  const until = performance.now() + GRACE_MS;
  while (finished + countErrors(errors) < begun && performance.now() < until) await pause(TICK_MS);
  for (const worker of workers) {
    if (worker.isBusy()) fail('unanswered', 'a conversation did not end');
    worker.close();
  }
  errors.unanswered += queue.length;
  return {
    perSecond: finishedInTime / (durationMs / 1_000),
    finished,
    p99Ms: histogram.percentile(0.99) / 1_000,
    maxMs: histogram.max / 1_000,
    errors,
  };
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
