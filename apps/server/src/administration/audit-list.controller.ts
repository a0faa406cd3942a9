/** Who did what. Read by those who may see personal data unmasked, admin and auditor: entries name people and addresses. */
import { Controller, Get, Inject, Query, UseGuards } from '@nestjs/common';
import { AuditPage, type AuditEntry, TimeListQuery } from '@parley/contracts';
import { z } from 'zod';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import type { AuditEntry as AuditRow } from '../generated/prisma/client';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { Transactions } from '../persistence/transactions';
import { AuditListRepository } from './audit-list.repository';
import { assertIdCursor, toPage } from './page';

const AuditQuery = TimeListQuery.extend({
  /** `flow.release`, or `flow` for everything that was done to flows */
  action: z.string().min(1).max(64).optional(),
});
type AuditQuery = z.infer<typeof AuditQuery>;

@Controller('api/v1/audit')
@UseGuards(AuthGuard)
export class AuditListController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(AuditListRepository) private readonly repository: AuditListRepository,
  ) {}

  @Get()
  @Endpoint({ summary: 'Who did what, from where, newest first', permission: 'unmask', reply: AuditPage })
  async list(@Acting() by: Principal, @Query(new ZodPipe(AuditQuery)) query: AuditQuery): Promise<AuditPage> {
    const { reader } = this.transactions;
    const cursor = assertIdCursor(query.cursor);
    const rows = await this.repository.findPage(reader, by.tenantId, { ...query, cursor });
    const total = await this.repository.count(reader, by.tenantId, query);
    return toPage(rows, { limit: query.limit, total }, toAuditEntry, (row) => row.id);
  }
}

function toAuditEntry(row: AuditRow): AuditEntry {
  const { id, at, action, subjectKind, subjectId, beforeHash, afterHash, remoteAddress } = row;
  return {
    id,
    at: at.toISOString(),
    actorKind: row.actorKind as AuditEntry['actorKind'],
    actorName: row.actorName,
    action,
    subjectKind,
    subjectId,
    beforeHash,
    afterHash,
    details: row.details as AuditEntry['details'],
    remoteAddress,
  };
}
