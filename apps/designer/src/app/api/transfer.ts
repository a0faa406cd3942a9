/** Flows in and out: templates to begin with, copies, export, import, and the check over all flows. */
import {
  type CheckedKind,
  type CopyToRequest,
  type ExportRequest,
  FlowCheck,
  FlowDetail,
  FlowTemplateList,
  ImportReport,
  type SaveAsRequest,
} from '@parley/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { download, request } from './client';
import { keys } from './keys';
import { usePages } from './pages';

const ZIP_TYPE = 'application/zip';

/** What a new flow may begin with. */
export function useFlowTemplates() {
  return useQuery({
    queryKey: keys.flowTemplates,
    queryFn: ({ signal }) => request('GET /flow-templates', FlowTemplateList, { signal }),
    staleTime: Infinity,
  });
}

/** Which items of the flow check are asked for. */
export interface CheckFilter {
  search: string;
  kind: CheckedKind | undefined;
  onlyUnused: boolean;
}

/** The items of the tenant with the places that use them. */
export function useFlowCheck({ search, kind, onlyUnused }: CheckFilter) {
  return usePages([...keys.flowCheck, search, kind ?? '', onlyUnused], (cursor, signal) =>
    request('GET /flow-check', FlowCheck, {
      query: { search, kind, unused: onlyUnused ? 'true' : 'false', cursor, limit: 200 },
      signal,
    }),
  );
}

/** A zip of flows with all they need. */
export function exportFlows(body: Partial<ExportRequest>): Promise<Blob> {
  return download('POST /export', { body });
}

/** A zip of one version with all it needs. */
export function exportVersion(path: { code: string; version: string }): Promise<Blob> {
  return download('GET /flows/{code}/versions/{version}/export', { path });
}

/** What a zip would change. Changes nothing. */
export function readImport(file: Blob): Promise<ImportReport> {
  return sendZip(file, false);
}

/** Applies a zip, whole or not at all. */
export function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: Blob) => sendZip(file, true),
    onSuccess: () => void client.invalidateQueries(),
  });
}

/** Systems name zips differently, or not at all: the server decides by what is inside. */
function sendZip(file: Blob, isApplied: boolean): Promise<ImportReport> {
  return request('POST /import', ImportReport, {
    query: { apply: isApplied ? 'true' : 'false' },
    body: new Blob([file], { type: ZIP_TYPE }),
  });
}

interface VersionName {
  code: string;
  version: string;
}

/** Saves the document of a version as draft 1.0 of a new flow. */
export function useSaveAs() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ from, ...body }: { from: VersionName } & SaveAsRequest) =>
      request('POST /flows/{code}/versions/{version}/save-as', FlowDetail, { path: from, body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.flows });
      void client.invalidateQueries({ queryKey: keys.catalogue });
    },
  });
}

/**
 * Copies a version, with all it needs, to another tenant, whole or not at all. Fails with 10000004 (details:
 * `ImportItem`) where something of it is in conflict there, 900002 where the token is not known.
 */
export function useCopyTo() {
  return useMutation({
    mutationFn: ({ from, token, ...body }: { from: VersionName; token: string } & CopyToRequest) =>
      request('POST /flows/{code}/versions/{version}/copy-to', ImportReport, {
        path: { code: from.code, version: from.version },
        header: { 'X-Parley-Target-Token': token },
        body,
      }),
  });
}
