/** The OIAP interfaces beside the dialog ones: bindings of access codes, flows, domains. */
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { DomainReply } from '@parley/contracts';
import type { FastifyInstance } from 'fastify';
import { DialogModule } from '../dialog/dialog.module';
import { TokensService } from '../tokens/tokens.service';
import { BindingsRepository } from './bindings.repository';
import { BindingsService } from './bindings.service';
import { FlowListRepository } from './flow-list.repository';
import { FlowListService } from './flow-list.service';
import {
  CREATE_NAVIGATION,
  DELETE_NAVIGATION,
  QUERY_DOMAINS,
  QUERY_FLOWS,
  QUERY_NAVIGATION,
  UPDATE_NAVIGATION,
} from './oiap.interfaces';
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
      oiapInterface(QUERY_NAVIGATION, (by, request) => bindings.query(by, request)),
      oiapInterface(CREATE_NAVIGATION, (by, request) => bindings.create(by, request)),
      oiapInterface(UPDATE_NAVIGATION, (by, request) => bindings.update(by, request)),
      oiapInterface(DELETE_NAVIGATION, (by, request) => bindings.delete(by, request)),
      oiapInterface(QUERY_FLOWS, (by, request) => flows.query(by, request)),
      oiapInterface(QUERY_DOMAINS, () => NO_DOMAINS),
    ]);
  }
}
