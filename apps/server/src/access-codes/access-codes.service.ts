/** Which flow a call enters by what it arrives on. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  type AccessCode,
  type AccessCodePage,
  type AccessCodeQuery,
  type BindAccessCodeRequest,
  type DialogType,
} from '@parley/contracts';
import type { z } from 'zod';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import type { Principal } from '../auth/principal';
import { FlowLookup } from '../flows/flow-lookup';
import { cursorBehind, orderOf } from '../http/list-order';
import { Transactions } from '../persistence/transactions';
import { AccessCodesRepository, type AccessCodeRow } from './access-codes.repository';

@Injectable()
export class AccessCodesService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(AccessCodesRepository) private readonly repository: AccessCodesRepository,
    @Inject(FlowLookup) private readonly lookup: FlowLookup,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(by: Principal, query: AccessCodeQuery): Promise<AccessCodePage> {
    const { reader } = this.transactions;
    const rows = await this.repository.findPage(reader, by.tenantId, query);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const order = orderOf(query, 'accessCode');
    return {
      items: shown.map(toAccessCode),
      total: await this.repository.count(reader, by.tenantId, query),
      ...(rows.length > query.limit && last
        ? { nextCursor: cursorBehind(order, { key: last.code, moment: last.changedAt }) }
        : {}),
    };
  }

  /** Binds a code, or binds it to another flow, which nobody deletes meanwhile. @throws CatalogueError 10000003 no such flow */
  bind(by: Principal, code: string, request: BindAccessCodeRequest): Promise<AccessCode> {
    return this.transactions.run(async (tx) => {
      const flow = await this.lookup.lockFlow(tx, by.tenantId, request.flowCode);
      const before = await this.repository.find(tx, by.tenantId, code);
      const row = await this.repository.upsert(tx, by.tenantId, code, {
        flowId: flow.id,
        dialogType: request.dialogType,
        description: request.description,
        changedById: by.userId,
        changedAt: this.clock(),
      });
      await this.audit.add(tx, by, {
        action: 'accessCode.bind',
        subjectKind: 'accessCode',
        subjectId: code,
        before: before && toAccessCode(before),
        after: toAccessCode(row),
        details: { before: before?.flow?.code ?? null, after: flow.code },
      });
      return toAccessCode(row);
    });
  }

  /** @throws CatalogueError 10000003 */
  unbind(by: Principal, code: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const before = await this.repository.find(tx, by.tenantId, code);
      if (!before || !(await this.repository.delete(tx, by.tenantId, code))) {
        throw new CatalogueError('notFound', `There is no access code ${code}`);
      }
      await this.audit.add(tx, by, {
        action: 'accessCode.unbind',
        subjectKind: 'accessCode',
        subjectId: code,
        before: toAccessCode(before),
      });
    });
  }
}

function toAccessCode(row: AccessCodeRow): AccessCode {
  return {
    accessCode: row.code,
    flowCode: row.flow?.code ?? null,
    flowName: row.flow?.name ?? null,
    dialogType: row.dialogType as z.infer<typeof DialogType>,
    description: row.description,
    source: row.source,
    usingRecordService: row.usingRecordService,
  };
}
