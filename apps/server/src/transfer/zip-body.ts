/** Bodies that are zips: handed on unread, so that nobody without permission makes the server read one. */
import type { Readable } from 'node:stream';
import { Inject, Injectable, StreamableFile, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CatalogueError } from '@parley/contracts';
import { BUNDLE_LIMITS } from '@parley/flow-model';
import type { FastifyInstance } from 'fastify';

export const ZIP_TYPE = 'application/zip';

/** Lets the HTTP server accept zips, as streams. */
@Injectable()
export class ZipBodies implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addContentTypeParser(ZIP_TYPE, (_request, stream, done) => {
      done(null, stream);
    });
  }
}

/** A zip as a reply that browsers save under that name. */
export function zipFile(zip: Buffer, name: string): StreamableFile {
  const disposition = `attachment; filename="${name}"`;
  return new StreamableFile(zip, { type: ZIP_TYPE, disposition, length: zip.length });
}

/**
 * Reads a zip that was sent.
 *
 * @throws CatalogueError 10000002 where something else was sent, 10000011 too large
 */
export async function readZipBody(body: unknown): Promise<Buffer> {
  if (!isStream(body)) {
    throw new CatalogueError('parameterIncorrect', `Send a zip, with Content-Type: ${ZIP_TYPE}`);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    const part = Buffer.from(chunk as Uint8Array);
    bytes += part.length;
    if (bytes > BUNDLE_LIMITS.zipBytes) {
      throw new CatalogueError('tooLarge', `A zip has at most ${BUNDLE_LIMITS.zipBytes} bytes`);
    }
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
