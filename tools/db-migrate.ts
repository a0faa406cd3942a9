/** `npm run db:migrate`: applies pending migrations, as every start of the server does. */
import { applyMigrations } from '../apps/server/src/database/migrations';
import { withProjectDatabase } from './lib/project-database';
import { runStory, say } from './lib/workspace.mjs';

await runStory(async () => {
  const applied = await withProjectDatabase((url) => applyMigrations(url));
  say(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`);
});
