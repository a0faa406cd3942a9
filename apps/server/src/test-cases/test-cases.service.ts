/** Test cases of flows as people see and edit them. Writing one queues up with the releases of its flow. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CatalogueError,
  type NameListQuery,
  type PersonRef,
  type StaleRevision,
  type TestCase,
  type TestCasePage,
  type TestCaseRequest,
  type TestCaseSummary,
} from '@parley/contracts';
import { readTestCase, TEST_CASE_LIMITS } from '@parley/flow-model';
import { CLOCK, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import type { Principal } from '../auth/principal';
import { FlowLookup } from '../flows/flow-lookup';
import type { Flow, TestCase as Row } from '../generated/prisma/client';
import { fromZodError } from '../http/failure';
import { cursorBehind, orderOf } from '../http/list-order';
import { Transactions, type Tx } from '../persistence/transactions';
import { RevisionsRepository } from '../resources/revisions.repository';
import { TestCasesRepository, type CaseContent, type CaseFacts } from './test-cases.repository';

@Injectable()
export class TestCasesService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(FlowLookup) private readonly lookup: FlowLookup,
    @Inject(TestCasesRepository) private readonly repository: TestCasesRepository,
    @Inject(RevisionsRepository) private readonly revisions: RevisionsRepository,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CatalogueError 10000003 no such flow */
  async list({ tenantId }: Principal, code: string, query: NameListQuery): Promise<TestCasePage> {
    const { reader } = this.transactions;
    const flow = await this.lookup.getFlow(reader, tenantId, code);
    const rows = await this.repository.findPage(reader, flow, query);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const order = orderOf(query, 'name');
    return {
      items: await this.summariesOf(reader, shown),
      total: await this.repository.count(reader, flow, query),
      ...(rows.length > query.limit && last
        ? { nextCursor: cursorBehind(order, { key: last.name, moment: last.changedAt }) }
        : {}),
    };
  }

  /** @throws CatalogueError 10000003 */
  async get({ tenantId }: Principal, code: string, name: string): Promise<TestCase> {
    const { reader } = this.transactions;
    const flow = await this.lookup.getFlow(reader, tenantId, code);
    const row = await this.getRow(reader, flow, name);
    const definition = row.definition as TestCase['definition'];
    const turns = Array.isArray(definition['turns']) ? definition['turns'].length : 0;
    const [summary] = await this.summariesOf(reader, [{ ...row, turns }]);
    if (!summary) throw new Error('a test case without a summary');
    return { ...summary, definition };
  }

  /** @throws CatalogueError 10000002 with places, or there are as many as a flow may have; 10000003, 10000004 name taken */
  async create(by: Principal, code: string, body: unknown): Promise<TestCase> {
    const request = readBody(body, code);
    await this.transactions.run(async (tx) => {
      const flow = await this.lookup.lockFlow(tx, by.tenantId, code);
      await this.addIn(tx, by, flow, request);
    });
    return this.get(by, code, request.name);
  }

  /** `create` as a part of the caller's transaction, which has locked the flow. @param from for the audit */
  async addIn(tx: Tx, by: Principal, flow: Flow, request: TestCaseRequest, from?: string): Promise<void> {
    if ((await this.repository.count(tx, flow, {})) >= TEST_CASE_LIMITS.cases) {
      const sentence = `A flow has at most ${TEST_CASE_LIMITS.cases} test cases. Delete one first.`;
      throw new CatalogueError('parameterIncorrect', sentence, [{ path: '', message: sentence }]);
    }
    await this.repository.add(tx, flow, this.contentOf(by, request));
    await this.note(tx, by, flow, { act: 'create', name: request.name, after: request, from });
  }

  /**
   * @param revision the one that the editor started from
   * @throws CatalogueError 10000002 with places, 10000003, 10000004 name taken, 20000008 changed meanwhile
   */
  async replace(
    by: Principal,
    { code, name, revision }: { code: string; name: string; revision: number },
    body: unknown,
  ): Promise<TestCase> {
    const request = readBody(body, code);
    await this.transactions.run(async (tx) => {
      const flow = await this.lookup.lockFlow(tx, by.tenantId, code);
      const row = await this.getRow(tx, flow, name);
      await this.assertRevision(tx, row, revision);
      await this.replaceIn(tx, by, flow, row, request);
    });
    return this.get(by, code, request.name);
  }

  /** `replace` as a part of the caller's transaction, which has locked the flow. @param from for the audit */
  async replaceIn(
    tx: Tx,
    by: Principal,
    flow: Flow,
    row: Row,
    request: TestCaseRequest,
    from?: string,
  ): Promise<void> {
    await this.repository.update(tx, row, this.contentOf(by, request));
    const { name } = request;
    await this.note(tx, by, flow, { act: 'update', name, before: toRequest(row), after: request, from });
  }

  /** @throws CatalogueError 10000003 */
  async delete(by: Principal, code: string, name: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const flow = await this.lookup.lockFlow(tx, by.tenantId, code);
      const row = await this.getRow(tx, flow, name);
      await this.repository.remove(tx, row);
      await this.note(tx, by, flow, { act: 'delete', name, before: toRequest(row) });
    });
  }

  private async getRow(tx: Tx, flow: Flow, name: string): Promise<Row> {
    const row = await this.repository.find(tx, flow, name);
    if (!row) throw new CatalogueError('notFound', `The flow "${flow.code}" has no test case "${name}"`);
    return row;
  }

  private async note(
    tx: Tx,
    by: Principal,
    flow: Flow,
    done: {
      act: 'create' | 'update' | 'delete';
      name: string;
      before?: TestCaseRequest;
      after?: TestCaseRequest;
      from?: string | undefined;
    },
  ): Promise<void> {
    const { act, name, before, after, from } = done;
    await this.audit.add(tx, by, {
      action: `testCase.${act}`,
      subjectKind: 'testCase',
      subjectId: flow.code,
      before: before ?? null,
      after: after ?? null,
      details: {
        name: before?.name ?? name,
        ...(after && before && after.name !== before.name ? { renamedTo: after.name } : {}),
        ...(from === undefined ? {} : { from }),
      },
    });
  }

  private async assertRevision(tx: Tx, row: Row, revision: number): Promise<void> {
    if (row.revision === revision) return;
    const changedBy = (await this.peopleOf(tx, [row])).get(row.changedById ?? '') ?? null;
    const details: StaleRevision = {
      yourRevision: revision,
      currentRevision: row.revision,
      changedBy,
      changedAt: row.changedAt.toISOString(),
    };
    const who = changedBy?.name ?? 'Somebody else';
    throw new CatalogueError('staleRevision', `${who} has changed this test case meanwhile`, [details]);
  }

  private async summariesOf(tx: Tx, rows: readonly CaseFacts[]): Promise<TestCaseSummary[]> {
    const people = await this.peopleOf(tx, rows);
    return rows.map(({ name, description, turns, revision, changedAt, changedById }) => ({
      name,
      description,
      turns,
      revision,
      changedAt: changedAt.toISOString(),
      changedBy: people.get(changedById ?? '') ?? null,
    }));
  }

  private async peopleOf(
    tx: Tx,
    rows: readonly Pick<Row, 'tenantId' | 'changedById'>[],
  ): Promise<ReadonlyMap<string, PersonRef>> {
    const ids = [...new Set(rows.flatMap(({ changedById }) => changedById ?? []))];
    const [first] = rows;
    return first && ids.length > 0 ? this.revisions.findPeople(tx, first.tenantId, ids) : new Map();
  }

  private contentOf(by: Principal, request: TestCaseRequest): CaseContent {
    return { ...request, changedById: by.userId, changedAt: this.clock() };
  }
}

/** What a stored case was sent as. */
export function toRequest({
  name,
  description,
  definition,
}: Pick<Row, 'name' | 'description' | 'definition'>): TestCaseRequest {
  return { name, description, definition: definition as TestCaseRequest['definition'] };
}

/** @throws CatalogueError 10000002 with the place of everything that is wrong */
function readBody(body: unknown, flow: string): TestCaseRequest {
  const reading = readTestCase(body ?? {}, flow);
  if (!reading.success) throw fromZodError(reading.error);
  return reading.data;
}
