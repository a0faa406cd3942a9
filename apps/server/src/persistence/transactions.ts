import { Inject, Injectable } from '@nestjs/common';
import type { Prisma, PrismaClient } from '../generated/prisma/client';
import { PRISMA } from '../app/tokens';
import { isWorthRetrying, toDatabaseFailure } from '../http/database-failure';

/** What repositories run their one query on: a transaction, or the client itself. */
export type Tx = Prisma.TransactionClient;

const ATTEMPTS = 5;

/** Runs what must happen whole or not at all. */
@Injectable()
export class Transactions {
  constructor(@Inject(PRISMA) private readonly prisma: PrismaClient) {}

  /** The client, for a single read. */
  get reader(): Tx {
    return this.prisma;
  }

  /**
   * Runs `work` in one transaction. Deadlocks, and references whose target vanished meanwhile, are tried again, so
   * `work` must do nothing but use `tx`.
   *
   * @param timeout milliseconds that the work may take
   * @throws CatalogueError for what Postgres refused
   */
  async run<T>(work: (tx: Tx) => Promise<T>, timeout = 20_000): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.prisma.$transaction(work, { maxWait: 10_000, timeout });
      } catch (error) {
        if (attempt < ATTEMPTS && isWorthRetrying(error)) continue;
        throw toDatabaseFailure(error);
      }
    }
  }
}
