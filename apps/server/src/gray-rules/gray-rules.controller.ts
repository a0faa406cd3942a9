import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Res,
  UseGuards,
} from '@nestjs/common';
import {
  GrayRulePage,
  GrayRuleRequest,
  NamedGrayRule,
  NameListQuery,
  ResourceRevisionPage,
  RevertRequest,
  TimeListQuery,
} from '@parley/contracts';
import type { FastifyReply } from 'fastify';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { readRevision } from '../flows/document-body';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { GrayRulesService } from './gray-rules.service';

@Controller('api/v1/gray-rules')
@UseGuards(AuthGuard)
export class GrayRulesController {
  constructor(@Inject(GrayRulesService) private readonly rules: GrayRulesService) {}

  @Get()
  @Endpoint({
    summary: 'Named gray rules, by name, with the gray releases that follow them',
    permission: 'read',
    reply: GrayRulePage,
  })
  list(
    @Acting() by: Principal,
    @Query(new ZodPipe(NameListQuery)) query: NameListQuery,
  ): Promise<GrayRulePage> {
    return this.rules.list(by, query);
  }

  @Post()
  @Endpoint({
    summary: 'Create a gray rule',
    permission: 'release',
    reply: NamedGrayRule,
    status: 201,
    errors: ['alreadyExists'],
  })
  async create(
    @Acting() by: Principal,
    @Body(new ZodPipe(GrayRuleRequest)) body: GrayRuleRequest,
    @Res({ passthrough: true }) http: FastifyReply,
  ): Promise<NamedGrayRule> {
    return tagged(http, await this.rules.create(by, body));
  }

  @Get(':name')
  @Endpoint({
    summary: 'A gray rule; the header ETag holds its revision',
    permission: 'read',
    reply: NamedGrayRule,
    errors: ['notFound'],
  })
  async get(
    @Acting() by: Principal,
    @Param('name') name: string,
    @Res({ passthrough: true }) http: FastifyReply,
  ): Promise<NamedGrayRule> {
    return tagged(http, await this.rules.get(by, name));
  }

  @Put(':name')
  @Endpoint({
    summary: 'Change a gray rule, and at once which calls the releases that follow it take',
    permission: 'release',
    reply: NamedGrayRule,
    headers: { 'If-Match': 'The revision that the editor started from, such as "3"' },
    errors: ['notFound', 'alreadyExists', 'staleRevision'],
  })
  async update(
    @Acting() by: Principal,
    @Param('name') name: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(new ZodPipe(GrayRuleRequest)) body: GrayRuleRequest,
    @Res({ passthrough: true }) http: FastifyReply,
  ): Promise<NamedGrayRule> {
    return tagged(http, await this.rules.update(by, name, readRevision(ifMatch), body));
  }

  @Delete(':name')
  @Endpoint({
    summary: 'Delete a gray rule that no gray release follows',
    permission: 'release',
    errors: ['notFound', 'variableReferencedDelete'],
  })
  delete(@Acting() by: Principal, @Param('name') name: string): Promise<void> {
    return this.rules.delete(by, name);
  }

  @Get(':name/revisions')
  @Endpoint({
    summary: 'Its revisions, newest first',
    permission: 'read',
    reply: ResourceRevisionPage,
    errors: ['notFound'],
  })
  listRevisions(
    @Acting() by: Principal,
    @Param('name') name: string,
    @Query(new ZodPipe(TimeListQuery)) query: TimeListQuery,
  ): Promise<ResourceRevisionPage> {
    return this.rules.listRevisions(by, name, query);
  }

  @Post(':name/revert')
  @Endpoint({
    summary:
      'Take the content of an earlier revision as a new one, also for the releases that follow the rule',
    permission: 'release',
    reply: NamedGrayRule,
    errors: ['notFound', 'alreadyExists'],
  })
  async revert(
    @Acting() by: Principal,
    @Param('name') name: string,
    @Body(new ZodPipe(RevertRequest)) body: RevertRequest,
    @Res({ passthrough: true }) http: FastifyReply,
  ): Promise<NamedGrayRule> {
    return tagged(http, await this.rules.revert(by, name, body.revision));
  }
}

function tagged(http: FastifyReply, rule: NamedGrayRule): NamedGrayRule {
  void http.header('ETag', `"${rule.revision}"`);
  return rule;
}
