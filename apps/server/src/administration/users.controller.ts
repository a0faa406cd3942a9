import { Body, Controller, Get, Inject, Param, Patch, Post, Query, UseGuards } from '@nestjs/common';
import { CreateUserRequest, UpdateUserRequest, User, UserPage, UserQuery } from '@parley/contracts';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { UsersService } from './users.service';

@Controller('api/v1/users')
@UseGuards(AuthGuard)
export class UsersController {
  constructor(@Inject(UsersService) private readonly users: UsersService) {}

  @Get()
  @Endpoint({ summary: 'People of the tenant, by user name', permission: 'administer', reply: UserPage })
  list(@Acting() by: Principal, @Query(new ZodPipe(UserQuery)) query: UserQuery): Promise<UserPage> {
    return this.users.list(by, query);
  }

  @Post()
  @Endpoint({
    summary: 'Add a person',
    permission: 'administer',
    reply: User,
    status: 201,
    errors: ['alreadyExists'],
  })
  create(
    @Acting() by: Principal,
    @Body(new ZodPipe(CreateUserRequest)) body: CreateUserRequest,
  ): Promise<User> {
    return this.users.create(by, body);
  }

  @Get(':id')
  @Endpoint({ summary: 'A person', permission: 'administer', reply: User, errors: ['notFound'] })
  get(@Acting() by: Principal, @Param('id') id: string): Promise<User> {
    return this.users.get(by, id);
  }

  @Patch(':id')
  @Endpoint({
    summary: 'Give a person another name, role or password, disable, enable or unlock; never the last admin',
    permission: 'administer',
    reply: User,
    errors: ['notFound'],
  })
  update(
    @Acting() by: Principal,
    @Param('id') id: string,
    @Body(new ZodPipe(UpdateUserRequest)) body: UpdateUserRequest,
  ): Promise<User> {
    return this.users.update(by, id, body);
  }
}
