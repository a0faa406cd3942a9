/**
 * What stands before Fastify. A dialog turn is answered here, on Node's own request and response, because everything
 * that a general framework does for a request (hooks, loggers, parsers) costs more than the turn itself.
 */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';

/** @returns true where it answers the request; false leaves it, untouched, to Fastify */
export type EarlyHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

/** As Fastify sets it: longer than load balancers keep idle connections, so that they close them and not we. */
const KEEP_ALIVE_MS = 72_000;

export class FrontDoor {
  private early: EarlyHandler = () => false;

  /** Lets a handler look at every request first. */
  receive(handler: EarlyHandler): void {
    this.early = handler;
  }

  /** For Fastify's option `serverFactory`. */
  createServer(fastify: RequestListener): Server {
    const server = createServer((request, response) => {
      if (!this.early(request, response)) fastify(request, response);
    });
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    return server;
  }
}
