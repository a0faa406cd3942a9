/** Puts the dialog runtime together and adds its routes to the server. */
import { Inject, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import type { Drain } from '../app/drain';
import { CLOCK, DRAIN, FRONT_DOOR, SETTINGS, type Clock } from '../app/tokens';
import type { FrontDoor } from '../http/front-door';
import { loadSecretKey } from '../config/secret-key';
import type { Settings } from '../config/settings';
import type { BatchedReader } from '../database/batched-reader';
import type { BatchedWriter } from '../database/batched-writer';
import type { ChangeFeed } from '../database/change-feed';
import { CALL_READER, CALL_WRITER, CHANGES, POOL } from '../database/database.module';
import { ApiFabricTokens } from '../effects/api-fabric-tokens';
import { BuiltInEffects } from '../effects/built-in-effects';
import { EffectAdapters } from '../effects/effects';
import { HttpCaller } from '../effects/http-call';
import { HttpEffects, type CallSelf } from '../effects/http-effects';
import { PeriodicEffects } from '../effects/periodic-effects';
import { RouteEffects } from '../effects/route-effects';
import { SqlEffects } from '../effects/sql-effects';
import { TableEffects } from '../effects/table-effects';
import { TransferCounts } from '../effects/transfer-counts';
import { ReleasedFlows } from '../releases/released-flows';
import { OpenAccess } from '../tokens/open-access';
import { TokensRepository } from '../tokens/tokens.repository';
import { TokensService } from '../tokens/tokens.service';
import { CallStore } from './call-store';
import { DialogService } from './dialog.service';
import { DialogHandler } from './dialog.handler';
import { addDialogRoutes } from './dialog.routes';
import { Housekeeping } from './housekeeping';
import { RecentCalls } from './recent-calls';
import { RedisTexts } from './recognised-text';
import { AesSealer } from './sealer';
import { TenantContexts } from './tenant-contexts';
import { TurnClaims } from './turn-claims';

const SEALER = Symbol('sealer');
const HTTP_CALLER = Symbol('http caller');
const TEXTS = Symbol('recognised texts');

@Module({
  providers: [
    {
      provide: SEALER,
      inject: [SETTINGS],
      useFactory: (settings: Settings) => new AesSealer(loadSecretKey(settings)),
    },
    {
      provide: CallStore,
      inject: [CALL_READER, CALL_WRITER, POOL, SETTINGS],
      useFactory: (reader: BatchedReader, writer: BatchedWriter, pool: Pool, settings: Settings) =>
        new CallStore(reader, writer, pool, new RecentCalls(settings.callCache)),
    },
    {
      provide: TenantContexts,
      inject: [POOL, SEALER, SETTINGS],
      useFactory: (pool: Pool, sealer: AesSealer, settings: Settings) =>
        new TenantContexts(pool, sealer, settings.sessionTimeoutSeconds),
    },
    {
      provide: TokensService,
      inject: [POOL, CLOCK],
      useFactory: (pool: Pool, clock: Clock) =>
        new TokensService(new TokensRepository(pool), toMillis(clock)),
    },
    { provide: TurnClaims, inject: [POOL], useFactory: (pool: Pool) => new TurnClaims(pool) },
    {
      provide: TEXTS,
      inject: [SETTINGS],
      useFactory: ({ redisUrl }: Settings) => (redisUrl === undefined ? undefined : new RedisTexts(redisUrl)),
    },
    { provide: HTTP_CALLER, useFactory: () => new HttpCaller() },
    {
      provide: EffectAdapters,
      inject: [ReleasedFlows, HTTP_CALLER, POOL, HttpAdapterHost],
      useFactory: (flows: ReleasedFlows, caller: HttpCaller, pool: Pool, host: HttpAdapterHost) => {
        const periods = new PeriodicEffects(pool);
        const http = new HttpEffects(caller, periods, callSelf(host));
        const builtIns = new BuiltInEffects(pool, new ApiFabricTokens(caller));
        const routes = new RouteEffects(new TransferCounts(pool));
        const tables = new TableEffects(pool, periods);
        return new EffectAdapters(flows, http, tables, builtIns, routes, new SqlEffects(periods));
      },
    },
    {
      provide: DialogService,
      inject: [
        TokensService,
        CallStore,
        ReleasedFlows,
        TenantContexts,
        TurnClaims,
        EffectAdapters,
        SEALER,
        TEXTS,
        CLOCK,
        SETTINGS,
      ],
      useFactory: (
        tokens: TokensService,
        calls: CallStore,
        flows: ReleasedFlows,
        tenants: TenantContexts,
        claims: TurnClaims,
        effects: EffectAdapters,
        sealer: AesSealer,
        texts: RedisTexts | undefined,
        clock: Clock,
        settings: Settings,
      ) =>
        new DialogService({
          tokens: settings.dialogAuth ? tokens : new OpenAccess(tokens, tenants),
          calls,
          flows,
          tenants,
          claims,
          effects,
          sealer,
          texts,
          now: toMillis(clock),
        }),
    },
    {
      provide: Housekeeping,
      inject: [CallStore, TokensService, TurnClaims, POOL, CLOCK],
      useFactory: (calls: CallStore, tokens: TokensService, claims: TurnClaims, pool: Pool, clock: Clock) =>
        new Housekeeping({ calls, tokens, claims, transfers: new TransferCounts(pool) }, toMillis(clock)),
    },
  ],
  exports: [DialogService, CallStore, TenantContexts, TokensService, SEALER],
})
export class DialogModule implements OnModuleInit, OnModuleDestroy {
  private unsubscribe: (() => void) | undefined;

  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(DialogService) private readonly dialog: DialogService,
    @Inject(TokensService) private readonly tokens: TokensService,
    @Inject(TenantContexts) private readonly tenants: TenantContexts,
    @Inject(CHANGES) private readonly changes: ChangeFeed,
    @Inject(Housekeeping) private readonly housekeeping: Housekeeping,
    @Inject(HTTP_CALLER) private readonly caller: HttpCaller,
    @Inject(TEXTS) private readonly texts: RedisTexts | undefined,
    @Inject(DRAIN) private readonly drain: Drain,
    @Inject(FRONT_DOOR) private readonly frontDoor: FrontDoor,
  ) {}

  onModuleInit(): void {
    this.unsubscribe = this.changes.subscribe((change) => this.tenants.follow(change));
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const turns = new DialogHandler({
      dialog: this.dialog,
      log: fastify.log,
      begin: this.drain.begin,
      end: this.drain.end,
      isOpen: this.drain.isOpen,
    });
    addDialogRoutes(fastify, { turns, tokens: this.tokens });
    this.frontDoor.receive((request, response) => turns.handleIfTurn(request, response));
    this.housekeeping.start((error) => fastify.log.warn({ err: error }, 'Idle calls could not be closed'));
  }

  async onModuleDestroy(): Promise<void> {
    this.unsubscribe?.();
    await this.housekeeping.stop();
    await this.caller.close();
    this.texts?.close();
  }
}

function toMillis(clock: Clock): () => number {
  return () => clock().getTime();
}

function callSelf(host: HttpAdapterHost): CallSelf {
  return async ({ method, path, headers, body }) => {
    const fastify = host.httpAdapter.getInstance<FastifyInstance>();
    const reply = await fastify.inject({
      method: method as 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      url: path,
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: reply.statusCode, text: reply.body };
  };
}
