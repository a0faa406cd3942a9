import type { Session } from '@parley/engine';
import type { StoredCall } from '../database/calls';
import type { DeliveryMark } from './fingerprint';

/** A running call, with its session as it is and not as text. */
export interface RememberedCall extends Omit<StoredCall, 'session'> {
  session: Session;
  mark: DeliveryMark;
}

/**
 * Calls as this process wrote them last, the most recently used ones. What is here may be out of date: another process
 * may have gone on with the call. Whoever computes from it must write over exactly that version, and look the call up
 * wherever it matters that nobody has.
 */
export class RecentCalls {
  private readonly calls = new Map<string, RememberedCall>();

  /** @param capacity calls kept at most; 0 keeps none */
  constructor(private readonly capacity: number) {}

  get(key: string): RememberedCall | undefined {
    return this.calls.get(key);
  }

  /** Keeps a call as the most recently used one; the one that was not used for longest goes. */
  set(key: string, call: RememberedCall): void {
    this.calls.delete(key);
    this.calls.set(key, call);
    if (this.calls.size <= this.capacity) return;
    for (const oldest of this.calls.keys()) {
      this.calls.delete(oldest);
      break;
    }
  }

  delete(key: string): void {
    this.calls.delete(key);
  }
}
