/** What the application registers of this folder. */
import type { Provider, Type } from '@nestjs/common';
import { TestCasesController } from './test-cases.controller';
import { TestCasesRepository } from './test-cases.repository';
import { TestCasesService } from './test-cases.service';
import { TestRunsService } from './test-runs.service';
import { TestWorlds } from './test-world';
import { TestWorldRepository } from './test-world.repository';

export const TEST_CASE_CONTROLLERS: readonly Type[] = [TestCasesController];

export const TEST_CASE_PROVIDERS: Provider[] = [
  TestCasesRepository,
  TestCasesService,
  TestWorldRepository,
  TestWorlds,
  TestRunsService,
];
