/** Collects flows with all they need from a tenant. */
import { Inject, Injectable } from '@nestjs/common';
import { CatalogueError, GrayRule, type ExportRequest, type GrayRuleRequest } from '@parley/contracts';
import { registry } from '@parley/elements';
import {
  addDocumentNeeds,
  addInterfaceNeeds,
  addTemplateNeeds,
  BundleAccessCode,
  FlowDocument,
  noNeeds,
  type Bundle,
  type BundleFlow,
  type BundleVariable,
  type Needs,
} from '@parley/flow-model';
import { toPolicy } from '../flows/flow-views';
import type { Principal } from '../auth/principal';
import { formatVersion } from '../flows/version-number';
import type { Flow } from '../generated/prisma/client';
import type { Tx } from '../persistence/transactions';
import { DataTablesTable } from '../resources/data-tables.table';
import { TransferPoliciesTable } from '../resources/transfer-policies.table';
import { interfaceSecrets } from '../resources/interfaces.secrets';
import { InterfacesTable } from '../resources/interfaces.table';
import { ProceduresTable } from '../resources/procedures.table';
import type { ResourceTable, StoredVariable } from '../resources/resource';
import { TemplatesTable } from '../resources/templates.table';
import { VariablesTable } from '../resources/variables.table';
import { currentVersions } from './current-versions';
import type { DefaultSeal } from './default-seal';
import { FlowTestsService } from './flow-tests.service';
import { TransferRepository, type VersionFacts } from './transfer.repository';
import { DEFAULT_SEAL } from './transfer.tokens';

/** Documents that are read at once. */
const BATCH = 100;

@Injectable()
export class CollectBundleService {
  constructor(
    @Inject(TransferRepository) private readonly repository: TransferRepository,
    @Inject(VariablesTable) private readonly variables: VariablesTable,
    @Inject(TemplatesTable) private readonly templates: TemplatesTable,
    @Inject(InterfacesTable) private readonly interfaces: InterfacesTable,
    @Inject(DataTablesTable) private readonly dataTables: DataTablesTable,
    @Inject(TransferPoliciesTable) private readonly policies: TransferPoliciesTable,
    @Inject(ProceduresTable) private readonly procedures: ProceduresTable,
    @Inject(FlowTestsService) private readonly tests: FlowTestsService,
    @Inject(DEFAULT_SEAL) private readonly defaults: DefaultSeal,
  ) {}

  /**
   * The flows that the request names and, through any number of flows, templates and interfaces, everything that they
   * name. What they name in vain is left out, and so is what is secret: see `toBundleVariable` and `interfaceSecrets`.
   *
   * @throws CatalogueError 10000003 a flow does not exist
   */
  async collect(tx: Tx, by: Principal, request: ExportRequest): Promise<Bundle> {
    const { tenantId } = by;
    if (request.flows)
      assertAllFound(request.flows, await this.repository.findFlows(tx, tenantId, request.flows));
    return this.gather(tx, by, request, noNeeds());
  }

  /** What a document names, through any number of flows, templates and interfaces; without its own flow's versions. */
  async collectFor(tx: Tx, by: Principal, document: FlowDocument): Promise<Bundle> {
    const needs = noNeeds();
    addDocumentNeeds(needs, document, registry);
    const flows = [...needs.flows].filter((code) => code !== document.code);
    return this.gather(tx, by, { flows, versions: 'current', accessCodes: false }, needs);
  }

  private async gather(tx: Tx, by: Principal, request: ExportRequest, needs: Needs): Promise<Bundle> {
    const { tenantId } = by;
    const maySecrets = by.permissions.includes('administer');
    const { flows, bundled } = await this.collectFlows(tx, tenantId, request, needs);
    const isWhole = request.flows === undefined;
    const wanted = (names: Set<string>) => (isWhole ? undefined : names);

    const interfaces = await storedOf(tx, tenantId, this.interfaces, wanted(needs.interfaces));
    const templates = await storedOf(tx, tenantId, this.templates, wanted(needs.templates));
    for (const item of interfaces) addInterfaceNeeds(needs, item);
    for (const item of templates) addTemplateNeeds(needs, item);
    const variables = await storedOf(tx, tenantId, this.variables, wanted(needs.variables));
    return {
      flows: bundled,
      variables: variables.map((variable) => this.toBundleVariable(variable, maySecrets)),
      templates,
      interfaces: interfaces.map(interfaceSecrets.withhold),
      storedProcedures: (await storedOf(tx, tenantId, this.procedures, wanted(needs.storedProcedures))).map(
        ({ sealedPassword: _stays, ...procedure }) => procedure,
      ),
      dataTables: await storedOf(tx, tenantId, this.dataTables, wanted(needs.dataTables)),
      transferPolicies: await storedOf(tx, tenantId, this.policies, wanted(needs.transferPolicies)),
      grayRules: isWhole ? await this.collectGrayRules(tx, tenantId) : [],
      accessCodes: request.accessCodes ? await this.collectAccessCodes(tx, tenantId, flows, isWhole) : [],
    };
  }

  /** Level by level: the flows asked for, those that they name, and so on. */
  private async collectFlows(tx: Tx, tenantId: string, request: ExportRequest, needs: Needs) {
    const flows: Flow[] = [];
    const bundled: BundleFlow[] = [];
    const seen = new Set<string>();
    let next: readonly string[] | undefined = request.flows;
    do {
      const found = await this.repository.findFlows(tx, tenantId, next);
      for (const { code } of found) seen.add(code);
      flows.push(...found);
      bundled.push(...(await this.bundleFlows(tx, tenantId, found, request, needs)));
      const missing = [...needs.flows].filter((code) => !seen.has(code));
      for (const code of missing) seen.add(code);
      next = missing;
    } while (next.length > 0);
    bundled.sort((a, b) => (a.code < b.code ? -1 : 1));
    return { flows, bundled };
  }

  private async bundleFlows(
    tx: Tx,
    tenantId: string,
    flows: readonly Flow[],
    { versions: which }: ExportRequest,
    needs: Needs,
  ): Promise<BundleFlow[]> {
    const ids = flows.map(({ id }) => id);
    const all = await this.repository.findVersions(tx, tenantId, ids);
    const chosen = new Map(
      ids.map((id) => {
        const versions = all.filter(({ flowId }) => flowId === id);
        return [id, which === 'all' ? versions : currentVersions(versions)];
      }),
    );
    const documents = await this.readDocuments(tx, tenantId, [...chosen.values()].flat());
    const testCases = await this.tests.collect(tx, tenantId, ids);
    return flows.flatMap((flow) => {
      const versions = (chosen.get(flow.id) ?? []).flatMap((version) => {
        const document = documents.get(version.id);
        return document ? [{ version: formatVersion(version), document }] : [];
      });
      const newest = versions.at(-1);
      if (!newest) return [];
      newest.document = { ...newest.document, name: flow.name };
      for (const { document } of versions) addDocumentNeeds(needs, document, registry);
      const { code, description } = flow;
      const policy = toPolicy(flow.policy);
      return [{ code, description, policy, versions, testCases: testCases.get(flow.id) ?? [] }];
    });
  }

  private async readDocuments(tx: Tx, tenantId: string, versions: readonly VersionFacts[]) {
    const documents = new Map<string, FlowDocument>();
    for (let from = 0; from < versions.length; from += BATCH) {
      const ids = versions.slice(from, from + BATCH).map(({ id }) => id);
      for (const [id, document] of await this.repository.findDocuments(tx, tenantId, ids)) {
        documents.set(id, FlowDocument.parse(document));
      }
    }
    return documents;
  }

  /**
   * A default that whoever reads variables sees goes along, sealed, since a bundle may lie in a repository. One that is
   * never shown leaves only with an administrator: in another tenant of this installation it could be opened and heard.
   */
  private toBundleVariable(variable: StoredVariable, maySecrets: boolean): BundleVariable {
    if (variable.encryption === 'none') return variable;
    const { default: _sealed, ...rest } = variable;
    if (variable.encryption === 'shown' && !maySecrets) return rest;
    const sealedDefault = this.defaults.seal(variable);
    return sealedDefault === undefined ? rest : { ...rest, sealedDefault };
  }

  private async collectGrayRules(tx: Tx, tenantId: string): Promise<GrayRuleRequest[]> {
    const rows = await this.repository.findGrayRules(tx, tenantId);
    return rows.map(({ name, definition }) => ({ name, rule: GrayRule.parse(definition) }));
  }

  private async collectAccessCodes(
    tx: Tx,
    tenantId: string,
    flows: readonly Flow[],
    isWhole: boolean,
  ): Promise<BundleAccessCode[]> {
    const codes = new Map(flows.map(({ id, code }) => [id, code]));
    const rows = await this.repository.findAccessCodes(tx, tenantId, isWhole ? undefined : [...codes.keys()]);
    return rows.map(({ code, flowId, ...rest }) => {
      const flowCode = flowId === null ? null : codes.get(flowId);
      return BundleAccessCode.parse({ accessCode: code, flowCode, ...rest });
    });
  }
}

/** @param names absent: all of them */
async function storedOf<S extends { name: string }>(
  tx: Tx,
  tenantId: string,
  table: ResourceTable<S>,
  names: ReadonlySet<string> | undefined,
): Promise<S[]> {
  if (names?.size === 0) return [];
  const rows = await table.findPage(tx, tenantId, { limit: 1_000_000 });
  return rows
    .map(({ stored }) => stored)
    .filter(({ name }) => names === undefined || names.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function assertAllFound(codes: readonly string[], found: readonly Flow[]): void {
  const known = new Set(found.map(({ code }) => code));
  const missing = codes.find((code) => !known.has(code));
  if (missing !== undefined) throw new CatalogueError('notFound', `There is no flow "${missing}"`);
}
