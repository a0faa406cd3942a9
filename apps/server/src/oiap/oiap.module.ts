/** The OIAP interfaces beside the dialog ones: bindings of access codes, flows, domains. */
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import {
  CreateNavigationRequest,
  DeleteNavigationRequest,
  DomainQuery,
  FlowListQuery,
  NavigationQuery,
  UpdateNavigationRequest,
  type DomainReply,
} from '@parley/contracts';
import type { FastifyInstance } from 'fastify';
import { DialogModule } from '../dialog/dialog.module';
import { TokensService } from '../tokens/tokens.service';
import { BindingsRepository } from './bindings.repository';
import { BindingsService } from './bindings.service';
import { FlowListRepository } from './flow-list.repository';
import { FlowListService } from './flow-list.service';
import { addOiapRoutes, oiapInterface } from './oiap.routes';

/** A tenant has no domains before it has recognition. */
const NO_DOMAINS: DomainReply = { errorCode: 0, domains: [] };

@Module({
  imports: [DialogModule],
  providers: [BindingsRepository, BindingsService, FlowListRepository, FlowListService],
})
export class OiapModule implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(TokensService) private readonly tokens: TokensService,
    @Inject(BindingsService) private readonly bindings: BindingsService,
    @Inject(FlowListService) private readonly flows: FlowListService,
  ) {}

  onModuleInit(): void {
    const { bindings, flows } = this;
    addOiapRoutes(this.host.httpAdapter.getInstance<FastifyInstance>(), this.tokens, [
      oiapInterface('querynavigationinfo', NavigationQuery, (by, request) => bindings.query(by, request)),
      oiapInterface('createnavigationinfo', CreateNavigationRequest, (by, request) =>
        bindings.create(by, request),
      ),
      oiapInterface('updatenavigationinfo', UpdateNavigationRequest, (by, request) =>
        bindings.update(by, request),
      ),
      oiapInterface('deletenavigationinfo', DeleteNavigationRequest, (by, request) =>
        bindings.delete(by, request),
      ),
      oiapInterface('queryflows', FlowListQuery, (by, request) => flows.query(by, request)),
      oiapInterface('querydomaininfo', DomainQuery, () => NO_DOMAINS),
    ]);
  }
}
