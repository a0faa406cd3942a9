/** Exports, imports, copies and the check over all flows. */
import type { Provider, Type } from '@nestjs/common';
import { SETTINGS } from '../app/tokens';
import { loadSecretKey } from '../config/secret-key';
import type { Settings } from '../config/settings';
import { AesSealer } from '../dialog/sealer';
import { CollectBundleService } from './collect-bundle.service';
import { CopiesController } from './copies.controller';
import { defaultSeal, type DefaultSeal } from './default-seal';
import { FlowCheckRepository } from './flow-check.repository';
import { FlowCheckService } from './flow-check.service';
import { FlowDraftsService } from './flow-drafts.service';
import { FlowTestsService } from './flow-tests.service';
import { ImportFlowsService } from './import-flows.service';
import { ImportResourcesService } from './import-resources.service';
import { TransferController } from './transfer.controller';
import { TransferRepository } from './transfer.repository';
import { TransferService } from './transfer.service';
import { DEFAULT_SEAL } from './transfer.tokens';
import { ZipBodies } from './zip-body';

export const TRANSFER_PROVIDERS: Provider[] = [
  TransferRepository,
  FlowCheckRepository,
  FlowCheckService,
  FlowDraftsService,
  FlowTestsService,
  CollectBundleService,
  ImportResourcesService,
  ImportFlowsService,
  TransferService,
  ZipBodies,
  {
    provide: DEFAULT_SEAL,
    inject: [SETTINGS],
    useFactory: (settings: Settings): DefaultSeal => defaultSeal(new AesSealer(loadSecretKey(settings))),
  },
];

export const TRANSFER_CONTROLLERS: readonly Type[] = [TransferController, CopiesController];
