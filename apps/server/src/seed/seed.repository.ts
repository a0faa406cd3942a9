import { Injectable } from '@nestjs/common';
import type { Prisma } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';

/** What seeding writes besides flows: one query per method. */
@Injectable()
export class SeedRepository {
  /** Processes that start at once seed one after the other; held until the transaction ends. */
  async lock(tx: Tx): Promise<void> {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('parley.seed'))::text`;
  }

  countTenants(tx: Tx): Promise<number> {
    return tx.tenant.count();
  }

  async addTenant(tx: Tx, tenant: { id: string; name: string; timeZone: string }): Promise<void> {
    await tx.tenant.create({ data: tenant });
  }

  async addAdmin(tx: Tx, tenantId: string, passwordHash: string): Promise<void> {
    await tx.appUser.create({
      data: { tenantId, name: 'admin', displayName: 'Administrator', role: 'admin', passwordHash },
    });
  }

  async addDialogAccount(tx: Tx, tenantId: string, appKey: string, secretHash: string): Promise<void> {
    await tx.dialogAccount.create({ data: { tenantId, appKey, secretHash } });
  }

  async addAccessCode(
    tx: Tx,
    tenantId: string,
    item: { code: string; flowId: string; dialogType: number; description: string },
  ): Promise<void> {
    await tx.accessCode.create({ data: { tenantId, ...item } });
  }

  /** Interfaces that nobody has changed since they were seeded. */
  findUntouchedInterfaces(tx: Tx, tenantId: string) {
    return tx.businessInterface.findMany({ where: { tenantId, revision: 1, changedById: null } });
  }

  async setDefinition(
    tx: Tx,
    tenantId: string,
    id: string,
    definition: Prisma.InputJsonObject,
  ): Promise<void> {
    await tx.businessInterface.updateMany({
      where: { tenantId, id, revision: 1, changedById: null },
      data: { definition },
    });
  }

  async removeAllowedHosts(tx: Tx, tenantId: string, description: string): Promise<void> {
    await tx.allowListHost.deleteMany({ where: { tenantId, description, changedById: null } });
  }

  async allowHost(
    tx: Tx,
    entry: { tenantId: string; host: string; port: number; description: string },
  ): Promise<void> {
    const { tenantId, host, port } = entry;
    await tx.allowListHost.upsert({
      where: { tenantId_host_port: { tenantId, host, port } },
      create: { ...entry, allowPrivate: true },
      update: {},
    });
  }
}
