/** What the application registers of this folder. */
import type { Provider, Type } from '@nestjs/common';
import { KeptController } from './kept.controller';
import { KeptRepository } from './kept.repository';
import { KeptService } from './kept.service';

export const BUILT_IN_CONTROLLERS: readonly Type[] = [KeptController];

export const BUILT_IN_PROVIDERS: Provider[] = [KeptRepository, KeptService];
