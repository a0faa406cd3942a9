import { Body, Controller, Get, Inject, Param, Patch, Query, UseGuards } from '@nestjs/common';
import {
  CallbackQuery,
  CallbackTask,
  CallbackTaskPage,
  KeptQuery,
  QaRecordPage,
  UpdateCallbackRequest,
} from '@parley/contracts';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { KeptService } from './kept.service';

@Controller('api/v1')
@UseGuards(AuthGuard)
export class KeptController {
  constructor(@Inject(KeptService) private readonly kept: KeptService) {}

  @Get('qa-records')
  @Endpoint({
    summary:
      'Answers to questions that calls have kept, newest first; masked for who may not see personal data',
    permission: 'read',
    reply: QaRecordPage,
  })
  listQaRecords(
    @Acting() by: Principal,
    @Query(new ZodPipe(KeptQuery)) query: KeptQuery,
  ): Promise<QaRecordPage> {
    return this.kept.listQaRecords(by, query);
  }

  @Get('callback-tasks')
  @Endpoint({
    summary: 'Who wants to be called back, newest first; masked for who may not see personal data',
    permission: 'read',
    reply: CallbackTaskPage,
  })
  listCallbacks(
    @Acting() by: Principal,
    @Query(new ZodPipe(CallbackQuery)) query: CallbackQuery,
  ): Promise<CallbackTaskPage> {
    return this.kept.listCallbacks(by, query);
  }

  @Patch('callback-tasks/:id')
  @Endpoint({
    summary: 'Say that somebody was called back, or has to be called again',
    permission: 'edit',
    reply: CallbackTask,
    errors: ['notFound'],
  })
  updateCallback(
    @Acting() by: Principal,
    @Param('id') id: string,
    @Body(new ZodPipe(UpdateCallbackRequest)) body: UpdateCallbackRequest,
  ): Promise<CallbackTask> {
    return this.kept.updateCallback(by, id, body);
  }
}
