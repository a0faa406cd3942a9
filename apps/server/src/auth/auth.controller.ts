import { Body, Controller, Get, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { Me, SignInRequest } from '@parley/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { AuthGuard } from './auth.guard';
import { AuthService } from './auth.service';
import { Acting, type Principal } from './principal';
import { clearSessionCookie, writeSessionCookie } from './session-cookie';

@Controller('api/v1')
@UseGuards(AuthGuard)
export class AuthController {
  constructor(@Inject(AuthService) private readonly auth: AuthService) {}

  @Post('sign-in')
  @Endpoint({
    summary: 'Sign in with user name and password; the reply sets the session cookie',
    permission: null,
    reply: Me,
    errors: ['secretIncorrect', 'accountLocked'],
  })
  async signIn(
    @Body(new ZodPipe(SignInRequest)) body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const userAgent = (request.headers['user-agent'] ?? '').slice(0, 256);
    const { sessionId, me } = await this.auth.signIn(body, { ip: request.ip, userAgent });
    writeSessionCookie(request, reply, sessionId);
    return me;
  }

  @Post('sign-out')
  @Endpoint({ summary: 'End the session', permission: 'read' })
  async signOut(
    @Acting() by: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.auth.signOut(by);
    clearSessionCookie(request, reply);
  }

  @Get('me')
  @Endpoint({ summary: 'Who is signed in, and what that person may do', permission: 'read', reply: Me })
  getMe(@Acting() by: Principal): Me {
    return by.me;
  }
}
