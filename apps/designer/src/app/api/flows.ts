/** Flows and their versions. Every change renews what is shown of them. */
import {
  type CreateFlowRequest,
  FlowDetail,
  FlowPage,
  type FlowPolicy,
  FlowSummary,
  ReleasePage,
  type ReleaseRequest,
  SavedDocument,
  VersionDetail,
  VersionReply,
} from '@parley/contracts';
import { type FlowDocument } from '@parley/flow-model';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { command, request } from './client';
import { keys } from './keys';

export type FlowState = 'live' | 'gray' | 'draft' | 'offline';

export type FlowSort = 'change' | 'name';

export interface FlowFilter {
  search?: string | undefined;
  state?: FlowState | undefined;
  kind?: FlowSummary['kind'] | undefined;
  /** absent: the latest change first */
  sort?: FlowSort | undefined;
}

const FLOWS_A_PAGE = 50;

/** The list of flows, page by page; the last one stays on the screen while another filter loads. */
export function useFlows(filter: FlowFilter) {
  return useInfiniteQuery({
    queryKey: keys.flowList(filter),
    queryFn: ({ pageParam, signal }) =>
      request('GET /flows', FlowPage, {
        query: {
          ...filter,
          sort: filter.sort === 'name' ? 'name' : '-changedAt',
          cursor: pageParam,
          limit: FLOWS_A_PAGE,
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (previous) => previous,
  });
}

export function useFlow(code: string) {
  return useQuery({
    queryKey: keys.flow(code),
    queryFn: ({ signal }) => request('GET /flows/{code}', FlowDetail, { path: { code }, signal }),
  });
}

export function useReleases(code: string) {
  return useQuery({
    queryKey: keys.releases(code),
    queryFn: ({ signal }) =>
      request('GET /flows/{code}/releases', ReleasePage, { path: { code }, query: { limit: 200 }, signal }),
  });
}

/** Reads one version with its document, past any cache: what the editor starts from. */
export function readVersion(code: string, version: string, signal?: AbortSignal): Promise<VersionDetail> {
  const asked = { path: { code, version } };
  return request(
    'GET /flows/{code}/versions/{version}',
    VersionDetail,
    signal === undefined ? asked : { ...asked, signal },
  );
}

export function useVersion(code: string, version: string) {
  return useQuery({
    queryKey: keys.version(code, version),
    queryFn: ({ signal }) => readVersion(code, version, signal),
  });
}

/**
 * Saves a draft.
 *
 * @throws ApiFailure 20000008 (details: `StaleRevision`) when somebody saved meanwhile, 20000001 when the version is no
 *   draft any more
 */
export function saveDocument(asked: {
  code: string;
  version: string;
  document: FlowDocument;
  revision: number;
}): Promise<SavedDocument> {
  const { code, version, document, revision } = asked;
  return request('PUT /flows/{code}/versions/{version}/document', SavedDocument, {
    path: { code, version },
    body: document,
    ifMatch: revision,
  });
}

export function useCreateFlow() {
  return useChange((body: CreateFlowRequest) => request('POST /flows', FlowSummary, { body }));
}

export function useRenameFlow() {
  return useChange(({ code, ...body }: { code: string; name?: string; description?: string }) =>
    request('PATCH /flows/{code}', FlowSummary, { path: { code }, body }),
  );
}

/** What must hold before a version of the flow is released. */
export function useSetPolicy() {
  return useChange(({ code, policy }: { code: string; policy: FlowPolicy }) =>
    request('PUT /flows/{code}/policy', FlowDetail, { path: { code }, body: policy }),
  );
}

export function useDeleteFlow() {
  return useChange((code: string) => command('DELETE /flows/{code}', { path: { code } }));
}

interface VersionName {
  code: string;
  version: string;
}

/** Releases a version, a draft or one that was released before (roll back). */
export function useRelease() {
  return useChange(
    ({ code, version, revision, ...body }: VersionName & { revision?: number } & Partial<ReleaseRequest>) =>
      request('POST /flows/{code}/versions/{version}/release', VersionReply, {
        path: { code, version },
        body,
        ...(revision === undefined ? {} : { ifMatch: revision }),
      }),
  );
}

export function useTakeOffline() {
  return useChange((path: VersionName) =>
    request('POST /flows/{code}/versions/{version}/offline', VersionReply, { path }),
  );
}

/** Copies a version to a new draft. */
export function useUpgrade() {
  return useChange((path: VersionName) =>
    request('POST /flows/{code}/versions/{version}/upgrade', VersionReply, { path }),
  );
}

/** Deletes a draft, unless somebody has saved it since `revision`. */
export function useDiscard() {
  return useChange(({ revision, ...path }: VersionName & { revision: number }) =>
    command('DELETE /flows/{code}/versions/{version}', { path, ifMatch: revision }),
  );
}

/** Lets an offline version go of what it names. */
export function useArchive() {
  return useChange((path: VersionName) =>
    request('POST /flows/{code}/versions/{version}/archive', VersionReply, { path }),
  );
}

function useChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    // not waited for: what was asked for is done, and the page may go on
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.flows });
      void client.invalidateQueries({ queryKey: keys.accessCodes });
      void client.invalidateQueries({ queryKey: keys.catalogue });
    },
  });
}
