import { Injectable } from '@nestjs/common';
import type { DialogSource } from '@parley/contracts';
import type { Prisma } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';

const WITH_FLOW = {
  flow: { select: { code: true, name: true } },
} as const satisfies Prisma.AccessCodeInclude;
export type BindingRow = Prisma.AccessCodeGetPayload<{ include: typeof WITH_FLOW }>;

/** Which bindings of a tenant a query is about. */
export interface BindingFilter {
  tenantId: string;
  source: DialogSource;
  code: string | undefined;
}

/** Records to leave out at the start, and to give at most. */
export interface PageRange {
  skip: number;
  take: number;
}

export type NewBinding = Omit<Prisma.AccessCodeCreateManyInput, 'id' | 'accessNumber'>;
export type BindingChange = Pick<
  Prisma.AccessCodeUncheckedUpdateManyInput,
  | 'code'
  | 'flowId'
  | 'dialogType'
  | 'description'
  | 'source'
  | 'usingRecordService'
  | 'changedById'
  | 'changedAt'
>;

/** Access codes as the OIAP interfaces name them: one query per method. Every method names the tenant. */
@Injectable()
export class BindingsRepository {
  /** By accessId, which is the order in which they were bound. */
  findPage(tx: Tx, filter: BindingFilter, range: PageRange | undefined): Promise<BindingRow[]> {
    return tx.accessCode.findMany({
      where: matching(filter),
      include: WITH_FLOW,
      orderBy: { accessNumber: 'asc' },
      ...range,
    });
  }

  count(tx: Tx, filter: BindingFilter): Promise<number> {
    return tx.accessCode.count({ where: matching(filter) });
  }

  findByCode(tx: Tx, tenantId: string, code: string): Promise<BindingRow | null> {
    return tx.accessCode.findUnique({ where: { tenantId_code: { tenantId, code } }, include: WITH_FLOW });
  }

  findByNumber(tx: Tx, tenantId: string, accessNumber: number): Promise<BindingRow | null> {
    return tx.accessCode.findUnique({ where: { accessNumber, tenantId }, include: WITH_FLOW });
  }

  /** The bindings that either list names. */
  findNamed(tx: Tx, tenantId: string, numbers: number[], codes: string[]): Promise<BindingRow[]> {
    return tx.accessCode.findMany({
      where: { tenantId, OR: [{ accessNumber: { in: numbers } }, { code: { in: codes } }] },
      include: WITH_FLOW,
      orderBy: { accessNumber: 'asc' },
    });
  }

  /** @returns false where the tenant has the access code already; nothing has happened then */
  async addIfFree(tx: Tx, binding: NewBinding): Promise<boolean> {
    const { count } = await tx.accessCode.createMany({ data: [binding], skipDuplicates: true });
    return count === 1;
  }

  /** @returns false where there is none any more */
  async update(tx: Tx, { tenantId, id }: BindingRow, change: BindingChange): Promise<boolean> {
    const { count } = await tx.accessCode.updateMany({ where: { tenantId, id }, data: change });
    return count === 1;
  }

  /** @returns how many there were */
  async delete(tx: Tx, tenantId: string, ids: string[]): Promise<number> {
    const { count } = await tx.accessCode.deleteMany({ where: { tenantId, id: { in: ids } } });
    return count;
  }

  async deleteByCode(tx: Tx, tenantId: string, code: string): Promise<void> {
    await tx.accessCode.deleteMany({ where: { tenantId, code } });
  }

  async hasOfficialRelease(tx: Tx, tenantId: string, flowId: string): Promise<boolean> {
    const found = await tx.flowVersion.findFirst({
      where: { tenantId, flowId, state: 'released', releaseKind: 'official' },
      select: { id: true },
    });
    return found !== null;
  }
}

function matching({ tenantId, source, code }: BindingFilter): Prisma.AccessCodeWhereInput {
  return { tenantId, source, ...(code === undefined ? {} : { code }) };
}
