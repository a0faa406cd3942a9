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
  TimeListQuery,
  ReleasePage,
  ReleaseRequest,
  SavedDocument,
  UsePage,
  UseQuery,
  ValidationReply,
  VersionDetail,
  VersionReferenceList,
  VersionReply,
} from '@parley/contracts';
import { FlowDocument } from '@parley/flow-model';
import type { FastifyReply } from 'fastify';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { readRevision } from './document-body';
import { DocumentsService } from './documents.service';
import { KeptVersionsService } from './kept-versions.service';
import { ReleasesService } from './releases.service';

@Controller('api/v1/flows/:code')
@UseGuards(AuthGuard)
export class VersionsController {
  constructor(
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(ReleasesService) private readonly releases: ReleasesService,
    @Inject(KeptVersionsService) private readonly kept: KeptVersionsService,
  ) {}

  @Get('versions/:version')
  @Endpoint({
    summary: 'A version with its document and findings; the header ETag holds its revision',
    permission: 'read',
    reply: VersionDetail,
    errors: ['notFound'],
  })
  async getVersion(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('version') version: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VersionDetail> {
    const detail = await this.documents.getVersion({ tenantId: by.tenantId, code, version });
    void reply.header('ETag', `"${detail.revision}"`);
    return detail;
  }

  @Delete('versions/:version')
  @Endpoint({
    summary: 'Delete a draft; released and offline versions are history and stay',
    permission: 'edit',
    headers: { 'If-Match': 'The revision that was looked at, such as "3"; without it any is deleted' },
    errors: ['notFound', 'releasedImmutable', 'nodeReferenced', 'staleRevision'],
  })
  discard(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('version') version: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    const seen = ifMatch === undefined ? undefined : readRevision(ifMatch);
    return this.kept.discard(by, { tenantId: by.tenantId, code, version }, seen);
  }

  @Get('versions/:version/references')
  @Endpoint({
    summary: 'Everything that a version names, with the node and the path that hold it',
    permission: 'read',
    reply: VersionReferenceList,
    errors: ['notFound'],
  })
  listReferences(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('version') version: string,
  ): Promise<VersionReferenceList> {
    return this.kept.listReferences({ tenantId: by.tenantId, code, version });
  }

  @Put('versions/:version/document')
  @Endpoint({
    summary: 'Save the document of a draft',
    permission: 'edit',
    body: FlowDocument,
    reply: SavedDocument,
    headers: { 'If-Match': 'The revision that the editor started from, such as "3"' },
    errors: [
      'notFound',
      'releasedImmutable',
      'nodeReferenced',
      'variableReferencedDelete',
      'variableReferencedModify',
      'staleRevision',
      'tooLarge',
    ],
  })
  async saveDocument(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('version') version: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedDocument> {
    const address = { tenantId: by.tenantId, code, version };
    const saved = await this.documents.save(by, address, readRevision(ifMatch), body);
    void reply.header('ETag', `"${saved.revision}"`);
    return saved;
  }

  @Post('versions/:version/validate')
  @Endpoint({
    summary: 'Findings of the stored document',
    permission: 'read',
    reply: ValidationReply,
    errors: ['notFound'],
  })
  async validate(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('version') version: string,
  ): Promise<ValidationReply> {
    return { findings: await this.documents.validate({ tenantId: by.tenantId, code, version }) };
  }

  @Post('versions/:version/release')
  @Endpoint({
    summary: 'Release a version, officially or to some callers; an earlier one again is a rollback',
    permission: 'release',
    reply: VersionReply,
    headers: { 'If-Match': 'The revision that was looked at, such as "3"; without it any is released' },
    errors: ['notFound', 'releasedImmutable', 'nodeReferenced', 'staleRevision', 'tooManyRequests'],
  })
  release(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('version') version: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(new ZodPipe(ReleaseRequest)) body: ReleaseRequest,
  ): Promise<VersionReply> {
    const seen = ifMatch === undefined ? undefined : readRevision(ifMatch);
    return this.releases.release(by, { tenantId: by.tenantId, code, version }, body, seen);
  }

  @Post('versions/:version/offline')
  @Endpoint({
    summary: 'Take a released version off the air',
    permission: 'release',
    reply: VersionReply,
    errors: ['notFound', 'nodeReferenced'],
  })
  takeOffline(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('version') version: string,
  ): Promise<VersionReply> {
    return this.releases.takeOffline(by, { tenantId: by.tenantId, code, version });
  }

  @Post('versions/:version/archive')
  @Endpoint({
    summary: 'Let an offline version go of what it names; releasing it again takes it out of the archive',
    permission: 'release',
    reply: VersionReply,
    errors: ['notFound', 'releasedImmutable'],
  })
  archive(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('version') version: string,
  ): Promise<VersionReply> {
    return this.kept.archive(by, { tenantId: by.tenantId, code, version });
  }

  @Post('versions/:version/upgrade')
  @Endpoint({
    summary: 'Copy a version into a new draft with the next number',
    permission: 'edit',
    reply: VersionReply,
    status: 201,
    errors: ['notFound'],
  })
  upgrade(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Param('version') version: string,
  ): Promise<VersionReply> {
    return this.releases.upgrade(by, { tenantId: by.tenantId, code, version });
  }

  @Get('uses')
  @Endpoint({
    summary: 'Every place in other flows that leads to the flow, or to one of its nodes',
    permission: 'read',
    reply: UsePage,
    errors: ['notFound'],
  })
  listUses(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Query(new ZodPipe(UseQuery)) query: UseQuery,
  ): Promise<UsePage> {
    return this.kept.listUses(by, code, query);
  }

  @Get('releases')
  @Endpoint({
    summary: 'What happened to the versions of a flow, newest first',
    permission: 'read',
    reply: ReleasePage,
    errors: ['notFound'],
  })
  listReleases(
    @Acting() by: Principal,
    @Param('code') code: string,
    @Query(new ZodPipe(TimeListQuery)) query: TimeListQuery,
  ): Promise<ReleasePage> {
    return this.releases.listRecords(by, code, query);
  }
}
