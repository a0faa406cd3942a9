/** Test cases go where their flow goes: into bundles and out of them, and along with copies. */
import { Inject, Injectable } from '@nestjs/common';
import type { TestCaseRequest } from '@parley/contracts';
import { canonicalJson, retargetDefinition, type BundleFlow } from '@parley/flow-model';
import type { Principal } from '../auth/principal';
import { FlowLookup } from '../flows/flow-lookup';
import type { Tx } from '../persistence/transactions';
import { changedMembers } from '../resources/changed-members';
import { SAME, type ImportRun, type Outcome } from '../resources/import-run';
import { TestCasesRepository } from '../test-cases/test-cases.repository';
import { TestCasesService, toRequest } from '../test-cases/test-cases.service';

@Injectable()
export class FlowTestsService {
  constructor(
    @Inject(FlowLookup) private readonly lookup: FlowLookup,
    @Inject(TestCasesRepository) private readonly repository: TestCasesRepository,
    @Inject(TestCasesService) private readonly cases: TestCasesService,
  ) {}

  /** The cases of flows, by id of the flow. */
  async collect(
    tx: Tx,
    tenantId: string,
    flowIds: readonly string[],
  ): Promise<ReadonlyMap<string, TestCaseRequest[]>> {
    const found = new Map<string, TestCaseRequest[]>();
    for (const row of await this.repository.findOf(tx, tenantId, flowIds)) {
      found.set(row.flowId, [...(found.get(row.flowId) ?? []), toRequest(row)]);
    }
    return found;
  }

  /** The cases of a flow, as those of a copy of it. */
  async collectFor(tx: Tx, tenantId: string, code: string, copy: string): Promise<TestCaseRequest[]> {
    const flow = await this.lookup.getFlow(tx, tenantId, code);
    const cases = (await this.collect(tx, tenantId, [flow.id])).get(flow.id) ?? [];
    return retargetTests(cases, code, copy);
  }

  /** Gives a new flow its cases. @param from where they come from, for the audit */
  async addAll(
    tx: Tx,
    by: Principal,
    code: string,
    cases: readonly TestCaseRequest[],
    from: string,
  ): Promise<void> {
    const flow = await this.lookup.lockFlow(tx, by.tenantId, code);
    for (const one of cases) await this.cases.addIn(tx, by, flow, one, from);
  }

  /** Cases that are there under other names stay. */
  async import(run: ImportRun, { code, testCases }: BundleFlow): Promise<void> {
    for (const one of testCases) {
      await run.note('testCase', `${code}/${one.name}`, () => this.importOne(run, code, one));
    }
  }

  private async importOne(
    { tx, by, source }: ImportRun,
    code: string,
    one: TestCaseRequest,
  ): Promise<Outcome> {
    const flow = await this.lookup.lockFlow(tx, by.tenantId, code);
    const row = await this.repository.find(tx, flow, one.name);
    if (!row) {
      await this.cases.addIn(tx, by, flow, one, source);
      return { state: 'new', message: 'Will be created' };
    }
    const before = toRequest(row);
    if (canonicalJson(before) === canonicalJson(one)) return SAME;
    await this.cases.replaceIn(tx, by, flow, row, one, source);
    const changes = changedMembers(before, one);
    return { state: 'changed', message: 'Will be replaced', changes };
  }
}

/** Lets cases that name one flow name another. */
export function retargetTests(
  cases: readonly TestCaseRequest[],
  from: string,
  to: string,
): TestCaseRequest[] {
  return cases.map((one) => ({ ...one, definition: retargetDefinition(one.definition, from, to) }));
}
