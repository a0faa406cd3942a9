/** Finishes accepted requests before the process ends, and refuses new ones with 503. */
import { CatalogueError } from '@parley/contracts';
import type { FastifyInstance } from 'fastify';

export interface Drain {
  /** Counts a request in that Fastify does not see; whoever counts it in must count it out. @returns `isOpen()` */
  begin(): boolean;
  end(): void;
  /** false once the process is about to end */
  isOpen(): boolean;
  /** Refuses new requests, closes the connections of those it answers, and resolves when the accepted ones are answered, at the latest after `limitMs`. */
  finish(limitMs: number): Promise<void>;
}

/** Counts the requests of a server that does not listen yet. */
export function createDrain(fastify: FastifyInstance): Drain {
  let isOpen = true;
  let running = 0;
  let whenIdle: (() => void) | undefined;

  const begin = () => {
    running++;
    return isOpen;
  };
  const end = () => {
    running--;
    if (running === 0) whenIdle?.();
  };

  fastify.addHook('onRequest', (_request, _reply, done) => {
    if (begin()) return done();
    return done(new CatalogueError('unavailable', 'The server is shutting down. Try again in a moment.'));
  });

  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (!isOpen) void reply.header('Connection', 'close');
    done();
  });

  fastify.addHook('onResponse', (_request, _reply, done) => {
    end();
    done();
  });

  return {
    begin,
    end,
    isOpen: () => isOpen,
    async finish(limitMs) {
      isOpen = false;
      if (running === 0) return;
      await new Promise<void>((resolve) => {
        const impatience = setTimeout(resolve, limitMs);
        whenIdle = () => {
          clearTimeout(impatience);
          resolve();
        };
      });
    },
  };
}
