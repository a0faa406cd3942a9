/** What differs between two contents of a resource, member by member. */
export interface ContentChange {
  /** such as `default`, `content.en_US` or `inputs.account` */
  path: string;
  /** undefined: it was not there */
  before: string | undefined;
  after: string | undefined;
}

/** @returns the changes in the order of the later content, then what it lacks */
export function revisionChanges(before: unknown, after: unknown): ContentChange[] {
  const had = flatten(before);
  const has = flatten(after);
  return [...new Set([...has.keys(), ...had.keys()])].flatMap((path) => {
    const change = { path, before: had.get(path), after: has.get(path) };
    return change.before === change.after ? [] : [change];
  });
}

/** Rows of lists go by their names, so that a row put in between is one change. */
function flatten(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (isRecord(value)) {
    for (const [key, member] of Object.entries(value))
      flatten(member, path === '' ? key : `${path}.${key}`, into);
    return into;
  }
  const rows = namedRows(value);
  if (rows === undefined) {
    if (path !== '') into.set(path, typeof value === 'string' ? value : JSON.stringify(value));
    return into;
  }
  for (const { name, ...row } of rows) into.set(`${path}.${name}`, rowText(row));
  return into;
}

type NamedRow = Record<string, unknown> & { name: string };

/** Undefined where names cannot tell the rows apart. */
function namedRows(value: unknown): NamedRow[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const rows = value.filter((row): row is NamedRow => isRecord(row) && typeof row['name'] === 'string');
  const names = new Set(rows.map(({ name }) => name));
  return rows.length === value.length && names.size === rows.length ? rows : undefined;
}

function rowText(row: Record<string, unknown>): string {
  const parts = Object.entries(row).map(([key, value]) =>
    typeof value === 'string' ? `${key} ${value}` : `${key} ${JSON.stringify(value)}`,
  );
  return parts.join(', ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
