/** Reading documents that people send, and what is derived from one. */
import { createHash } from 'node:crypto';
import { CatalogueError } from '@parley/contracts';
import { canonicalContent, DOCUMENT_LIMITS, FlowDocument } from '@parley/flow-model';
import { fromZodError } from '../http/failure';
import type { Flow } from '../generated/prisma/client';

/**
 * Reads a document for a flow. Its name becomes the flow's: renaming is an act of its own, checked against all names.
 *
 * @throws CatalogueError 10000002 with the JSON path of everything that is wrong
 */
export function readDocument(body: unknown, flow: Flow): FlowDocument {
  const parsed = FlowDocument.safeParse(body);
  if (!parsed.success) throw fromZodError(parsed.error);
  const document = { ...parsed.data, name: flow.name };
  for (const member of ['code', 'kind', 'channel'] as const) {
    if (document[member] === flow[member]) continue;
    const message = `${member}: the flow's is "${flow[member]}", not "${document[member]}"`;
    throw new CatalogueError('parameterIncorrect', message, [{ path: member, message }]);
  }
  const bytes = Buffer.byteLength(JSON.stringify(document));
  if (bytes > DOCUMENT_LIMITS.bytes) {
    const message = `The document has ${bytes} bytes; ${DOCUMENT_LIMITS.bytes} are allowed`;
    throw new CatalogueError('parameterIncorrect', message, [{ path: '', message }]);
  }
  return document;
}

/** Equal for documents that behave alike: SHA-256 in hex of the canonical content. */
export function contentHashOf(document: FlowDocument): string {
  return createHash('sha256').update(canonicalContent(document)).digest('hex');
}

/** Ids of the nodes that were there before and are not any more. */
export function droppedNodes(before: unknown, after: FlowDocument): string[] {
  const kept = new Set(after.nodes.map((node) => node.id));
  const nodes = FlowDocument.safeParse(before).data?.nodes ?? [];
  return nodes.map((node) => node.id).filter((id) => !kept.has(id));
}

/** Names of the FLOW variables that were there before and are not any more. */
export function droppedVariables(before: unknown, after: FlowDocument): string[] {
  const kept = new Set(after.variables.map(({ name }) => name));
  const variables = FlowDocument.safeParse(before).data?.variables ?? [];
  return variables.map(({ name }) => name).filter((name) => !kept.has(name));
}

/** FLOW variables that have another type than before, each with how it changes in words. */
export function retypedVariables(before: unknown, after: FlowDocument): Map<string, string> {
  const types = new Map(after.variables.map(({ name, type }) => [name, type]));
  const variables = FlowDocument.safeParse(before).data?.variables ?? [];
  return new Map(
    variables.flatMap(({ name, type }) => {
      const now = types.get(name);
      if (now === undefined || now === type) return [];
      return [[name, `its type changes from ${type} to ${now}`] as const];
    }),
  );
}

/**
 * The revision that an editor started from, from If-Match: `"3"`, `W/"3"` or `3`.
 *
 * @throws CatalogueError 10000002 where the header is missing or holds something else
 */
export function readRevision(ifMatch: string | undefined): number {
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch?.trim() ?? '');
  if (match) return Number(match[1]);
  const message = 'Send the revision that you started from in the header If-Match';
  throw new CatalogueError('parameterIncorrect', message, [{ path: 'If-Match', message }]);
}
