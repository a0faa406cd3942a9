/** Conversations of the load generator: whole calls one after the other, or turns of calls that are held. */
import { randomBytes } from 'node:crypto';
import { ENDLESS_KEYS, KEYS } from '../dialog.mjs';
import { hangupBody, initBody, interIdxOf, isEnded, isReplyTo, isWelcome, keysBody } from './requests.mjs';

/** @typedef {import('./requests.mjs').Line} Line @typedef {import('./closed-loop.mjs').Conversation} Conversation */

let namesGiven = 0;
const namesPrefix = `bench-${randomBytes(4).toString('hex')}-`;

/** A user id that no call had before, in this process or another. */
export function newUserId() {
  namesGiven += 1;
  return namesPrefix + namesGiven;
}

/**
 * One whole call after the other: init, the keys of the reference dialog up to the end, the next call.
 *
 * @param {Line} line
 * @returns {Conversation}
 */
export function wholeCalls(line) {
  let userid = newUserId();
  let turn = 0;
  let interIdx = '';
  const nextCall = () => {
    userid = newUserId();
    turn = 0;
  };
  return {
    next: () => (turn === 0 ? initBody(line, userid) : keysBody(line, userid, interIdx, KEYS[turn - 1])),
    accept(body) {
      const right = turn === 0 ? isWelcome(body) : isReplyTo(KEYS[turn - 1], body);
      interIdx = interIdxOf(body);
      turn += 1;
      if (right && turn > KEYS.length) nextCall();
      return right;
    },
    lost: nextCall,
  };
}

/**
 * The same requests for a peer that only echoes; right is what names the user.
 *
 * @param {Line} line
 * @returns {Conversation}
 */
export function echoedCalls(line) {
  let userid = newUserId();
  let turn = 0;
  return {
    next: () => (turn === 0 ? initBody(line, userid) : keysBody(line, userid, String(turn), KEYS[turn - 1])),
    accept(body) {
      const right = body.includes(userid);
      turn += 1;
      if (turn > KEYS.length) {
        userid = newUserId();
        turn = 0;
      }
      return right;
    },
  };
}

/** A call takes at most 10,000 node visits, so one that has talked this much is replaced by a new one. */
const MOST_TURNS = 3_000;

/** A call that was begun and is not ended. */
class HeldCall {
  userid = newUserId();
  interIdx = '';
  turns = 0;
}

/** Calls that stay, each driven by one connection at a time. */
export class HeldCalls {
  #line;
  #calls = [];

  /** @param {Line} line */
  constructor(line) {
    this.#line = line;
  }

  get size() {
    return this.#calls.length;
  }

  /**
   * Begins so many more calls.
   *
   * @param {number} count
   * @param {number} connections
   * @returns {Conversation[]} that end when all calls have begun
   */
  begin(count, connections) {
    let left = count;
    return Array.from({ length: connections }, () => {
      let call;
      return {
        next: () => {
          if (left === 0) return null;
          left -= 1;
          call = new HeldCall();
          return initBody(this.#line, call.userid);
        },
        accept: (body) => {
          call.interIdx = interIdxOf(body);
          if (isWelcome(body)) this.#calls.push(call);
          return isWelcome(body);
        },
      };
    });
  }

  /**
   * Turns of the held calls without end, each connection going round its own share of them. The calls of a share lie
   * far apart in the order of their beginning, so that no cache of recent calls helps.
   *
   * @param {number} connections
   * @returns {Conversation[]}
   */
  turns(connections) {
    return this.#shares(connections).map((share) => this.#round(share, Infinity));
  }

  /** One turn of every held call. @param {number} connections @returns {Conversation[]} that end */
  turnOfEach(connections) {
    return this.#shares(connections).map((share) => this.#round(share, share.length));
  }

  /**
   * The next request of a paced load: begins a call and, with it, ends the one that has been held longest.
   *
   * @returns {Conversation} that ends after its two requests
   */
  replaceOldest() {
    const oldest = this.#calls.shift();
    const begun = new HeldCall();
    const steps = [
      { body: initBody(this.#line, begun.userid), right: isWelcome },
      ...(oldest === undefined
        ? []
        : [{ body: hangupBody(this.#line, oldest.userid, oldest.interIdx), right: isEnded }]),
    ];
    let at = 0;
    return {
      next: () => steps[at]?.body ?? null,
      accept: (body) => {
        const right = steps[at].right(body);
        if (at === 0 && right) {
          begun.interIdx = interIdxOf(body);
          this.#calls.push(begun);
        }
        at += 1;
        return right;
      },
      lost: () => {
        at += 1;
      },
    };
  }

  #shares(connections) {
    const shares = Array.from({ length: Math.min(connections, this.#calls.length) }, () => []);
    this.#calls.forEach((call, i) => shares[i % shares.length].push(call));
    return shares.map(spread);
  }

  #round(share, turns) {
    let at = 0;
    let left = turns;
    let call;
    let keys;
    let isNew = false;
    return {
      next: () => {
        if (left === 0) return null;
        left -= 1;
        call = share[at];
        if (call.turns >= MOST_TURNS) {
          call = share[at] = new HeldCall();
          isNew = true;
        }
        at = (at + 1) % share.length;
        if (isNew) return initBody(this.#line, call.userid);
        keys = ENDLESS_KEYS[call.turns % ENDLESS_KEYS.length];
        return keysBody(this.#line, call.userid, call.interIdx, keys);
      },
      accept: (body) => {
        call.interIdx = interIdxOf(body);
        call.turns += 1;
        const right = isNew ? isWelcome(body) : isReplyTo(keys, body);
        isNew = false;
        return right;
      },
    };
  }
}

/** The same list in an order that leaves neighbours far apart and is the same in every run. */
function spread(list) {
  const step = coprimeStep(list.length);
  return list.map((_, i) => list[(i * step) % list.length]);
}

function coprimeStep(length) {
  let step = Math.max(1, Math.floor(length * 0.618));
  while (gcd(step, length) !== 1) step += 1;
  return step;
}

function gcd(a, b) {
  return b === 0 ? a : gcd(b, a % b);
}
