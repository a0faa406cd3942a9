import { Controller, Get, Inject, Param, Query, UseGuards } from '@nestjs/common';
import { DiffQuery } from '@parley/contracts';
import { FlowDiff } from '@parley/flow-model';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { DiffsService } from './diffs.service';

@Controller('api/v1/flows/:code/diff')
@UseGuards(AuthGuard)
export class DiffsController {
  constructor(@Inject(DiffsService) private readonly diffs: DiffsService) {}

  @Get()
  @Endpoint({
    summary: 'What differs between two versions: nodes, lines and variables; layout apart',
    permission: 'read',
    reply: FlowDiff,
    errors: ['notFound'],
  })
  getDiff(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Query(new ZodPipe(DiffQuery)) query: DiffQuery,
  ): Promise<FlowDiff> {
    return this.diffs.getDiff(by.tenantId, code, query);
  }
}
