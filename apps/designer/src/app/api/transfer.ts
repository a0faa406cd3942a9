/** Flows in and out: templates to begin with, copies, export, import, and the check over all flows. */
import {
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

const ZIP_TYPE = 'application/zip';

/** What a new flow may begin with. */
export function useFlowTemplates() {
  return useQuery({
    queryKey: keys.flowTemplates,
    queryFn: ({ signal }) => request('GET /flow-templates', FlowTemplateList, { signal }),
    staleTime: Infinity,
  });
}

/** Every item of the tenant with the places that use it. */
export function useFlowCheck() {
  return useQuery({
    queryKey: keys.flowCheck,
    queryFn: ({ signal }) => request('GET /flow-check', FlowCheck, { signal }),
  });
}

/** A zip of flows with all they need. */
export function exportFlows(body: Partial<ExportRequest>): Promise<Blob> {
  return download('POST /export', { body });
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

/** Saves the document of a version as draft 1.0 of a new flow. */
export function useSaveAs() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ from, ...body }: { from: { code: string; version: string } } & SaveAsRequest) =>
      request('POST /flows/{code}/versions/{version}/save-as', FlowDetail, { path: from, body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.flows });
      void client.invalidateQueries({ queryKey: keys.catalogue });
    },
  });
}
