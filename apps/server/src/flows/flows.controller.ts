import {
  Body,
  Controller,
  Delete,
  Get,
  Inject,
  Param,
  Patch,
  Post,
  Put,
  Query,
  UseGuards,
} from '@nestjs/common';
import {
  CreateFlowRequest,
  FlowDetail,
  FlowPage,
  FlowPolicy,
  FlowQuery,
  UpdateFlowRequest,
} from '@parley/contracts';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { FlowsService } from './flows.service';

@Controller('api/v1/flows')
@UseGuards(AuthGuard)
export class FlowsController {
  constructor(@Inject(FlowsService) private readonly flows: FlowsService) {}

  @Get()
  @Endpoint({ summary: 'Flows by code, with what is on the air', permission: 'read', reply: FlowPage })
  list(@Acting() by: Principal, @Query(new ZodPipe(FlowQuery)) query: FlowQuery): Promise<FlowPage> {
    return this.flows.list(by, query);
  }

  @Post()
  @Endpoint({
    summary: 'Create a flow with a first draft',
    permission: 'edit',
    reply: FlowDetail,
    status: 201,
    errors: ['flowNameTaken', 'alreadyExists'],
  })
  create(
    @Acting() by: Principal,
    @Body(new ZodPipe(CreateFlowRequest)) body: CreateFlowRequest,
  ): Promise<FlowDetail> {
    return this.flows.create(by, body);
  }

  @Get(':code')
  @Endpoint({
    summary: 'A flow with all its versions, newest first',
    permission: 'read',
    reply: FlowDetail,
    errors: ['notFound'],
  })
  get(@Acting() by: Principal, @Param('code') code: string): Promise<FlowDetail> {
    return this.flows.get(by, code);
  }

  @Patch(':code')
  @Endpoint({
    summary: 'Rename a flow of which nothing is released, or describe a flow anew',
    permission: 'edit',
    reply: FlowDetail,
    errors: ['notFound', 'releasedImmutable', 'flowNameTaken'],
  })
  update(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Body(new ZodPipe(UpdateFlowRequest)) body: UpdateFlowRequest,
  ): Promise<FlowDetail> {
    return this.flows.update(by, code, body);
  }

  @Put(':code/policy')
  @Endpoint({
    summary:
      'Say what must hold before a version of the flow is released: test cases that pass, approval by somebody who has not edited it',
    permission: 'release',
    reply: FlowDetail,
    errors: ['notFound'],
  })
  setPolicy(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Body(new ZodPipe(FlowPolicy)) body: FlowPolicy,
  ): Promise<FlowDetail> {
    return this.flows.setPolicy(by, code, body);
  }

  @Delete(':code')
  @Endpoint({
    summary: 'Delete a flow that is neither released nor referenced',
    permission: 'edit',
    errors: ['notFound', 'releasedImmutable', 'nodeReferenced'],
  })
  delete(@Acting() by: Principal, @Param('code') code: string): Promise<void> {
    return this.flows.delete(by, code);
  }
}
