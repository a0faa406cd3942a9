/** The flows of a tenant, as access parties see them (interfaces reference 3.6). */
import { Inject, Injectable } from '@nestjs/common';
import type { FlowListQuery, FlowListReply, OiapFlow } from '@parley/contracts';
import { registry } from '@parley/elements';
import type { AccessParty } from '../audit/audit.repository';
import { formatVersion } from '../flows/version-number';
import { Transactions } from '../persistence/transactions';
import { FlowListRepository, type EndPoints, type FlowRow } from './flow-list.repository';

const PAGE_SIZE = 100;
const LARGEST_NUMBER = 2_147_483_647;
const SCENARIO_TYPES = { main: 'Default', subflow: 'subFlow', exception: 'SYS_ERROR_DEFAULT' } as const;
const WORK_MODES = { common: 0, monitoring: 1, insertion: 2 } as const;

@Injectable()
export class FlowListService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(FlowListRepository) private readonly repository: FlowListRepository,
  ) {}

  /** Every flow serves traditional and intelligent dialogs alike, so the source takes none away. */
  async query(by: AccessParty, query: FlowListQuery): Promise<FlowListReply> {
    const flowNumber = query.flowId === undefined ? undefined : toFlowNumber(query.flowId);
    if (flowNumber === null) return { total: 0, flowList: [] };
    const filter = { tenantId: by.tenantId, flowNumber, code: query.flowCode, name: query.flowName };
    const { reader } = this.transactions;
    const rows = await this.repository.findPage(reader, filter, rangeOf(query), END_POINTS);
    return {
      total: await this.repository.count(reader, filter),
      flowList: rows.map((row) => toOiapFlow(by.tenantId, row)),
    };
  }
}

const elementsOf = (role: 'start' | 'end') =>
  registry.list.filter((element) => element.role === role).map((element) => element.id);
const END_POINTS: EndPoints = { start: elementsOf('start'), end: elementsOf('end') };

function rangeOf({ pageNum, pageSize }: FlowListQuery) {
  if (pageNum === undefined && pageSize === undefined) return { skip: 0, take: undefined };
  const take = pageSize ?? PAGE_SIZE;
  return { skip: ((pageNum ?? 1) - 1) * take, take };
}

/** @returns null for what cannot be the number of a flow */
function toFlowNumber(flowId: string): number | null {
  const number = /^[1-9]\d{0,9}$/.test(flowId) ? Number(flowId) : Infinity;
  return number > LARGEST_NUMBER ? null : number;
}

function toOiapFlow(tenantId: string, row: FlowRow): OiapFlow {
  const [start] = row.starts;
  return {
    tenantId,
    flowId: row.flowNumber,
    flowCode: row.code,
    flowName: row.name,
    ...(row.description === '' ? {} : { flowDesc: row.description }),
    scenarioType: SCENARIO_TYPES[row.kind],
    createDate: row.createdAt.getTime(),
    status: row.isReleased ? 'VALID' : 'INITIAL',
    statusDate: row.changedAt.getTime(),
    ...(start === undefined ? {} : { flowStartNode: start }),
    ...(row.ends.length === 0 ? {} : { flowEndNode: row.ends.join(',') }),
    logSwitch: row.keepsRecords ? '1' : '0',
    isDefault: row.kind === 'main' ? '1' : '0',
    version: formatVersion(row),
    ...(row.grayRuleId === null ? {} : { ruleId: row.grayRuleId }),
    workMode: WORK_MODES[row.workMode],
  };
}
