import { Body, Controller, Get, Inject, Post, Query, UseGuards, type StreamableFile } from '@nestjs/common';
import {
  ExportRequest,
  FlowCheck,
  FlowCheckQuery,
  FlowTemplateList,
  ImportQuery,
  ImportReport,
} from '@parley/contracts';
import { FLOW_TEMPLATES } from '@parley/flow-model';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { FlowCheckService } from './flow-check.service';
import { TransferService } from './transfer.service';
import { readZipBody, ZIP_TYPE, zipFile } from './zip-body';

@Controller('api/v1')
@UseGuards(AuthGuard)
export class TransferController {
  constructor(
    @Inject(TransferService) private readonly transfer: TransferService,
    @Inject(FlowCheckService) private readonly checks: FlowCheckService,
  ) {}

  @Post('export')
  @Endpoint({
    summary: 'A zip of flows with all they need, one JSON for each item; the same content is the same zip',
    permission: 'read',
    replyType: ZIP_TYPE,
    errors: ['notFound', 'tooLarge'],
  })
  async export(
    @Acting() by: Principal,
    @Body(new ZodPipe(ExportRequest)) body: ExportRequest,
  ): Promise<StreamableFile> {
    const zip = await this.transfer.export(by, body);
    return zipFile(zip, 'flows.zip');
  }

  @Post('import')
  @Endpoint({
    summary: 'What a zip would change, or its import, whole or not at all; changed flows become new drafts',
    permission: 'edit',
    bodyType: ZIP_TYPE,
    reply: ImportReport,
    errors: ['tooLarge'],
  })
  async import(
    @Acting() by: Principal,
    @Query(new ZodPipe(ImportQuery)) { apply }: ImportQuery,
    @Body() body: unknown,
  ): Promise<ImportReport> {
    return this.transfer.import(by, await readZipBody(body), apply === 'true');
  }

  @Get('flow-templates')
  @Endpoint({ summary: 'What a new flow may begin with', permission: 'read', reply: FlowTemplateList })
  listTemplates(): FlowTemplateList {
    return {
      items: FLOW_TEMPLATES.map(({ id, channel, kind, name, description, content }) => ({
        id,
        channel,
        kind,
        name,
        description,
        nodes: content.nodes.length,
      })),
    };
  }

  @Get('flow-check')
  @Endpoint({
    summary:
      'Over all flows: every place that uses a variable, template, interface, flow, gray rule or access code',
    permission: 'read',
    reply: FlowCheck,
  })
  check(
    @Acting() by: Principal,
    @Query(new ZodPipe(FlowCheckQuery)) query: FlowCheckQuery,
  ): Promise<FlowCheck> {
    return this.checks.check(by, query);
  }
}
