/** What built-in interfaces have kept, as people see it: personal data only for those who may. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CallbackState,
  CatalogueError,
  type CallbackQuery,
  type CallbackTask,
  type CallbackTaskPage,
  type KeptQuery,
  type QaRecord,
  type QaRecordPage,
  type UpdateCallbackRequest,
} from '@parley/contracts';
import type { Sealer } from '@parley/engine';
import { assertIdCursor, isUuid, toPage } from '../administration/page';
import { CLOCK, SETTINGS, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import type { Principal } from '../auth/principal';
import { loadSecretKey } from '../config/secret-key';
import type { Settings } from '../config/settings';
import { AesSealer } from '../dialog/sealer';
import type { CallbackTask as CallbackRow, QaRecord as QaRow } from '../generated/prisma/client';
import { Transactions } from '../persistence/transactions';
import { KeptRepository } from './kept.repository';

const MASK = '******';

@Injectable()
export class KeptService {
  private readonly sealer: Sealer;

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(KeptRepository) private readonly repository: KeptRepository,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.sealer = new AesSealer(loadSecretKey(settings));
  }

  /** @throws CatalogueError 10000002 cursor */
  async listQaRecords(by: Principal, query: KeptQuery): Promise<QaRecordPage> {
    const { reader } = this.transactions;
    const cursor = assertIdCursor(query.cursor);
    const rows = await this.repository.findQaRecords(reader, by.tenantId, { ...query, cursor });
    const total = await this.repository.countQaRecords(reader, by.tenantId, query);
    const view = (row: QaRow) => toQaRecord(row, by);
    return toPage(rows, { limit: query.limit, total }, view, (row) => row.id);
  }

  /** @throws CatalogueError 10000002 cursor */
  async listCallbacks(by: Principal, query: CallbackQuery): Promise<CallbackTaskPage> {
    const { reader } = this.transactions;
    const cursor = assertIdCursor(query.cursor);
    const rows = await this.repository.findCallbacks(reader, by.tenantId, { ...query, cursor });
    const total = await this.repository.countCallbacks(reader, by.tenantId, query);
    const view = (row: CallbackRow) => this.toCallback(row, by);
    return toPage(rows, { limit: query.limit, total }, view, (row) => row.id);
  }

  /**
   * Says that somebody was called back, or has to be called again. The state it has already changes nothing.
   *
   * @throws CatalogueError 10000003
   */
  async updateCallback(by: Principal, id: string, { state }: UpdateCallbackRequest): Promise<CallbackTask> {
    return this.transactions.run(async (tx) => {
      const task = isUuid(id) ? await this.repository.findCallback(tx, by.tenantId, id) : null;
      if (!task) throw new CatalogueError('notFound', `There is no callback ${id}`);
      if (task.state === state) return this.toCallback(task, by);
      const changed = { state, changedAt: this.clock(), changedBy: by.me.name };
      const row = await this.repository.setCallbackState(tx, { tenantId: by.tenantId, id }, changed);
      await this.audit.add(tx, by, {
        action: 'callbackTask.change',
        subjectKind: 'callbackTask',
        subjectId: id,
        before: { state: task.state },
        after: { state },
        details: { before: task.state, after: state },
      });
      return this.toCallback(row, by);
    });
  }

  /** A number is there to be called: who may see it sees it, also where it was sealed. */
  private toCallback(row: CallbackRow, by: Principal): CallbackTask {
    const maySee = by.permissions.includes('unmask');
    const isSealed = row.sealed.includes('number');
    const number = maySee && isSealed ? this.sealer.unseal(row.number) : row.number;
    return {
      ...placeOf(row),
      number: maySee ? number : MASK,
      callbackAt: row.callbackAt?.toISOString() ?? null,
      note: row.note === '' || (maySee && !row.sealed.includes('note')) ? row.note : MASK,
      state: CallbackState.parse(row.state),
      changedAt: row.changedAt?.toISOString() ?? null,
      changedBy: row.changedBy,
    };
  }
}

function toQaRecord(row: QaRow, by: Principal): QaRecord {
  const open = (name: 'surveyId' | 'questionTitle' | 'answerIntent' | 'rawAnswer') =>
    row.sealed.includes(name) ? MASK : row[name];
  const maySee = by.permissions.includes('unmask');
  return {
    ...placeOf(row),
    surveyId: open('surveyId'),
    questionTitle: open('questionTitle'),
    answerIntent: open('answerIntent'),
    rawAnswer: maySee || row.rawAnswer === '' ? open('rawAnswer') : MASK,
  };
}

function placeOf({ id, at, callId, flowCode, flowVersion, nodeId }: QaRow | CallbackRow) {
  return { id, at: at.toISOString(), callId, flowCode, flowVersion, nodeId };
}
