import { createServer } from 'node:net';

/**
 * Looks whether the address can be listened on, before anything is opened or created for a server that could not start.
 * Somebody may still take it afterwards; listening itself then fails in the same words.
 *
 * @throws the error of `listen`, such as EADDRINUSE
 */
export function assertPortFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}
