import {
  Body,
  Controller,
  Get,
  Headers,
  Inject,
  Param,
  Post,
  UseGuards,
  type StreamableFile,
} from '@nestjs/common';
import { CatalogueError, CopyToRequest, FlowDetail, ImportReport, SaveAsRequest } from '@parley/contracts';
import { AuthGuard } from '../auth/auth.guard';
import { AuthService } from '../auth/auth.service';
import { Acting, type Principal } from '../auth/principal';
import { FlowsService } from '../flows/flows.service';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { TransferService } from './transfer.service';
import { ZIP_TYPE, zipFile } from './zip-body';

const TARGET_TOKEN = 'X-Parley-Target-Token';

@Controller('api/v1/flows/:code/versions/:version')
@UseGuards(AuthGuard)
export class CopiesController {
  constructor(
    @Inject(TransferService) private readonly transfer: TransferService,
    @Inject(FlowsService) private readonly flows: FlowsService,
    @Inject(AuthService) private readonly auth: AuthService,
  ) {}

  @Get('export')
  @Endpoint({
    summary: 'A zip of one version with all it needs, which an import takes',
    permission: 'read',
    replyType: ZIP_TYPE,
    errors: ['notFound', 'tooLarge'],
  })
  async export(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('version') version: string,
  ): Promise<StreamableFile> {
    const zip = await this.transfer.exportVersion(by, { tenantId: by.tenantId, code, version });
    return zipFile(zip, `${code}-${version}.zip`);
  }

  @Post('save-as')
  @Endpoint({
    summary: 'Save the document of a version as a new flow',
    permission: 'edit',
    reply: FlowDetail,
    status: 201,
    errors: ['notFound', 'alreadyExists', 'flowNameTaken'],
  })
  async saveAs(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('version') version: string,
    @Body(new ZodPipe(SaveAsRequest)) body: SaveAsRequest,
  ): Promise<FlowDetail> {
    await this.transfer.saveAs(by, { tenantId: by.tenantId, code, version }, body);
    return this.flows.get(by, body.code);
  }

  @Post('copy-to')
  @Endpoint({
    summary: 'Copy a version, with all it needs, to another tenant; what is there already stays as it is',
    permission: 'read',
    reply: ImportReport,
    status: 201,
    headers: { [TARGET_TOKEN]: 'A personal API token of the other tenant, with the scope "edit"' },
    errors: ['notFound', 'alreadyExists'],
  })
  async copyTo(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('version') version: string,
    @Headers('x-parley-target-token') token: string | undefined,
    @Body(new ZodPipe(CopyToRequest)) body: CopyToRequest,
  ): Promise<ImportReport> {
    const address = { tenantId: by.tenantId, code, version };
    await this.transfer.assertVersion(address);
    if (token === undefined) {
      throw new CatalogueError('parameterIncorrect', `Send a token of the other tenant in ${TARGET_TOKEN}`, [
        { path: TARGET_TOKEN },
      ]);
    }
    const target = await this.auth.getTokenHolder(token, { ip: by.ip, userAgent: by.userAgent });
    return this.transfer.copyTo(by, target, address, body);
  }
}
