import { Injectable } from '@nestjs/common';
import type { OutboundHost } from '@parley/contracts';
import type { AllowListHost, DialogAccount, SystemParameter } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';

/** Who changed something and when. */
interface Stamp {
  changedById: string;
  changedAt: Date;
}

/** What an admin sets for the tenant: one query per method. */
@Injectable()
export class TenantSettingsRepository {
  findParameters(tx: Tx, tenantId: string): Promise<SystemParameter[]> {
    return tx.systemParameter.findMany({ where: { tenantId } });
  }

  findParameter(tx: Tx, tenantId: string, name: string): Promise<SystemParameter | null> {
    return tx.systemParameter.findUnique({ where: { tenantId_name: { tenantId, name } } });
  }

  setParameter(
    tx: Tx,
    tenantId: string,
    name: string,
    data: Stamp & { value: string },
  ): Promise<SystemParameter> {
    return tx.systemParameter.upsert({
      where: { tenantId_name: { tenantId, name } },
      create: { ...data, tenantId, name },
      update: data,
    });
  }

  findHosts(tx: Tx, tenantId: string): Promise<AllowListHost[]> {
    return tx.allowListHost.findMany({ where: { tenantId }, orderBy: [{ host: 'asc' }, { port: 'asc' }] });
  }

  addHost(tx: Tx, tenantId: string, host: OutboundHost, stamp: Stamp): Promise<AllowListHost> {
    return tx.allowListHost.create({ data: { ...host, ...stamp, tenantId } });
  }

  findHost(tx: Tx, tenantId: string, host: string, port: number): Promise<AllowListHost | null> {
    return tx.allowListHost.findUnique({ where: { tenantId_host_port: { tenantId, host, port } } });
  }

  /** @returns false where somebody else has removed it already */
  async removeHost(tx: Tx, { tenantId, host, port }: AllowListHost): Promise<boolean> {
    const { count } = await tx.allowListHost.deleteMany({ where: { tenantId, host, port } });
    return count === 1;
  }

  /** The dialog account of the tenant: the first one, where there are several. */
  findDialogAccount(tx: Tx, tenantId: string): Promise<DialogAccount | null> {
    return tx.dialogAccount.findFirst({ where: { tenantId }, orderBy: { id: 'asc' } });
  }

  addDialogAccount(
    tx: Tx,
    account: { tenantId: string; appKey: string; secretHash: string },
  ): Promise<DialogAccount> {
    return tx.dialogAccount.create({ data: account });
  }

  /** Sets the secret, ends a lock-out, and makes the tokens that the old secret was given for invalid. */
  async replaceSecret(tx: Tx, { tenantId, id }: DialogAccount, secretHash: string): Promise<void> {
    await tx.dialogAccount.update({
      where: { tenantId_id: { tenantId, id } },
      data: {
        secretHash,
        failedAttempts: 0,
        failedSince: null,
        lockedUntil: null,
        tokens: { deleteMany: {} },
      },
    });
  }
}
