import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal';
import type { Prisma } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';

/** What was done to what. */
export interface AuditEvent {
  /** such as `flow.release` */
  action: string;
  subjectKind:
    | 'flow'
    | 'flowVersion'
    | 'accessCode'
    | 'grayRule'
    | 'user'
    | 'apiToken'
    | 'variable'
    | 'template'
    | 'interface';
  /** a code or key that people know, such as `call-fee@1.4` */
  subjectId: string;
  /** content hashes where content changed */
  before?: string | null;
  after?: string | null;
  details?: Prisma.InputJsonValue;
}

/** The append-only list of who did what, from where. Written in the transaction of what it tells about. */
@Injectable()
export class AuditRepository {
  async add(tx: Tx, by: Principal, event: AuditEvent): Promise<void> {
    await tx.auditEntry.create({
      data: {
        tenantId: by.tenantId,
        actorKind: 'user',
        actorId: by.userId,
        actorName: by.me.name,
        action: event.action,
        subjectKind: event.subjectKind,
        subjectId: event.subjectId,
        beforeHash: event.before ?? null,
        afterHash: event.after ?? null,
        remoteAddress: by.ip,
        ...(event.details === undefined ? {} : { details: event.details }),
      },
    });
  }
}
