import { Injectable } from '@nestjs/common';
import type { PersonRef } from '@parley/contracts';
import { Prisma, type ResourceRevision } from '../generated/prisma/client';
import { containsText, type Direction } from '../http/list-order';
import type { Tx } from '../persistence/transactions';
import type { ResourceKind } from './resource';

/** Kinds that have a history: those that flows name, and what else is changed while it is in use. */
export type RevisedKind = ResourceKind | 'grayRule';

/** What a resource was at one revision. */
export interface NewRevision {
  tenantId: string;
  id: string;
  revision: number;
  name: string;
  /** undefined: it was deleted */
  content: unknown;
  at: Date;
  by: { id: string | null; name: string };
}

/** Of which revisions a list is. */
export interface RevisionSearch {
  /** part of the name of who made them */
  search?: string | undefined;
}

/** The history of resources: one query per method. Rows are only added (trigger). */
@Injectable()
export class RevisionsRepository {
  /** Keeps what is there already: a revision is written once. */
  async add(tx: Tx, kind: RevisedKind, { tenantId, id, content, by, ...rest }: NewRevision): Promise<void> {
    const row = { tenantId, kind, resourceId: id, ...rest, byId: by.id, byName: by.name };
    const value = content === undefined ? Prisma.DbNull : (content as Prisma.InputJsonObject);
    await tx.resourceRevision.createMany({ data: [{ ...row, content: value }], skipDuplicates: true });
  }

  find(
    tx: Tx,
    kind: RevisedKind,
    resource: { tenantId: string; id: string },
    revision: number,
  ): Promise<ResourceRevision | null> {
    const key = { tenantId: resource.tenantId, kind, resourceId: resource.id, revision };
    return tx.resourceRevision.findUnique({ where: { tenantId_kind_resourceId_revision: key } });
  }

  /** One more than asked for where the list goes on. */
  findPage(
    tx: Tx,
    kind: RevisedKind,
    resource: { tenantId: string; id: string },
    page: RevisionSearch & { after: number | undefined; limit: number; direction: Direction },
  ): Promise<ResourceRevision[]> {
    const beyond = page.direction === 'asc' ? 'gt' : 'lt';
    const after = page.after === undefined ? {} : { revision: { [beyond]: page.after } };
    return tx.resourceRevision.findMany({
      where: { tenantId: resource.tenantId, kind, resourceId: resource.id, ...by(page), ...after },
      orderBy: { revision: page.direction },
      take: page.limit + 1,
    });
  }

  count(
    tx: Tx,
    kind: RevisedKind,
    resource: { tenantId: string; id: string },
    search: RevisionSearch,
  ): Promise<number> {
    return tx.resourceRevision.count({
      where: { tenantId: resource.tenantId, kind, resourceId: resource.id, ...by(search) },
    });
  }

  async findPeople(tx: Tx, tenantId: string, ids: string[]): Promise<Map<string, PersonRef>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.appUser.findMany({
      where: { tenantId, id: { in: ids } },
      select: { id: true, name: true, displayName: true },
    });
    return new Map(rows.map(({ id, name, displayName }) => [id, { id, name: displayName || name }]));
  }
}

function by({ search }: RevisionSearch) {
  const text = containsText(search);
  return text ? { byName: text } : {};
}
