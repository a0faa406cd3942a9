import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@parley/flow-model';
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
    | 'testCase'
    | 'user'
    | 'apiToken'
    | 'variable'
    | 'template'
    | 'interface'
    | 'dataTable'
    | 'transferPolicy'
    | 'storedProcedure'
    | 'parameter'
    | 'outboundHost'
    | 'callbackTask'
    | 'dialogAccount';
  /** a code or key that people know, such as `call-fee@1.4` */
  subjectId: string;
  /** the content that there was and is, of which the entry keeps hashes; a text is the hash itself, null: there was none */
  before?: string | object | null;
  after?: string | object | null;
  details?: Prisma.InputJsonValue;
}

/** A person who acts, as far as an entry names one. */
export type ActingPerson = Pick<Principal, 'tenantId' | 'userId' | 'ip' | 'apiToken'> & {
  me: Pick<Principal['me'], 'name'>;
};

/** An access party that acts by an OIAP interface. */
export interface AccessParty {
  tenantId: string;
  dialogAccount: { id: string; appKey: string };
  ip: string;
}

/** The append-only list of who did what, from where. Written in the transaction of what it tells about. */
@Injectable()
export class AuditRepository {
  async add(tx: Tx, by: ActingPerson | AccessParty, event: AuditEvent): Promise<void> {
    await tx.auditEntry.create({
      data: {
        tenantId: by.tenantId,
        ...actorOf(by),
        action: event.action,
        subjectKind: event.subjectKind,
        subjectId: event.subjectId,
        beforeHash: hashOf(event.before),
        afterHash: hashOf(event.after),
        remoteAddress: by.ip,
        ...(event.details === undefined ? {} : { details: event.details }),
      },
    });
  }
}

/** SHA-256 in hex of the content in canonical order: equal for equal content. */
function hashOf(content: string | object | null | undefined): string | null {
  if (content === null || content === undefined || typeof content === 'string') return content ?? null;
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** A token is named beside its owner: both answer for what it did. */
function actorOf(by: ActingPerson | AccessParty) {
  if ('dialogAccount' in by) {
    const { id, appKey } = by.dialogAccount;
    return { actorKind: 'dialogAccount', actorId: id, actorName: appKey };
  }
  const { apiToken, userId, me } = by;
  if (!apiToken) return { actorKind: 'user', actorId: userId, actorName: me.name };
  const actorName = [...`${me.name} (${apiToken.name})`].slice(0, 128).join('');
  return { actorKind: 'apiToken', actorId: apiToken.id, actorName };
}
