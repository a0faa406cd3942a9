import { writeFileSync } from 'node:fs';
import type { Command } from '../command';
import { OK, usage } from '../failure';
import { writeFolder } from '../local-bundle';

export const exportFlows: Command = {
  usage: 'flows export [code ...] --out <folder | file.zip>',
  help: 'Flows with all they need: into a folder of readable JSON for version control, or into a zip. Without codes: everything.',
  options: ['out', 'all-versions', 'access-codes'],
  async run({ server, operands, options }) {
    const { out } = options;
    if (out === undefined || out === '') throw usage('Where to? Give --out a folder or a file.zip');
    const zip = await server().export({
      ...(operands.length > 0 ? { flows: operands } : {}),
      versions: options['all-versions'] ? 'all' : 'current',
      accessCodes: options['access-codes'] ?? false,
    });
    if (/\.zip$/i.test(out)) {
      try {
        writeFileSync(out, zip);
      } catch {
        throw usage(`${out} cannot be written`);
      }
      return { exitCode: OK, lines: [`Wrote ${out}`], data: { out } };
    }
    const files = writeFolder(out, zip);
    return { exitCode: OK, lines: [`Wrote ${files.length} files to ${out}`], data: { out, files } };
  },
};
