import { Body, Controller, Delete, Get, Inject, Param, Put, Query, UseGuards } from '@nestjs/common';
import {
  AccessCode,
  AccessCodeName,
  AccessCodePage,
  AccessCodeQuery,
  BindAccessCodeRequest,
} from '@parley/contracts';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { AccessCodesService } from './access-codes.service';

@Controller('api/v1/access-codes')
@UseGuards(AuthGuard)
export class AccessCodesController {
  constructor(@Inject(AccessCodesService) private readonly accessCodes: AccessCodesService) {}

  @Get()
  @Endpoint({ summary: 'Access codes and the flows they lead to', permission: 'read', reply: AccessCodePage })
  list(
    @Acting() by: Principal,
    @Query(new ZodPipe(AccessCodeQuery)) query: AccessCodeQuery,
  ): Promise<AccessCodePage> {
    return this.accessCodes.list(by, query);
  }

  @Put(':accessCode')
  @Endpoint({
    summary: 'Bind an access code to a flow, or bind it to another one',
    permission: 'release',
    reply: AccessCode,
    errors: ['notFound'],
  })
  bind(
    @Acting() by: Principal,
    @Param('accessCode', new ZodPipe(AccessCodeName)) accessCode: string,
    @Body(new ZodPipe(BindAccessCodeRequest)) body: BindAccessCodeRequest,
  ): Promise<AccessCode> {
    return this.accessCodes.bind(by, accessCode, body);
  }

  @Delete(':accessCode')
  @Endpoint({ summary: 'Unbind an access code', permission: 'release', errors: ['notFound'] })
  unbind(
    @Acting() by: Principal,
    @Param('accessCode', new ZodPipe(AccessCodeName)) accessCode: string,
  ): Promise<void> {
    return this.accessCodes.unbind(by, accessCode);
  }
}
