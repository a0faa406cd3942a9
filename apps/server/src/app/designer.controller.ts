/** Serves the built designer; every address that is not a file of it is a screen of it. */
import { Controller, Get, Req, Res } from '@nestjs/common';
import { CatalogueError } from '@parley/contracts';
import type {} from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NOT_A_SCREEN = /^\/(api|oifde|health|demo|metrics)(\/|$)/;

@Controller()
export class DesignerController {
  @Get('*')
  serve(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (NOT_A_SCREEN.test(path)) throw new CatalogueError('notFound', `There is no ${path} here`);
    const isFile = /\.[a-z0-9]{1,8}$/i.test(path);
    if (!isFile) return reply.sendFile('index.html', { maxAge: 0, immutable: false });
    return reply.sendFile(path, path.startsWith('/assets/') ? { maxAge: '365d', immutable: true } : {});
  }
}
