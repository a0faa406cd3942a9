/** @returns the start and the end of a content hash: enough to compare two by eye. `sha256:` and the like is left out. */
export function shortHash(hash: string): string {
  const digits = hash.slice(hash.lastIndexOf(':') + 1);
  return digits.length <= 12 ? digits : `${digits.slice(0, 6)}…${digits.slice(-4)}`;
}
