/** Gives out the tokens of the dialog interfaces and tells whose they are. */
import { CatalogueError, type TokenReply, type TokenRequest } from '@parley/contracts';
import { createHash, randomBytes } from 'node:crypto';
import { isPassword } from '../auth/passwords';
import { SerialQueue } from '../dialog/serial-queue';
import type { LockRule, StoredToken, TokensRepository } from './tokens.repository';

/** Seconds that a token is valid. */
export const TOKEN_SECONDS = 3_600;
const LOCK_RULE: LockRule = { attempts: 5, withinMs: 600_000, lockMs: 600_000 };
/** A token that was found valid is believed for so long without asking again: a disabled account is out after that. */
const RECHECK_MS = 60_000;
const MAX_CACHED = 20_000;
const TOKEN_SHAPE = /^[0-9A-Za-z]{32}$/;

/** What an HTTP request says about who sends it. */
export interface GivenToken {
  token: string | undefined;
  /** header `username`; absent: the token alone counts */
  username: string | undefined;
}

/** The account that a token was given to. */
export type TokenHolder = Pick<StoredToken, 'tenantId' | 'accountId' | 'appKey'>;

interface KnownToken extends StoredToken {
  recheckAt: number;
}

export class TokensService {
  private readonly known = new Map<string, KnownToken>();
  private readonly queue = new SerialQueue();

  /** @param now epoch milliseconds */
  constructor(
    private readonly repository: TokensRepository,
    private readonly now: () => number,
  ) {}

  /**
   * The tenant of a token: at once where it was checked lately.
   *
   * @throws CatalogueError 900001 without a token or with an expired one, 900002 with any other
   */
  tenantOf(given: GivenToken): string | Promise<string> {
    const holder = this.holderOf(given);
    return holder instanceof Promise ? holder.then(({ tenantId }) => tenantId) : holder.tenantId;
  }

  /**
   * Whose token it is: at once where it was checked lately.
   *
   * @throws CatalogueError 900001 without a token or with an expired one, 900002 with any other
   */
  holderOf({ token, username }: GivenToken): TokenHolder | Promise<TokenHolder> {
    if (token === undefined || token === '') throw new CatalogueError('tokenMissing');
    const now = this.now();
    const known = this.known.get(token);
    if (known && now < known.recheckAt) return holderIfValid(known, username, now);
    return this.check(token, username);
  }

  /**
   * A new token for the right secret. Wrong secrets are compared one at a time per key, so that guessing in parallel
   * gains nothing; known and unknown keys take the same time.
   *
   * @throws CatalogueError 200800001 unknown key, 200800002 wrong secret, 200800003 locked
   */
  giveToken(request: TokenRequest): Promise<TokenReply> {
    return this.queue.run(request.appKey, () => this.compare(request));
  }

  /** Removes tokens that have been invalid for a day. */
  async dropExpired(): Promise<void> {
    await this.repository.dropExpired(this.now() - 86_400_000);
  }

  private async check(token: string, username: string | undefined): Promise<TokenHolder> {
    if (!TOKEN_SHAPE.test(token)) throw new CatalogueError('tokenInvalid');
    const stored = await this.repository.findToken(hashOf(token));
    if (!stored || stored.isDisabled) {
      this.known.delete(token);
      throw new CatalogueError('tokenInvalid');
    }
    const now = this.now();
    if (this.known.size >= MAX_CACHED) this.known.clear();
    if (now < stored.expiresAt) this.known.set(token, { ...stored, recheckAt: now + RECHECK_MS });
    return holderIfValid(stored, username, now);
  }

  private async compare({ appKey, appSecret }: TokenRequest): Promise<TokenReply> {
    const account = await this.repository.findAccount(appKey);
    const now = this.now();
    if (account && account.lockedUntil > now) throw new CatalogueError('accountLocked');
    const isRight = await isPassword(appSecret, account?.secretHash);
    if (!account || account.isDisabled) throw new CatalogueError('keyUnknown');
    if (!isRight) {
      await this.repository.countFailure(account, now, LOCK_RULE);
      throw new CatalogueError('secretIncorrect');
    }
    await this.repository.clearFailures(account);
    const token = randomBytes(16).toString('hex');
    await this.repository.addToken(hashOf(token), account, now, now + TOKEN_SECONDS * 1_000);
    return { errorCode: 0, errorMsg: '', authToken: token, expireTime: TOKEN_SECONDS };
  }
}

function holderIfValid(token: StoredToken, username: string | undefined, now: number): TokenHolder {
  if (now >= token.expiresAt) throw new CatalogueError('tokenMissing', 'The token has expired');
  if (username !== undefined && username !== '' && username !== token.appKey) {
    throw new CatalogueError('tokenInvalid', 'The token was not given to this username');
  }
  return token;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
