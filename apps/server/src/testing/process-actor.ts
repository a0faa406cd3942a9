/** People who act on a server process over real connections. For database specs. */
import { Agent, request } from 'undici';
import type { Actor, OpenSession, Reply } from '../app/application.fixture';

export interface ProcessActors {
  /** Somebody with an open session, on the process of that origin. */
  on(origin: string, session: OpenSession): Actor;
  close(): Promise<void>;
}

export function processActors(): ProcessActors {
  const dispatcher = new Agent({ connections: 32, pipelining: 1 });
  return {
    on: (origin, { userId, cookie }) => ({
      userId,
      async send<T>(...[method, path, body, headers = {}]: Parameters<Actor['send']>): Promise<Reply<T>> {
        const reply = await request(`${origin}/api/v1${path}`, {
          method,
          headers: {
            cookie,
            'x-parley-request': '1',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
          dispatcher,
        });
        const text = await reply.body.text();
        return { status: reply.statusCode, body: JSON.parse(text || '{}') as T, headers: reply.headers };
      },
    }),
    close: () => dispatcher.destroy(),
  };
}
