import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccessCodesController } from '../access-codes/access-codes.controller';
import { AccessCodesRepository } from '../access-codes/access-codes.repository';
import { AccessCodesService } from '../access-codes/access-codes.service';
import {
  ADMINISTRATION_CONTROLLERS,
  ADMINISTRATION_PROVIDERS,
} from '../administration/administration.providers';
import { AuditRepository } from '../audit/audit.repository';
import { AuthController } from '../auth/auth.controller';
import { AuthRepository } from '../auth/auth.repository';
import { AuthService } from '../auth/auth.service';
import { BUILT_IN_CONTROLLERS, BUILT_IN_PROVIDERS } from '../built-ins/built-ins.providers';
import { CatalogueController } from '../catalogue/catalogue.controller';
import { CatalogueRepository } from '../catalogue/catalogue.repository';
import { CatalogueService } from '../catalogue/catalogue.service';
import { DatabaseModule } from '../database/database.module';
import { DemoAccountsController } from '../demo/demo-accounts.controller';
import { DIALOG_INTERFACES } from '../dialog/dialog.interfaces';
import { DialogModule } from '../dialog/dialog.module';
import { DiffsController } from '../flows/diffs.controller';
import { DiffsService } from '../flows/diffs.service';
import { DocumentsService } from '../flows/documents.service';
import { ReleasedReferencesRepository } from '../flows/released-references.repository';
import { FlowLookup } from '../flows/flow-lookup';
import { FlowsController } from '../flows/flows.controller';
import { FlowsRepository } from '../flows/flows.repository';
import { FlowsService } from '../flows/flows.service';
import { KeptVersionsService } from '../flows/kept-versions.service';
import { ReferencesRepository } from '../flows/references.repository';
import { ReferencesService } from '../flows/references.service';
import { ReleaseChecks } from '../flows/release-checks';
import { ReleasesService } from '../flows/releases.service';
import { VersionsController } from '../flows/versions.controller';
import { VersionsRepository } from '../flows/versions.repository';
import { GrayRulesController } from '../gray-rules/gray-rules.controller';
import { GrayRulesRepository } from '../gray-rules/gray-rules.repository';
import { GrayRulesService } from '../gray-rules/gray-rules.service';
import { OIAP_INTERFACES } from '../oiap/oiap.interfaces';
import { OiapModule } from '../oiap/oiap.module';
import type { Described } from '../openapi/openapi';
import { openApiController } from '../openapi/openapi.controller';
import { Transactions } from '../persistence/transactions';
import { FrozenPinsRepository } from '../releases/frozen-pins.repository';
import { FrozenResourcesReader } from '../releases/frozen-resources';
import { ReleasedFlows } from '../releases/released-flows';
import { ReleasedFlowsRepository } from '../releases/released-flows.repository';
import { RESOURCE_CONTROLLERS, RESOURCE_PROVIDERS } from '../resources/resources.providers';
import { SeedRepository } from '../seed/seed.repository';
import { SeedService } from '../seed/seed.service';
import { TEST_CASE_CONTROLLERS, TEST_CASE_PROVIDERS } from '../test-cases/test-cases.providers';
import { TRANSFER_CONTROLLERS, TRANSFER_PROVIDERS } from '../transfer/transfer.providers';
import { DesignerController } from './designer.controller';
import { HealthController } from './health.controller';
import type { Edge, Runtime } from './runtime';
import { CLOCK, DRAIN, FRONT_DOOR, PRISMA, SETTINGS } from './tokens';

/** The controllers of `/api/v1`. */
export const MANAGEMENT_CONTROLLERS: readonly Type[] = [
  AuthController,
  FlowsController,
  VersionsController,
  DiffsController,
  GrayRulesController,
  AccessCodesController,
  CatalogueController,
  ...TEST_CASE_CONTROLLERS,
  ...RESOURCE_CONTROLLERS,
  ...TRANSFER_CONTROLLERS,
  ...ADMINISTRATION_CONTROLLERS,
  ...BUILT_IN_CONTROLLERS,
];

/** Everything that the OpenAPI document tells. */
export const DESCRIBED: Described = {
  controllers: [...MANAGEMENT_CONTROLLERS, HealthController],
  interfaces: [...DIALOG_INTERFACES, ...OIAP_INTERFACES],
};

const SERVICES = [
  Transactions,
  AuditRepository,
  AuthRepository,
  AuthService,
  CatalogueRepository,
  CatalogueService,
  FlowsRepository,
  VersionsRepository,
  ReferencesRepository,
  ReferencesService,
  FlowLookup,
  DiffsService,
  ReleasedReferencesRepository,
  ReleaseChecks,
  GrayRulesRepository,
  GrayRulesService,
  DocumentsService,
  FlowsService,
  ReleasesService,
  KeptVersionsService,
  AccessCodesRepository,
  AccessCodesService,
  FrozenPinsRepository,
  FrozenResourcesReader,
  ReleasedFlowsRepository,
  ReleasedFlows,
  SeedRepository,
  SeedService,
];

/**
 * What every other module may ask for: the process's own parts and the management services, among them
 * {@link ReleasedFlows}.
 */
@Module({})
export class AppModule {
  static with(runtime: Runtime, { drain, frontDoor }: Edge): DynamicModule {
    const { settings, database, clock, designerFolder } = runtime;
    const optional: Type[] = [
      ...(settings.seedDemo ? [DemoAccountsController] : []),
      ...(designerFolder === undefined ? [] : [DesignerController]),
    ];
    return {
      module: AppModule,
      global: true,
      imports: [DatabaseModule.with(database), DialogModule, OiapModule],
      controllers: [HealthController, ...MANAGEMENT_CONTROLLERS, openApiController(DESCRIBED), ...optional],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: PRISMA, useValue: database.prisma },
        { provide: CLOCK, useValue: clock },
        { provide: DRAIN, useValue: drain },
        { provide: FRONT_DOOR, useValue: frontDoor },
        ...SERVICES,
        ...RESOURCE_PROVIDERS,
        ...TEST_CASE_PROVIDERS,
        ...TRANSFER_PROVIDERS,
        ...ADMINISTRATION_PROVIDERS,
        ...BUILT_IN_PROVIDERS,
      ],
      exports: [SETTINGS, PRISMA, CLOCK, DRAIN, FRONT_DOOR, ...SERVICES, ...RESOURCE_PROVIDERS],
    };
  }
}
