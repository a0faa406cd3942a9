import { Body, Controller, Delete, Get, Inject, Param, Post, Put, Query, UseGuards } from '@nestjs/common';
import {
  OutboundHost,
  OutboundHostList,
  OutboundHostQuery,
  SetApiPasswordRequest,
  SetParameterRequest,
  SystemParameter,
  SystemParameterList,
} from '@parley/contracts';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { TenantSettingsService } from './tenant-settings.service';

@Controller('api/v1')
@UseGuards(AuthGuard)
export class TenantSettingsController {
  constructor(@Inject(TenantSettingsService) private readonly settings: TenantSettingsService) {}

  @Get('parameters')
  @Endpoint({
    summary: 'System parameters with their values, defaults and ranges',
    permission: 'administer',
    reply: SystemParameterList,
  })
  listParameters(@Acting() by: Principal): Promise<SystemParameterList> {
    return this.settings.listParameters(by);
  }

  @Put('parameters/:name')
  @Endpoint({
    summary: 'Set a system parameter; turns on every process follow within a second',
    permission: 'administer',
    reply: SystemParameter,
    errors: ['notFound'],
  })
  setParameter(
    @Acting() by: Principal,
    @Param('name') name: string,
    @Body(new ZodPipe(SetParameterRequest)) body: SetParameterRequest,
  ): Promise<SystemParameter> {
    return this.settings.setParameter(by, name, body);
  }

  @Get('outbound-hosts')
  @Endpoint({
    summary: 'Hosts that flows of the tenant may call',
    permission: 'administer',
    reply: OutboundHostList,
  })
  listHosts(
    @Acting() by: Principal,
    @Query(new ZodPipe(OutboundHostQuery)) query: OutboundHostQuery,
  ): Promise<OutboundHostList> {
    return this.settings.listHosts(by, query);
  }

  @Post('outbound-hosts')
  @Endpoint({
    summary: 'Let flows call a host',
    permission: 'administer',
    reply: OutboundHost,
    status: 201,
    errors: ['alreadyExists'],
  })
  addHost(
    @Acting() by: Principal,
    @Body(new ZodPipe(OutboundHost)) body: OutboundHost,
  ): Promise<OutboundHost> {
    return this.settings.addHost(by, body);
  }

  @Delete('outbound-hosts/:host/:port')
  @Endpoint({ summary: 'No longer let flows call a host', permission: 'administer', errors: ['notFound'] })
  removeHost(
    @Acting() by: Principal,
    @Param('host') host: string,
    @Param('port') port: string,
  ): Promise<void> {
    return this.settings.removeHost(by, host, port);
  }

  @Put('api-password')
  @Endpoint({
    summary: "Set the secret of the tenant's dialog account; tokens of the old one end",
    permission: 'administer',
    errors: ['alreadyExists'],
  })
  setApiPassword(
    @Acting() by: Principal,
    @Body(new ZodPipe(SetApiPasswordRequest)) body: SetApiPasswordRequest,
  ): Promise<void> {
    return this.settings.setApiPassword(by, body);
  }
}
