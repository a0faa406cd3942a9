import { Controller, Get, Inject, UseGuards } from '@nestjs/common';
import { CatalogueReply } from '@parley/contracts';
import type { Catalogue } from '@parley/flow-model';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { Endpoint } from '../http/endpoint.decorator';
import { CatalogueService } from './catalogue.service';

@Controller('api/v1/catalogue')
@UseGuards(AuthGuard)
export class CatalogueController {
  constructor(@Inject(CatalogueService) private readonly catalogue: CatalogueService) {}

  @Get()
  @Endpoint({
    summary:
      'Everything that a document may name: globals, templates, flows, interfaces, data tables, transfer policies, stored procedures',
    permission: 'read',
    reply: CatalogueReply,
  })
  getCatalogue(@Acting() by: Principal): Promise<Catalogue> {
    return this.catalogue.getCatalogue(by.tenantId);
  }
}
