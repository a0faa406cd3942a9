import { writeFileSync } from 'node:fs';
import type { Schema } from '@parley/api-client';
import { table, type Command } from '../command';
import { describe } from '../difference';
import { CliError, OK, REFUSED, usage } from '../failure';
import { flowAndVersion, getFlow, versionOf } from '../flow-versions';
import { toJunit } from '../junit';
import { dataOf } from '../server';

type TestRun = Schema<'TestRun'>;

export const testFlow: Command = {
  usage: 'flows test <code> [version]',
  help: 'Runs the test cases of a flow on the server: against its newest version, or the one given. Nothing real is called.',
  options: ['version', 'junit'],
  async run({ server, operands, options }) {
    const { code, version: operand } = flowAndVersion(operands);
    const wanted = options.version ?? operand;
    const flow = await getFlow(server(), code);
    const chosen = wanted === undefined ? flow.allVersions[0] : versionOf(flow, wanted);
    if (!chosen) throw new CliError(`Flow "${code}" has no version`, REFUSED);
    const params = { path: { code, version: chosen.version } };
    const path = '/api/v1/flows/{code}/versions/{version}/test-run';
    const run = dataOf(await server().client.POST(path, { params, body: {} }));
    if (options.junit !== undefined) writeReport(options.junit, toJunit(code, run));
    return {
      exitCode: run.failed > 0 ? REFUSED : OK,
      lines: linesOf(code, run),
      data: { flow: code, ...run },
    };
  },
};

function linesOf(code: string, { version, passed, failed, cases, coverage }: TestRun): string[] {
  const told = cases.flatMap(({ name, passed, reason, differences }) => [
    `${passed ? 'ok    ' : 'FAILED'}  ${name}`,
    ...(reason === null ? [] : [`        ${reason}`]),
    ...differences.map((difference) => `        ${describe(difference)}`),
  ]);
  const share = (what: string, { covered, total }: { covered: number; total: number }) => [
    what,
    `${covered} of ${total} covered`,
  ];
  return [
    ...told,
    ...table([share('nodes', coverage.nodes), share('branches', coverage.branches)]),
    `${code}@${version}: ${passed} passed, ${failed} failed`,
  ];
}

function writeReport(file: string, xml: string): void {
  try {
    writeFileSync(file, xml);
  } catch {
    throw usage(`${file} cannot be written`);
  }
}
