/** Everything of a bundle that is no flow, by the rules that every change of it obeys. */
import { Inject, Injectable } from '@nestjs/common';
import { CatalogueError, type GrayRuleRequest, type VariableRequest } from '@parley/contracts';
import { canonicalJson, type Bundle, type BundleVariable } from '@parley/flow-model';
import { GrayRulesService } from '../gray-rules/gray-rules.service';
import { DataTablesTable } from '../resources/data-tables.table';
import { SAME, type ImportRun, type Outcome } from '../resources/import-run';
import { InterfacesTable } from '../resources/interfaces.table';
import { ProceduresTable } from '../resources/procedures.table';
import type { ResourceRow, ResourceTable, StoredVariable } from '../resources/resource';
import {
  DATA_TABLES,
  STORED_PROCEDURES,
  INTERFACES,
  TEMPLATES,
  TRANSFER_POLICIES,
  VARIABLES,
  type DataTablesService,
  type InterfacesService,
  type ProceduresService,
  type TemplatesService,
  type TransferPoliciesService,
  type VariablesService,
} from '../resources/resources.providers';
import type { ResourcesService } from '../resources/resources.service';
import { TransferPoliciesTable } from '../resources/transfer-policies.table';
import { TemplatesTable } from '../resources/templates.table';
import { VariablesTable } from '../resources/variables.table';
import type { DefaultSeal } from './default-seal';
import { DEFAULT_SEAL } from './transfer.tokens';

const KEPT: Outcome = { state: 'same', message: 'There already; it stays as it is' };
const UNREADABLE = 'Its sealed default cannot be read with the key of this installation; set it here';
const WITHHELD = 'The bundle does not hold its default: enter it here';

@Injectable()
export class ImportResourcesService {
  constructor(
    @Inject(VariablesTable) private readonly variablesTable: VariablesTable,
    @Inject(TemplatesTable) private readonly templatesTable: TemplatesTable,
    @Inject(InterfacesTable) private readonly interfacesTable: InterfacesTable,
    @Inject(DataTablesTable) private readonly dataTablesTable: DataTablesTable,
    @Inject(VARIABLES) private readonly variables: VariablesService,
    @Inject(TEMPLATES) private readonly templates: TemplatesService,
    @Inject(INTERFACES) private readonly interfaces: InterfacesService,
    @Inject(GrayRulesService) private readonly grayRules: GrayRulesService,
    @Inject(TransferPoliciesTable) private readonly policiesTable: TransferPoliciesTable,
    @Inject(TRANSFER_POLICIES) private readonly policies: TransferPoliciesService,
    @Inject(DATA_TABLES) private readonly dataTables: DataTablesService,
    @Inject(STORED_PROCEDURES) private readonly procedures: ProceduresService,
    @Inject(ProceduresTable) private readonly proceduresTable: ProceduresTable,
    @Inject(DEFAULT_SEAL) private readonly defaults: DefaultSeal,
  ) {}

  async import(run: ImportRun, bundle: Bundle): Promise<void> {
    for (const variable of bundle.variables) {
      await run.note('variable', variable.name, () => this.importVariable(run, variable));
    }
    for (const item of bundle.interfaces) {
      const { interfacesTable: table, interfaces: service } = this;
      const sameShape = () => true;
      await run.note('interface', item.name, () => importItem(run, { table, service, sameShape }, item));
    }
    for (const item of bundle.dataTables) {
      const { dataTablesTable: table, dataTables: service } = this;
      const sameShape = () => true;
      await run.note('dataTable', item.name, () => importItem(run, { table, service, sameShape }, item));
    }
    for (const item of bundle.transferPolicies) {
      const { policiesTable: table, policies: service } = this;
      const sameShape = () => true;
      await run.note('transferPolicy', item.name, () => importItem(run, { table, service, sameShape }, item));
    }
    for (const item of bundle.storedProcedures) {
      await run.note('storedProcedure', item.name, async () => {
        const existing = await this.proceduresTable.find(run.tx, run.by.tenantId, item.name);
        return existing && run.keepsExisting ? KEPT : this.procedures.importIn(run.tx, run.by, item);
      });
    }
    for (const item of bundle.templates) {
      const { templatesTable: table, templates: service } = this;
      const sameShape = (stored: typeof item) => stored.kind === item.kind;
      await run.note('template', item.name, () => importItem(run, { table, service, sameShape }, item));
    }
    for (const rule of bundle.grayRules) {
      await run.note('grayRule', rule.name, () => this.importGrayRule(run, rule));
    }
  }

  private async importGrayRule(
    { tx, by, keepsExisting }: ImportRun,
    request: GrayRuleRequest,
  ): Promise<Outcome> {
    const before = await this.grayRules.findIn(tx, by.tenantId, request.name);
    if (before && canonicalJson(before) === canonicalJson(request)) return SAME;
    if (before && keepsExisting) return KEPT;
    if (!by.permissions.includes('release')) {
      throw new CatalogueError('forbidden', 'Changing a gray rule needs the permission "release"');
    }
    if (!before) {
      await this.grayRules.createIn(tx, by, request);
      return { state: 'new', message: 'Will be created' };
    }
    await this.grayRules.updateIn(tx, by, request.name, request);
    return { state: 'changed', message: 'Gray releases that follow it will take other calls at once' };
  }

  private async importVariable(run: ImportRun, variable: BundleVariable): Promise<Outcome> {
    const { tx, by } = run;
    const existing = await this.variablesTable.find(tx, by.tenantId, variable.name);
    const { request, lacks } = this.toRequest(variable, existing?.stored);
    const remark = lacks === undefined ? '' : `. ${lacks}`;
    if (!existing) {
      await this.variables.createIn(tx, by, request);
      return { state: 'new', message: `Will be created${remark}` };
    }
    if (run.keepsExisting) {
      assertSame(variable.name, 'type', existing.stored.type, request.type);
      return KEPT;
    }
    const changes = this.changesOf(existing, request);
    if (changes.length === 0) return { ...SAME, message: `${SAME.message}${remark}` };
    await this.variables.updateIn(tx, by, variable.name, request);
    return { state: 'changed', message: `Other ${changes.join(', ')}${remark}` };
  }

  /** A default that was sealed elsewhere, or withheld, does not come along: the variable keeps the one that it has here. */
  private toRequest(
    { sealedDefault, default: inTheOpen, ...rest }: BundleVariable,
    existing: StoredVariable | undefined,
  ): { request: VariableRequest; lacks?: string } {
    const withDefault = (value: VariableRequest['default']): VariableRequest =>
      value === undefined ? rest : { ...rest, default: value };
    const isInTheOpen = rest.encryption === 'none' || inTheOpen !== undefined;
    if (isInTheOpen) return { request: withDefault(inTheOpen) };
    const here =
      existing?.encryption === rest.encryption && existing.type === rest.type ? existing : undefined;
    const kept = here && this.defaults.reveal(here);
    if (sealedDefault === undefined) {
      if (rest.encryption !== 'shown') return { request: rest };
      return { request: withDefault(kept), ...(here ? {} : { lacks: WITHHELD }) };
    }
    const opened = this.defaults.open(sealedDefault, rest);
    return opened === undefined
      ? { request: withDefault(kept), lacks: UNREADABLE }
      : { request: withDefault(opened) };
  }

  private changesOf({ stored }: ResourceRow<StoredVariable>, request: VariableRequest): string[] {
    const before = { ...stored, default: this.defaults.reveal(stored) ?? null };
    const after = { ...request, default: request.default ?? null };
    return (['type', 'default', 'encryption', 'description'] as const).filter(
      (member) => canonicalJson(before[member]) !== canonicalJson(after[member]),
    );
  }
}

async function importItem<R extends { name: string }, V extends object>(
  { tx, by, keepsExisting }: ImportRun,
  parts: {
    table: ResourceTable<R>;
    service: ResourcesService<R, R, V>;
    sameShape: (stored: R) => boolean;
  },
  item: R,
): Promise<Outcome> {
  const { table, service, sameShape } = parts;
  const existing = await table.find(tx, by.tenantId, item.name);
  if (existing && keepsExisting) {
    if (sameShape(existing.stored)) return KEPT;
    throw new CatalogueError('alreadyExists', `There is already another "${item.name}" of another kind`);
  }
  return service.importIn(tx, by, item);
}

function assertSame(name: string, member: string, here: string, there: string): void {
  if (here === there) return;
  throw new CatalogueError(
    'alreadyExists',
    `There is already another ${name}, of ${member} ${here}, not ${there}`,
  );
}
