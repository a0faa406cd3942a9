/**
 * What every peer process does besides its work: it tells its parent the port when it is ready, stops cleanly when told
 * to, and ends when the parent is gone.
 */

/**
 * @param {number} port on this machine
 * @param {() => unknown} close may return a promise
 */
export function announce(port, close) {
  const stop = async () => {
    await close();
    process.exit(0);
  };
  process.on('message', (message) => {
    if (message === 'stop') void stop();
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ ready: true, port });
}

/** The port a Node server listens on. @param {import('node:http').Server} server */
export function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The peer listens on no port');
  return address.port;
}
