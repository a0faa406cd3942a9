/** What the application registers of this folder. */
import type { Provider, Type } from '@nestjs/common';
import { ApiTokensRepository } from './api-tokens.repository';
import { AuditListController } from './audit-list.controller';
import { AuditListRepository } from './audit-list.repository';
import { OwnAccountController } from './own-account.controller';
import { OwnAccountService } from './own-account.service';
import { TenantSettingsController } from './tenant-settings.controller';
import { TenantSettingsRepository } from './tenant-settings.repository';
import { TenantSettingsService } from './tenant-settings.service';
import { UsersController } from './users.controller';
import { UsersRepository } from './users.repository';
import { UsersService } from './users.service';

export const ADMINISTRATION_CONTROLLERS: readonly Type[] = [
  UsersController,
  OwnAccountController,
  AuditListController,
  TenantSettingsController,
];

export const ADMINISTRATION_PROVIDERS: Provider[] = [
  UsersRepository,
  UsersService,
  ApiTokensRepository,
  OwnAccountService,
  AuditListRepository,
  TenantSettingsRepository,
  TenantSettingsService,
];
