import { table, type Command } from '../command';
import { OK, REFUSED, usage } from '../failure';
import { readAsZip } from '../local-bundle';

export const importFlows: Command = {
  usage: 'flows import <folder | file.zip | document.json> [--apply]',
  help: 'What an import would change; with --apply it happens, whole or not at all. Changed flows become new drafts.',
  options: ['apply'],
  async run({ server, operands, options }) {
    const [path, ...others] = operands;
    if (path === undefined || others.length > 0) throw usage('Give one folder, zip or document');
    const report = await server().import(readAsZip(path), options.apply ?? false);
    const changes = report.items.filter(({ state }) => state !== 'same');
    const conflicts = changes.filter(({ state }) => state === 'conflict').length;
    const rows = changes.map(({ state, kind, name, message, errorCode }) => [
      state,
      kind,
      name,
      errorCode === undefined ? message : `${message} (${errorCode})`,
    ]);
    return {
      exitCode: conflicts > 0 ? REFUSED : OK,
      lines: [...table(rows), verdict(changes.length, conflicts, report.applied)],
      data: report,
    };
  },
};

function verdict(changes: number, conflicts: number, applied: boolean): string {
  if (conflicts > 0) return `${conflicts} in conflict: nothing was changed`;
  if (changes === 0) return 'Everything is the same already';
  const items = changes === 1 ? '1 item' : `${changes} items`;
  return applied ? `${items} imported` : `${items} would change. Run again with --apply.`;
}
