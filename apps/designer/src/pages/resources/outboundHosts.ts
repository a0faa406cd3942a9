/** @returns whether the list lets flows call this host; an entry may begin with `*.`, and port 0 means any */
export function isListed(
  { host, port }: { host: string; port: number },
  list: readonly { host: string; port: number }[],
): boolean {
  return list.some(
    (entry) =>
      (entry.port === 0 || entry.port === port) &&
      (entry.host.startsWith('*.') ? host.endsWith(entry.host.slice(1)) : entry.host === host),
  );
}
