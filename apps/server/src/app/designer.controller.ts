/** Serves the built designer; every address that is not a file of it is a screen of it. */
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type {} from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NOT_A_SCREEN = /^\/(api|oifde|health|demo|metrics)(\/|$)/;
/** Built files lie in assets or beside index.html. A screen may end like a file: /flows/call-fee/versions/1.0 */
const FILE = /^\/(assets\/.+|[^/]+\.[a-z0-9]{1,8})$/i;

@Controller()
export class DesignerController {
  @Get('*')
  serve(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (NOT_A_SCREEN.test(path)) throw new NotFoundException(`Cannot GET ${path}`);
    if (!FILE.test(path)) return reply.sendFile('index.html', { maxAge: 0, immutable: false });
    return reply.sendFile(path, path.startsWith('/assets/') ? { maxAge: '365d', immutable: true } : {});
  }
}
