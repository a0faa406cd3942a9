/** Bindings of access codes to flows, as access parties look after them (interfaces reference 3.2 to 3.5). */
import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  type CreateNavigationRequest,
  type DeleteNavigationRequest,
  type NavigationInfo,
  type NavigationQuery,
  type NavigationReply,
  type UpdateNavigationRequest,
} from '@parley/contracts';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository, type AccessParty } from '../audit/audit.repository';
import { FlowLookup } from '../flows/flow-lookup';
import type { Flow } from '../generated/prisma/client';
import { Transactions, type Tx } from '../persistence/transactions';
import { BindingsRepository, type BindingRow, type NewBinding } from './bindings.repository';

/** Twelve digits, none of them first a 0: nobody dials such a number by mistake, and every access party can hold it. */
const GENERATED_FROM = 100_000_000_000;
/** Tries to find a free code, or to replace one that others replace in the same instant. */
const ATTEMPTS = 20;
const LARGEST_NUMBER = 2_147_483_647;

@Injectable()
export class BindingsService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(BindingsRepository) private readonly repository: BindingsRepository,
    @Inject(FlowLookup) private readonly lookup: FlowLookup,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The bindings of one source; IVR where none is named. */
  async query(by: AccessParty, query: NavigationQuery): Promise<NavigationReply> {
    const filter = {
      tenantId: by.tenantId,
      source: query.source ?? ('IVR' as const),
      code: query.accessCode,
    };
    const { reader } = this.transactions;
    return {
      total: await this.repository.count(reader, filter),
      accessInfoList: (await this.repository.findPage(reader, filter, rangeOf(query))).map(toNavigationInfo),
    };
  }

  /**
   * Binds an access code, given or generated, to a flow that has an official release. createFlag 1 replaces the
   * binding that has the code: it gets a new accessId.
   *
   * @throws CatalogueError 10000003 no such flow or domain, or no official release; 10000004 the code is bound
   */
  create(by: AccessParty, request: CreateNavigationRequest): Promise<void> {
    return this.transactions.run(async (tx) => {
      assertNoDomain(request.domainId);
      const flow = await this.getBindableFlow(tx, by.tenantId, request.flowCode);
      const binding = {
        tenantId: by.tenantId,
        flowId: flow.id,
        dialogType: request.dialogType,
        description: request.description ?? '',
        source: request.source ?? ('IVR' as const),
        usingRecordService: (request.usingRecordService ?? 0) !== 0,
        changedAt: this.clock(),
      };
      if (request.accessCode === undefined) {
        const code = await this.addGenerated(tx, binding);
        return this.tellBound(tx, by, { code, before: null, after: { ...binding, flow } });
      }
      const code = request.accessCode;
      const before = await this.repository.findByCode(tx, by.tenantId, code);
      const isAdded =
        request.createFlag === '1'
          ? await this.replace(tx, { ...binding, code })
          : await this.repository.addIfFree(tx, { ...binding, code });
      if (!isAdded) throw taken(code);
      return this.tellBound(tx, by, { code, before, after: { ...binding, flow } });
    });
  }

  /** @throws CatalogueError 10000003 no such binding, flow or domain; 10000004 another binding has the code */
  update(by: AccessParty, request: UpdateNavigationRequest): Promise<void> {
    return this.transactions.run(async (tx) => {
      assertNoDomain(request.domainId);
      const before = await this.getBinding(tx, by.tenantId, request.accessId);
      const code = request.accessCode ?? before.code;
      if (code !== before.code && (await this.repository.findByCode(tx, by.tenantId, code)))
        throw taken(code);
      const flow =
        request.flowCode === undefined
          ? undefined
          : await this.getBindableFlow(tx, by.tenantId, request.flowCode);
      const change = {
        code,
        ...(flow ? { flowId: flow.id } : {}),
        dialogType: request.dialogType,
        description: request.description,
        ...(request.source === undefined ? {} : { source: request.source }),
        ...(request.usingRecordService === undefined
          ? {}
          : { usingRecordService: request.usingRecordService !== 0 }),
        changedById: null,
        changedAt: this.clock(),
      };
      if (!(await this.repository.update(tx, before, change))) throw noBinding(request.accessId);
      return this.tellBound(tx, by, {
        code,
        before,
        after: { ...before, ...change, flow: flow ?? before.flow },
        ...(code === before.code ? {} : { previousAccessCode: before.code }),
      });
    });
  }

  /** Deletes every binding that the lists name, or none. @throws CatalogueError 10000003 that names the first unknown one */
  delete(by: AccessParty, { accessIdList, accessCodeList = [] }: DeleteNavigationRequest): Promise<void> {
    return this.transactions.run(async (tx) => {
      const numbers = accessIdList.map((accessId) => toAccessNumber(accessId));
      const found = await this.repository.findNamed(tx, by.tenantId, numbers, accessCodeList);
      const known = new Set(found.map((row) => row.accessNumber));
      const codes = new Set(found.map((row) => row.code));
      const unknownId = accessIdList.find((accessId) => !known.has(Number(accessId)));
      if (unknownId !== undefined) throw noBinding(unknownId);
      const unknownCode = accessCodeList.find((code) => !codes.has(code));
      if (unknownCode !== undefined) {
        throw new CatalogueError('notFound', `accessCodeList: there is no access code ${unknownCode}`);
      }
      const ids = found.map((row) => row.id);
      if ((await this.repository.delete(tx, by.tenantId, ids)) < ids.length) {
        throw new CatalogueError('notFound', 'accessIdList: a binding was deleted in the same instant');
      }
      for (const row of found) {
        await this.audit.add(tx, by, {
          action: 'accessCode.unbind',
          subjectKind: 'accessCode',
          subjectId: row.code,
          before: contentOf(row),
        });
      }
    });
  }

  /** Whose release cannot go offline before the transaction ends. @throws CatalogueError 10000003 */
  private async getBindableFlow(tx: Tx, tenantId: string, code: string): Promise<Flow> {
    const flow = await this.lookup.lockFlow(tx, tenantId, code);
    if (await this.repository.hasOfficialRelease(tx, tenantId, flow.id)) return flow;
    throw new CatalogueError('notFound', `flowCode: the flow "${code}" has no official release`);
  }

  private async getBinding(tx: Tx, tenantId: string, accessId: string): Promise<BindingRow> {
    const row = await this.repository.findByNumber(tx, tenantId, toAccessNumber(accessId));
    if (!row) throw noBinding(accessId);
    return row;
  }

  /** Whoever replaces the same code in the same instant goes first or last, but neither is refused. */
  private async replace(tx: Tx, binding: NewBinding): Promise<boolean> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      await this.repository.deleteByCode(tx, binding.tenantId, binding.code);
      if (await this.repository.addIfFree(tx, binding)) return true;
    }
    return false;
  }

  /** @returns the code */
  private async addGenerated(tx: Tx, binding: Omit<NewBinding, 'code'>): Promise<string> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const code = String(randomInt(GENERATED_FROM, GENERATED_FROM * 2));
      if (await this.repository.addIfFree(tx, { ...binding, code })) return code;
    }
    throw new CatalogueError('unavailable', 'No free access code was found. Try again.');
  }

  private async tellBound(tx: Tx, by: AccessParty, bound: Bound): Promise<void> {
    const { code, before, after, previousAccessCode } = bound;
    await this.audit.add(tx, by, {
      action: 'accessCode.bind',
      subjectKind: 'accessCode',
      subjectId: code,
      before: before && contentOf(before),
      after: contentOf({ ...after, code }),
      details: {
        before: before?.flow?.code ?? null,
        after: after.flow?.code ?? null,
        ...(previousAccessCode === undefined ? {} : { previousAccessCode }),
      },
    });
  }
}

/** What an access party decides about an access code. */
type BindingContent = Pick<
  BindingRow,
  'code' | 'dialogType' | 'description' | 'source' | 'usingRecordService'
> & { flow: { code: string } | null };

/** What a binding was and is. */
interface Bound {
  code: string;
  before: BindingContent | null;
  after: Omit<BindingContent, 'code'>;
  previousAccessCode?: string;
}

function contentOf(row: BindingContent): object {
  const { code, dialogType, description, source, usingRecordService, flow } = row;
  return { code, dialogType, description, source, usingRecordService, flowCode: flow?.code ?? null };
}

function rangeOf({ pageNum, pageSize }: NavigationQuery) {
  if (pageNum === undefined || pageSize === undefined) return undefined;
  return { skip: (pageNum - 1) * pageSize, take: pageSize };
}

function toNavigationInfo(row: BindingRow): NavigationInfo {
  return {
    accessId: String(row.accessNumber),
    tenantId: row.tenantId,
    accessCode: row.code,
    ...(row.domainId === null ? {} : { domainId: row.domainId }),
    dialogType: row.dialogType,
    ...(row.flow === null ? {} : { flowCode: row.flow.code, flowName: row.flow.name }),
    ...(row.description === '' ? {} : { description: row.description }),
    source: row.source,
    ...(row.chatBotName === null ? {} : { chatBotName: row.chatBotName }),
    usingRecordService: row.usingRecordService ? 1 : 0,
  };
}

/** @throws CatalogueError 10000003 for what cannot be a number of a binding */
function toAccessNumber(accessId: string): number {
  const number = /^[1-9]\d{0,9}$/.test(accessId) ? Number(accessId) : Infinity;
  if (number > LARGEST_NUMBER) throw noBinding(accessId);
  return number;
}

/** A binding names a domain that `querydomaininfo` lists; there are none yet. */
function assertNoDomain(domainId: number | undefined): void {
  if (domainId !== undefined)
    throw new CatalogueError('notFound', `domainId: there is no domain ${domainId}`);
}

function noBinding(accessId: string): CatalogueError {
  return new CatalogueError('notFound', `accessId: there is no binding ${accessId}`);
}

function taken(code: string): CatalogueError {
  return new CatalogueError('alreadyExists', `accessCode: the access code ${code} is bound already`);
}
