import { Controller, Get, Inject } from '@nestjs/common';
import { CatalogueError } from '@parley/contracts';
import type { PrismaClient } from '../generated/prisma/client';
import type { Drain } from './drain';
import { DRAIN, PRISMA } from './tokens';

/** For load balancers and orchestrators. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(PRISMA) private readonly prisma: PrismaClient,
    @Inject(DRAIN) private readonly drain: Drain,
  ) {}

  /** The process answers; if it does not, restart it. */
  @Get('live')
  getLive(): { status: string } {
    return { status: 'live' };
  }

  /** Calls can be handled; if not, send them elsewhere. */
  @Get('ready')
  async getReady(): Promise<{ status: string }> {
    if (!this.drain.isOpen()) throw new CatalogueError('unavailable', 'The server is shutting down');
    try {
      await this.prisma.$queryRaw`SELECT 1`;
    } catch {
      throw new CatalogueError('unavailable', 'The database does not answer');
    }
    return { status: 'ready' };
  }
}
