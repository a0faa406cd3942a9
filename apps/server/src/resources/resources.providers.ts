/** Puts the kinds together: one service and one controller each. */
import type { Provider, Type } from '@nestjs/common';
import {
  BusinessInterface,
  DataTable,
  DataTableFile,
  DataTablePage,
  DataTableRequest,
  InterfaceFile,
  InterfacePage,
  InterfaceRequest,
  StoredProcedure,
  StoredProcedureFile,
  StoredProcedurePage,
  StoredProcedureRequest,
  Template,
  TemplateFile,
  TemplatePage,
  TemplateRequest,
  TransferPolicy,
  TransferPolicyFile,
  TransferPolicyPage,
  TransferPolicyRequest,
  Variable,
  VariableFile,
  VariablePage,
  VariableRequest,
} from '@parley/contracts';
import { CLOCK, SETTINGS, type Clock } from '../app/tokens';
import { AuditRepository } from '../audit/audit.repository';
import { loadSecretKey } from '../config/secret-key';
import type { Settings } from '../config/settings';
import { AesSealer } from '../dialog/sealer';
import { ReferencesService } from '../flows/references.service';
import { Transactions } from '../persistence/transactions';
import { DataTableRules } from './data-tables.rules';
import { DataTablesTable } from './data-tables.table';
import { InterfaceRules } from './interfaces.rules';
import { InterfacesTable } from './interfaces.table';
import { ProcedureRules, type ProcedureView } from './procedures.rules';
import { ProceduresTable } from './procedures.table';
import { PreviewController } from './preview.controller';
import type {
  KeptProcedure,
  StoredDataTable,
  StoredInterface,
  StoredTemplate,
  StoredTransferPolicy,
  StoredVariable,
} from './resource';
import { resourcesController } from './resources.controller';
import { ResourcesService, type ResourceParts } from './resources.service';
import { RevisionsRepository } from './revisions.repository';
import { RowsController } from './rows.controller';
import { RowsRepository } from './rows.repository';
import { RowsService } from './rows.service';
import { TemplateRules } from './templates.rules';
import { TemplatesTable } from './templates.table';
import { TransferPolicyRules } from './transfer-policies.rules';
import { TransferPoliciesTable } from './transfer-policies.table';
import { UsesRepository } from './uses.repository';
import { VariableRules, type VariableView } from './variables.rules';
import { VariablesTable } from './variables.table';

export const VARIABLES = Symbol('variables');
export const TEMPLATES = Symbol('templates');
export const INTERFACES = Symbol('interfaces');
export const DATA_TABLES = Symbol('data tables');
export const TRANSFER_POLICIES = Symbol('transfer policies');
export const STORED_PROCEDURES = Symbol('stored procedures');

export type VariablesService = ResourcesService<VariableRequest, StoredVariable, VariableView>;
export type TemplatesService = ResourcesService<TemplateRequest, StoredTemplate, TemplateRequest>;
export type InterfacesService = ResourcesService<InterfaceRequest, StoredInterface, InterfaceRequest>;
export type ProceduresService = ResourcesService<StoredProcedureRequest, KeptProcedure, ProcedureView>;
export type DataTablesService = ResourcesService<DataTableRequest, StoredDataTable, DataTableRequest>;
export type TransferPoliciesService = ResourcesService<
  TransferPolicyRequest,
  StoredTransferPolicy,
  TransferPolicyRequest
>;

const PARTS = Symbol('resource parts');

export const RESOURCE_PROVIDERS: Provider[] = [
  VariablesTable,
  TemplatesTable,
  InterfacesTable,
  DataTablesTable,
  TransferPoliciesTable,
  ProceduresTable,
  RowsRepository,
  RowsService,
  UsesRepository,
  RevisionsRepository,
  {
    provide: PARTS,
    inject: [Transactions, ReferencesService, UsesRepository, RevisionsRepository, AuditRepository, CLOCK],
    useFactory: (
      transactions: Transactions,
      references: ReferencesService,
      uses: UsesRepository,
      revisions: RevisionsRepository,
      audit: AuditRepository,
      clock: Clock,
    ): ResourceParts => ({ transactions, references, uses, revisions, audit, clock }),
  },
  {
    provide: VARIABLES,
    inject: [VariablesTable, PARTS, SETTINGS],
    useFactory: (table: VariablesTable, parts: ResourceParts, settings: Settings): VariablesService =>
      new ResourcesService(new VariableRules(table, new AesSealer(loadSecretKey(settings))), parts),
  },
  {
    provide: TEMPLATES,
    inject: [TemplatesTable, PARTS],
    useFactory: (table: TemplatesTable, parts: ResourceParts): TemplatesService =>
      new ResourcesService(new TemplateRules(table), parts),
  },
  {
    provide: INTERFACES,
    inject: [InterfacesTable, PARTS],
    useFactory: (table: InterfacesTable, parts: ResourceParts): InterfacesService =>
      new ResourcesService(new InterfaceRules(table, parts.uses), parts),
  },
  {
    provide: DATA_TABLES,
    inject: [DataTablesTable, RowsRepository, PARTS],
    useFactory: (table: DataTablesTable, rows: RowsRepository, parts: ResourceParts): DataTablesService =>
      new ResourcesService(new DataTableRules(table, parts.uses, rows), parts),
  },
  {
    provide: TRANSFER_POLICIES,
    inject: [TransferPoliciesTable, PARTS],
    useFactory: (table: TransferPoliciesTable, parts: ResourceParts): TransferPoliciesService =>
      new ResourcesService(new TransferPolicyRules(table), parts),
  },
  {
    provide: STORED_PROCEDURES,
    inject: [ProceduresTable, PARTS, SETTINGS],
    useFactory: (table: ProceduresTable, parts: ResourceParts, settings: Settings): ProceduresService => {
      const sealer = new AesSealer(loadSecretKey(settings));
      return new ResourcesService(new ProcedureRules(table, parts.uses, sealer), parts);
    },
  },
];

export const RESOURCE_CONTROLLERS: readonly Type[] = [
  resourcesController({
    path: 'variables',
    one: 'a GLOBAL variable',
    service: VARIABLES,
    request: VariableRequest,
    reply: Variable,
    page: VariablePage,
    file: VariableFile,
  }),
  PreviewController,
  resourcesController({
    path: 'templates',
    one: 'a template',
    service: TEMPLATES,
    request: TemplateRequest,
    reply: Template,
    page: TemplatePage,
    file: TemplateFile,
  }),
  resourcesController({
    path: 'interfaces',
    one: 'a business interface',
    service: INTERFACES,
    request: InterfaceRequest,
    reply: BusinessInterface,
    page: InterfacePage,
    file: InterfaceFile,
    errors: ['duplicateInput', 'duplicateOutput', 'duplicateHeader'],
  }),
  resourcesController({
    path: 'data-tables',
    one: 'a data table',
    service: DATA_TABLES,
    request: DataTableRequest,
    reply: DataTable,
    page: DataTablePage,
    file: DataTableFile,
  }),
  RowsController,
  resourcesController({
    path: 'transfer-policies',
    one: 'a transfer policy',
    service: TRANSFER_POLICIES,
    request: TransferPolicyRequest,
    reply: TransferPolicy,
    page: TransferPolicyPage,
    file: TransferPolicyFile,
  }),
  resourcesController({
    path: 'stored-procedures',
    one: 'a stored procedure',
    service: STORED_PROCEDURES,
    request: StoredProcedureRequest,
    reply: StoredProcedure,
    page: StoredProcedurePage,
    file: StoredProcedureFile,
    errors: ['duplicateInput'],
  }),
];
