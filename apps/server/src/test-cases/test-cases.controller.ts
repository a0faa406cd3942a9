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
import { NameListQuery, TestCase, TestCasePage, TestRun, TestRunRequest } from '@parley/contracts';
import { TestCaseContent } from '@parley/flow-model';
import type { FastifyReply } from 'fastify';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { readRevision } from '../flows/document-body';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { TestCasesService } from './test-cases.service';
import { TestRunsService } from './test-runs.service';

@Controller('api/v1/flows/:code')
@UseGuards(AuthGuard)
export class TestCasesController {
  constructor(
    @Inject(TestCasesService) private readonly cases: TestCasesService,
    @Inject(TestRunsService) private readonly runs: TestRunsService,
  ) {}

  @Get('test-cases')
  @Endpoint({
    summary: 'Test cases of a flow by name, without their definitions',
    permission: 'read',
    reply: TestCasePage,
    errors: ['notFound'],
  })
  listTestCases(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Query(new ZodPipe(NameListQuery)) query: NameListQuery,
  ): Promise<TestCasePage> {
    return this.cases.list(by, code, query);
  }

  @Post('test-cases')
  @Endpoint({
    summary: 'Create a test case',
    permission: 'edit',
    body: TestCaseContent,
    reply: TestCase,
    status: 201,
    errors: ['notFound', 'alreadyExists'],
  })
  async createTestCase(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) http: FastifyReply,
  ): Promise<TestCase> {
    return tagged(http, await this.cases.create(by, code, body));
  }

  @Get('test-cases/:name')
  @Endpoint({
    summary: 'A test case; the header ETag holds its revision',
    permission: 'read',
    reply: TestCase,
    errors: ['notFound'],
  })
  async getTestCase(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('name') name: string,
    @Res({ passthrough: true }) http: FastifyReply,
  ): Promise<TestCase> {
    return tagged(http, await this.cases.get(by, code, name));
  }

  @Put('test-cases/:name')
  @Endpoint({
    summary: 'Replace a test case, or rename it',
    permission: 'edit',
    body: TestCaseContent,
    reply: TestCase,
    headers: { 'If-Match': 'The revision that the editor started from, such as "3"' },
    errors: ['notFound', 'alreadyExists', 'staleRevision'],
  })
  async replaceTestCase(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('name') name: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) http: FastifyReply,
  ): Promise<TestCase> {
    const revision = readRevision(ifMatch);
    return tagged(http, await this.cases.replace(by, { code, name, revision }, body));
  }

  @Delete('test-cases/:name')
  @Endpoint({ summary: 'Delete a test case', permission: 'edit', errors: ['notFound'] })
  deleteTestCase(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('name') name: string,
  ): Promise<void> {
    return this.cases.delete(by, code, name);
  }

  @Post('versions/:version/test-run')
  @Endpoint({
    summary:
      'Run test cases of the flow, all or some, against a version: what each says, and what they go through. Nothing real is called',
    permission: 'read',
    reply: TestRun,
    errors: ['notFound', 'tooManyRequests'],
  })
  runTestCases(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('version') version: string,
    @Body(new ZodPipe(TestRunRequest)) body: TestRunRequest,
  ): Promise<TestRun> {
    return this.runs.run(by, code, version, body);
  }
}

function tagged(http: FastifyReply, testCase: TestCase): TestCase {
  void http.header('ETag', `"${testCase.revision}"`);
  return testCase;
}
