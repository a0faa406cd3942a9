/** Closes calls that nobody continues and drops what is of no use any more: tokens, counts of transfers. Every process does it; nothing is done twice. */
import type { TransferCounts } from '../effects/transfer-counts';
import type { TokensService } from '../tokens/tokens.service';
import type { CallStore } from './call-store';
import type { TurnClaims } from './turn-claims';

const EVERY_MS = 30_000;
/** Calls closed by one statement, so that no lock is held for long. */
const BATCH = 500;

export interface HousekeepingParts {
  calls: Pick<CallStore, 'closeIdle'>;
  tokens: Pick<TokensService, 'dropExpired'>;
  claims: Pick<TurnClaims, 'dropExpired'>;
  transfers: Pick<TransferCounts, 'dropOld'>;
}

export class Housekeeping {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly parts: HousekeepingParts,
    private readonly now: () => number,
  ) {}

  /** @param warn told when a round fails; the next one tries again */
  start(warn: (error: unknown) => void): void {
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.sweep()).then(undefined, warn);
    }, EVERY_MS);
    this.timer.unref();
  }

  /** One round. @returns how many calls it closed */
  async sweep(): Promise<number> {
    let closed = 0;
    for (let batch = BATCH; batch === BATCH && !this.stopped; closed += batch) {
      batch = await this.parts.calls.closeIdle(this.now(), BATCH);
    }
    await this.parts.tokens.dropExpired();
    await this.parts.claims.dropExpired();
    await this.parts.transfers.dropOld(this.now());
    return closed;
  }

  /** Resolves when nothing runs any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }
}
