/** The tokens and accounts of the dialog interfaces in the database: one statement per method. */
import type { Pool } from 'pg';
import { DatabaseUnavailable, isUnavailable, reasonOf } from '../database/database-error';

export interface StoredToken {
  tenantId: string;
  accountId: string;
  appKey: string;
  /** epoch milliseconds */
  expiresAt: number;
  isDisabled: boolean;
}

export interface StoredAccount {
  tenantId: string;
  id: string;
  secretHash: string;
  /** epoch milliseconds; 0: not locked */
  lockedUntil: number;
  isDisabled: boolean;
}

/** When wrong secrets lock an account. */
export interface LockRule {
  attempts: number;
  withinMs: number;
  lockMs: number;
}

const FIND_TOKEN = `
  SELECT token.tenant_id AS "tenantId", account.id AS "accountId", account.app_key AS "appKey",
    (extract(epoch FROM token.expires_at) * 1000)::float8 AS "expiresAt",
    account.disabled_at IS NOT NULL AS "isDisabled"
  FROM dialog_token token
  JOIN dialog_account account ON account.tenant_id = token.tenant_id AND account.id = token.account_id
  WHERE token.token_hash = $1`;

const FIND_ACCOUNT = `
  SELECT tenant_id AS "tenantId", id, secret_hash AS "secretHash",
    coalesce(extract(epoch FROM locked_until) * 1000, 0)::float8 AS "lockedUntil",
    disabled_at IS NOT NULL AS "isDisabled"
  FROM dialog_account WHERE app_key = $1`;

const ADD_TOKEN = `
  INSERT INTO dialog_token (token_hash, tenant_id, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`;

/** A series of failures begins anew when the last one lies further back than the rule looks. */
const COUNT_FAILURE = `
  UPDATE dialog_account SET
    failed_attempts = CASE WHEN failed_since > $4 THEN failed_attempts + 1 ELSE 1 END,
    failed_since = CASE WHEN failed_since > $4 THEN failed_since ELSE $3 END,
    locked_until = CASE WHEN failed_since > $4 AND failed_attempts + 1 >= $5 THEN $6 ELSE locked_until END
  WHERE tenant_id = $1 AND id = $2`;

const CLEAR_FAILURES = `
  UPDATE dialog_account SET failed_attempts = 0, failed_since = NULL, locked_until = NULL
  WHERE tenant_id = $1 AND id = $2 AND failed_attempts > 0`;

const DROP_EXPIRED = 'DELETE FROM dialog_token WHERE expires_at < $1';

export class TokensRepository {
  constructor(private readonly pool: Pool) {}

  async findToken(hash: string): Promise<StoredToken | undefined> {
    const { rows } = await this.query<StoredToken>(FIND_TOKEN, [hash]);
    return rows[0];
  }

  async findAccount(appKey: string): Promise<StoredAccount | undefined> {
    if (appKey.includes('\0')) return undefined;
    const { rows } = await this.query<StoredAccount>(FIND_ACCOUNT, [appKey]);
    return rows[0];
  }

  async addToken(hash: string, account: StoredAccount, now: number, expiresAt: number): Promise<void> {
    await this.query(ADD_TOKEN, [hash, account.tenantId, account.id, new Date(now), new Date(expiresAt)]);
  }

  /** Counts a wrong secret; with the last one that the rule allows the account is locked. */
  async countFailure(account: StoredAccount, now: number, rule: LockRule): Promise<void> {
    const { tenantId, id } = account;
    const since = new Date(now - rule.withinMs);
    const until = new Date(now + rule.lockMs);
    await this.query(COUNT_FAILURE, [tenantId, id, new Date(now), since, rule.attempts, until]);
  }

  async clearFailures({ tenantId, id }: StoredAccount): Promise<void> {
    await this.query(CLEAR_FAILURES, [tenantId, id]);
  }

  /** @param before epoch milliseconds: tokens that had expired by then are dropped */
  async dropExpired(before: number): Promise<void> {
    await this.query(DROP_EXPIRED, [new Date(before)]);
  }

  private async query<Row extends object>(text: string, values: unknown[]) {
    try {
      return await this.pool.query<Row>(text, values);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      throw new DatabaseUnavailable(`The database cannot be used: ${reasonOf(error)}`, { cause: error });
    }
  }
}
