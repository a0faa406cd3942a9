import { Body, Controller, Delete, Get, Inject, Param, Post, Query, UseGuards } from '@nestjs/common';
import {
  ApiTokenPage,
  ChangePasswordRequest,
  CreatedToken,
  CreateTokenRequest,
  TimeListQuery,
} from '@parley/contracts';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { OwnAccountService } from './own-account.service';

/**
 * One's own password and tokens. Changing them needs a session: a token that could make tokens, or change the
 * password, would outlive its own expiry.
 */
@Controller('api/v1')
@UseGuards(AuthGuard)
export class OwnAccountController {
  constructor(@Inject(OwnAccountService) private readonly account: OwnAccountService) {}

  @Post('me/password')
  @Endpoint({
    summary: "Change one's own password; ends one's other sessions",
    permission: 'read',
    session: true,
    errors: ['notFound', 'secretIncorrect', 'accountLocked'],
  })
  changePassword(
    @Acting() by: Principal,
    @Body(new ZodPipe(ChangePasswordRequest)) body: ChangePasswordRequest,
  ): Promise<void> {
    return this.account.changePassword(by, body);
  }

  @Get('tokens')
  @Endpoint({ summary: "One's own API tokens, newest first", permission: 'read', reply: ApiTokenPage })
  listTokens(
    @Acting() by: Principal,
    @Query(new ZodPipe(TimeListQuery)) query: TimeListQuery,
  ): Promise<ApiTokenPage> {
    return this.account.listTokens(by, query);
  }

  @Post('tokens')
  @Endpoint({
    summary: 'Make an API token; only this reply tells it',
    permission: 'read',
    session: true,
    reply: CreatedToken,
    status: 201,
  })
  createToken(
    @Acting() by: Principal,
    @Body(new ZodPipe(CreateTokenRequest)) body: CreateTokenRequest,
  ): Promise<CreatedToken> {
    return this.account.createToken(by, body);
  }

  @Delete('tokens/:id')
  @Endpoint({
    summary: "Revoke one of one's own API tokens",
    permission: 'read',
    session: true,
    errors: ['notFound'],
  })
  revokeToken(@Acting() by: Principal, @Param('id') id: string): Promise<void> {
    return this.account.revokeToken(by, id);
  }
}
