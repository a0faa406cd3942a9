import { Controller, Get, Inject } from '@nestjs/common';
import { CatalogueError, HealthReply } from '@parley/contracts';
import type { PrismaClient } from '../generated/prisma/client';
import { Endpoint } from '../http/endpoint.decorator';
import type { Drain } from './drain';
import { DRAIN, PRISMA } from './tokens';

/** For load balancers and orchestrators. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(PRISMA) private readonly prisma: PrismaClient,
    @Inject(DRAIN) private readonly drain: Drain,
  ) {}

  @Get('live')
  @Endpoint({
    summary: 'The process answers; if it does not, restart it',
    permission: null,
    reply: HealthReply,
  })
  getLive(): HealthReply {
    return { status: 'live' };
  }

  @Get('ready')
  @Endpoint({
    summary: 'Calls can be handled; if not, send them elsewhere',
    permission: null,
    reply: HealthReply,
  })
  async getReady(): Promise<HealthReply> {
    if (!this.drain.isOpen()) throw new CatalogueError('unavailable', 'The server is shutting down');
    try {
      await this.prisma.$queryRaw`SELECT 1`;
    } catch {
      throw new CatalogueError('unavailable', 'The database does not answer');
    }
    return { status: 'ready' };
  }
}
