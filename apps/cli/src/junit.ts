/** A test run as JUnit XML, which CI servers show. */
import type { Schema } from '@parley/api-client';
import { describe } from './difference';

type TestRun = Schema<'TestRun'>;

/** One suite: the version of the flow; one case each. */
export function toJunit(flow: string, { version, failed, cases, durationMs }: TestRun): string {
  const suite = `${flow}@${version}`;
  const counts = `tests="${cases.length}" failures="${failed}" time="${(durationMs / 1_000).toFixed(3)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="${escaped(suite)}" ${counts}>`,
    ...cases.map((one) => caseOf(suite, one)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf(suite: string, { name, passed, reason, differences }: TestRun['cases'][number]): string {
  const head = `    <testcase classname="${escaped(suite)}" name="${escaped(name)}"`;
  if (passed) return `${head}/>`;
  const lines = [...(reason === null ? [] : [reason]), ...differences.map(describe)];
  const message = escaped(lines[0] ?? '');
  return `${head}><failure message="${message}">${escaped(lines.join('\n'))}</failure></testcase>`;
}

/** Also without the characters that XML cannot hold at all. */
function escaped(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}
