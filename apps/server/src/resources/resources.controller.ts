/** The routes of one kind of resource. They are the same for every kind, so they are written once. */
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
  type Type,
} from '@nestjs/common';
import {
  ImportQuery,
  ImportReport,
  NameListQuery,
  ResourceExportRequest,
  ResourceRevisionPage,
  RevertRequest,
  TimeListQuery,
  UsePage,
  UseQuery,
  type ErrorName,
  type ResourceKind,
} from '@parley/contracts';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { readRevision } from '../flows/document-body';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import type { ResourceList, ResourcesService, ResourceView } from './resources.service';

interface ResourceFile<R> {
  format: string;
  items: R[];
}

interface ResourceRoutes<R> {
  path: ResourceKind;
  /** in summaries: `a variable` */
  one: string;
  /** token of its ResourcesService */
  service: symbol;
  request: z.ZodType<R>;
  reply: z.ZodType;
  page: z.ZodType;
  /** its items as export and import have them */
  file: z.ZodType<ResourceFile<R>>;
  /** what else its bodies may be refused with */
  errors?: readonly ErrorName[];
}

const IF_MATCH = 'If-Match';

/** The controller of one kind below `/api/v1`. */
export function resourcesController<R extends { name: string }, V extends object>(
  routes: ResourceRoutes<R>,
): Type {
  const { path, one, reply, page, errors = [] } = routes;

  @Controller(`api/v1/${path}`)
  @UseGuards(AuthGuard)
  class ResourcesController {
    constructor(
      @Inject(routes.service) private readonly resources: ResourcesService<R, { name: string }, V>,
    ) {}

    @Get()
    @Endpoint({ summary: `The ${path} of the tenant, by name`, permission: 'read', reply: page })
    list(
      @Acting() by: Principal,
      @Query(new ZodPipe(NameListQuery)) query: NameListQuery,
    ): Promise<ResourceList<V>> {
      return this.resources.list(by, query);
    }

    @Post()
    @Endpoint({
      summary: `Create ${one}`,
      permission: 'edit',
      reply,
      status: 201,
      errors: ['alreadyExists', ...errors],
    })
    async create(
      @Acting() by: Principal,
      @Body(new ZodPipe(routes.request)) body: R,
      @Res({ passthrough: true }) http: FastifyReply,
    ): Promise<ResourceView<V>> {
      return tagged(http, await this.resources.create(by, body));
    }

    @Post('export')
    @Endpoint({
      summary: `The ${path} of the tenant, or some of them, as a file that an import takes; it holds no secret`,
      permission: 'read',
      reply: routes.file,
      errors: ['notFound'],
    })
    async export(
      @Acting() by: Principal,
      @Body(new ZodPipe(ResourceExportRequest)) { names }: ResourceExportRequest,
    ): Promise<ResourceFile<R>> {
      return { format: `parley.${path}/1`, items: await this.resources.export(by, names) };
    }

    @Post('import')
    @Endpoint({
      summary: `What a file of ${path} would change, or its import, whole or not at all`,
      permission: 'edit',
      reply: ImportReport,
      errors: ['tooLarge'],
    })
    import(
      @Acting() by: Principal,
      @Query(new ZodPipe(ImportQuery)) { apply }: ImportQuery,
      @Body(new ZodPipe(routes.file)) { items }: ResourceFile<R>,
    ): Promise<ImportReport> {
      return this.resources.import(by, items, apply === 'true');
    }

    @Get(':name')
    @Endpoint({
      summary: `One of the ${path}; the header ETag holds its revision`,
      permission: 'read',
      reply,
      errors: ['notFound'],
    })
    async get(
      @Acting() by: Principal,
      @Param('name') name: string,
      @Res({ passthrough: true }) http: FastifyReply,
    ): Promise<ResourceView<V>> {
      return tagged(http, await this.resources.get(by, name));
    }

    @Put(':name')
    @Endpoint({
      summary: `Change ${one}: a new revision; needs the permission "release" where a released flow uses it`,
      permission: 'edit',
      reply,
      headers: { [IF_MATCH]: 'The revision that the editor started from, such as "3"' },
      errors: ['notFound', 'alreadyExists', 'variableReferencedModify', 'staleRevision', ...errors],
    })
    async update(
      @Acting() by: Principal,
      @Param('name') name: string,
      @Headers('if-match') ifMatch: string | undefined,
      @Body(new ZodPipe(routes.request)) body: R,
      @Res({ passthrough: true }) http: FastifyReply,
    ): Promise<ResourceView<V>> {
      return tagged(http, await this.resources.update(by, name, readRevision(ifMatch), body));
    }

    @Delete(':name')
    @Endpoint({
      summary: `Delete ${one} that nothing uses; If-Match may name the revision that it must have`,
      permission: 'edit',
      errors: ['notFound', 'variableReferencedDelete', 'staleRevision'],
    })
    delete(
      @Acting() by: Principal,
      @Param('name') name: string,
      @Headers('if-match') ifMatch: string | undefined,
    ): Promise<void> {
      return this.resources.delete(by, name, ifMatch === undefined ? undefined : readRevision(ifMatch));
    }

    @Get(':name/uses')
    @Endpoint({
      summary: 'Every place that names it, in flow versions, templates and interfaces',
      permission: 'read',
      reply: UsePage,
      errors: ['notFound'],
    })
    listUses(
      @Acting() by: Principal,
      @Param('name') name: string,
      @Query(new ZodPipe(UseQuery)) query: UseQuery,
    ): Promise<UsePage> {
      return this.resources.listUses(by, name, query);
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
      return this.resources.listRevisions(by, name, query);
    }

    @Post(':name/revert')
    @Endpoint({
      summary: 'Take the content of an earlier revision as a new one',
      permission: 'edit',
      reply,
      errors: ['notFound', 'alreadyExists', 'variableReferencedModify'],
    })
    async revert(
      @Acting() by: Principal,
      @Param('name') name: string,
      @Body(new ZodPipe(RevertRequest)) body: RevertRequest,
      @Res({ passthrough: true }) http: FastifyReply,
    ): Promise<ResourceView<V>> {
      return tagged(http, await this.resources.revert(by, name, body.revision));
    }
  }
  return ResourcesController;
}

function tagged<V>(http: FastifyReply, view: ResourceView<V>): ResourceView<V> {
  void http.header('ETag', `"${view.revision}"`);
  return view;
}
