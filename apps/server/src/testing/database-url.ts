/** The migrated database that every test database is copied from. */
export const TEMPLATE_DATABASE = 'parley_template';

/** The same server, another database. */
export function toDatabaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
