/**
 * Tells whether a request is one that was handled already. The fingerprint covers everything that could make a
 * difference to the flow, in any order of members, and nothing else: a retry with a fresh token is the same request.
 */
import type { DialogRequest } from './dialog-request';

/** @returns 64 bits as text. Not meant to withstand somebody who looks for collisions in his own call. */
export function fingerprintOf({ inaction, seat, fields }: DialogRequest): string {
  let high: number = inaction;
  let low = seat === 'ass' ? 1 : 0;
  for (const name in fields) {
    const value = fields[name] ?? '';
    let a = 0xdeadbeef ^ name.length;
    let b = 0x41c6ce57 ^ value.length;
    for (let i = 0; i < name.length; i++) {
      const unit = name.charCodeAt(i);
      a = Math.imul(a ^ unit, 2_654_435_761);
      b = Math.imul(b ^ unit, 1_597_334_677);
    }
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      a = Math.imul(a ^ unit, 2_654_435_761);
      b = Math.imul(b ^ unit, 1_597_334_677);
    }
    high = (high + (Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909))) | 0;
    low = (low + (Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909))) | 0;
  }
  return `${high}.${low}`;
}

/** What a call keeps to recognise requests that come twice: stored as one text beside the session. */
export interface DeliveryMark {
  /** fingerprint of the request that began the call */
  first: string;
  /** fingerprint of the request handled last */
  last: string;
  /** turns handled so far */
  turns: number;
}

export function writeMark({ first, last, turns }: DeliveryMark): string {
  return `${first} ${last} ${turns}`;
}

export function readMark(text: string): DeliveryMark {
  const [first = '', last = '', turns = '0'] = text.split(' ', 3);
  return { first, last, turns: Number(turns) };
}
