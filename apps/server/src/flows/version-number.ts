import { CatalogueError } from '@parley/contracts';

/** `1.4` as the database keeps it. */
export interface VersionNumber {
  major: number;
  minor: number;
}

/** Reads a version number from an address. @throws CatalogueError 10000003: such a version cannot exist */
export function parseVersion(text: string): VersionNumber {
  const match = /^(\d{1,6})\.(\d{1,6})$/.exec(text);
  if (!match) throw new CatalogueError('notFound', 'There is no such version');
  return { major: Number(match[1]), minor: Number(match[2]) };
}

export function formatVersion({ major, minor }: VersionNumber): string {
  return `${major}.${minor}`;
}
