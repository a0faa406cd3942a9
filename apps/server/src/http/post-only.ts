/** Addresses that answer POST alone. */
import { CatalogueError } from '@parley/contracts';
import type { FastifyInstance } from 'fastify';
import { toFailureReply } from './failure';

const OTHERS = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Every other method is answered with 405 and the method to use, whatever its body is. */
export function refuseOtherMethods(scope: FastifyInstance, url: string): void {
  scope.route({
    method: OTHERS,
    url,
    onRequest: async ({ method, url: asked }, reply) => {
      const [path = ''] = asked.split('?', 1);
      const error = new CatalogueError('parameterIncorrect', `${path} answers POST only, not ${method}`);
      await reply.status(405).header('Allow', 'POST').send(toFailureReply(error, path).body);
    },
    handler: () => undefined,
  });
}
