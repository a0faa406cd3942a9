import { CatalogueError } from '@parley/contracts';
import type { IncomingHttpHeaders } from 'node:http';

/** Bodies are read as they come. @throws CatalogueError 10000002 for a body that is compressed */
export function assertPlain({ 'content-encoding': encoding }: IncomingHttpHeaders): void {
  if (encoding === undefined || encoding === '' || encoding === 'identity') return;
  throw new CatalogueError(
    'parameterIncorrect',
    `The body comes with Content-Encoding ${encoding.slice(0, 40)}; send it without`,
  );
}
