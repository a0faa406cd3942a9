/** Which version of a flow a person means. */
import type { Schema } from '@parley/api-client';
import { FlowDocument } from '@parley/flow-model';
import { CliError, REFUSED, usage } from './failure';
import { dataOf, type Server } from './server';

export type FlowDetail = Schema<'FlowDetail'>;
export type VersionSummary = FlowDetail['allVersions'][number];

export async function getFlow({ client }: Server, code: string): Promise<FlowDetail> {
  return dataOf(await client.GET('/api/v1/flows/{code}', { params: { path: { code } } }));
}

export async function getDocument({ client }: Server, code: string, version: string): Promise<FlowDocument> {
  const path = { code, version };
  const detail = dataOf(await client.GET('/api/v1/flows/{code}/versions/{version}', { params: { path } }));
  return FlowDocument.parse(detail.document);
}

/** The official release, if there is one. */
export function findLive({ allVersions }: FlowDetail): VersionSummary | undefined {
  return allVersions.find(({ releaseKind }) => releaseKind === 'official');
}

/** The version of that number. @throws CliError where the flow has none */
export function versionOf({ code, allVersions }: FlowDetail, number: string): VersionSummary {
  const found = allVersions.find(({ version }) => version === number);
  if (found) return found;
  const has = allVersions.map(({ version }) => version).join(', ');
  throw new CliError(`Flow "${code}" has no version ${number}; it has ${has}`, REFUSED);
}

/** The newest draft. @throws CliError where there is none */
export function newestDraft({ code, allVersions }: FlowDetail): VersionSummary {
  const draft = allVersions.find(({ state }) => state === 'draft');
  if (draft) return draft;
  throw new CliError(`Flow "${code}" has no draft to release`, REFUSED);
}

/** The only operand, or the two of which the second may be missing. @throws CliError for anything else */
export function flowAndVersion(operands: readonly string[]): { code: string; version: string | undefined } {
  const [first, second, ...others] = operands;
  if (first === undefined) throw usage('Which flow? Give its code');
  if (others.length > 0) throw usage(`${others.join(' ')}: too much`);
  const [code = '', version] = first.split('@');
  return { code, version: second ?? version };
}
