/** What flows name and what stays editable while they run, from variables to stored procedures. One way for all kinds. */
import { type BodyOf } from '@parley/api-client';
import {
  BusinessInterface,
  DataTable,
  DataTablePage,
  type DataTableRequest,
  ImportReport,
  type InterfaceRequest,
  InterfacePage,
  type NameListQuery,
  type OutboundHost,
  OutboundHostList,
  PreviewReply,
  type PreviewRequest,
  type ResourceKind,
  ResourceRevisionPage,
  StoredProcedure,
  StoredProcedurePage,
  type StoredProcedureRequest,
  Template,
  TemplatePage,
  type TemplateRequest,
  TransferPolicy,
  TransferPolicyPage,
  type TransferPolicyRequest,
  UsePage,
  Variable,
  VariablePage,
  type VariableRequest,
} from '@parley/contracts';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { z } from 'zod';
import { command, request } from './client';
import { keys } from './keys';

/** What every resource has beside its content. */
export interface Revised {
  name: string;
  uses: number;
  revision: number;
  changedAt: string;
  changedBy: { id: string; name: string } | null;
}

interface Page<Item> {
  items: Item[];
  nextCursor?: string | undefined;
  total: number;
}

const A_PAGE = 100;

/** What keeps its revisions and can go back to one. */
export type Historied = ResourceKind | 'gray-rules';

const resourceKeys = {
  list: (kind: ResourceKind, search: string, sort: NameListQuery['sort']) =>
    [...keys.resources, kind, 'list', search, sort] as const,
  one: (kind: ResourceKind, name: string) => [...keys.resources, kind, 'one', name] as const,
  uses: (kind: ResourceKind, name: string) => [...keys.resources, kind, 'uses', name] as const,
  revisions: (kind: Historied, name: string) => [...keys.resources, kind, 'revisions', name] as const,
};

/** Resources as a file holds them. What they are made of, the server knows. */
export interface ResourceFile {
  format: string;
  items: object[];
}

const ResourceFileReply = z.object({ format: z.string(), items: z.array(z.looseObject({})) });

/** What is sent to save a resource, of whichever kind. */
export type ResourceBody = BodyOf<`POST /${ResourceKind}`>;

/** The requests and hooks of one kind. */
function resourceApi<Body extends ResourceBody, Item extends Revised>(
  kind: ResourceKind,
  item: z.ZodType<Item>,
  page: z.ZodType<Page<Item>>,
) {
  const readPage = (
    asked: {
      search?: string;
      sort?: NameListQuery['sort'];
      cursor: string | undefined;
      limit: number;
    },
    signal?: AbortSignal,
  ) => request(`GET /${kind}`, page, { query: asked, ...(signal === undefined ? {} : { signal }) });

  const readOne = (name: string, signal?: AbortSignal): Promise<Item> =>
    request(`GET /${kind}/{name}`, item, { path: { name }, ...(signal === undefined ? {} : { signal }) });

  /**
   * Saves a new resource, or, with `saved`, a change of one; its name may change too.
   *
   * @throws ApiFailure 20000008 (details: `StaleRevision`) when somebody changed it meanwhile, 20000005 (details: `Use`)
   *   when others rely on what would change, 10000004 when the name is taken
   */
  const save = ({ body, saved }: { body: Body; saved?: Pick<Item, 'name' | 'revision'> }): Promise<Item> =>
    saved === undefined
      ? request(`POST /${kind}`, item, { body })
      : request(`PUT /${kind}/{name}`, item, { path: { name: saved.name }, body, ifMatch: saved.revision });

  /** The list, page by page; the last one stays on the screen while another search loads. */
  function useList(search: string, sort?: NameListQuery['sort']) {
    return useInfiniteQuery({
      queryKey: resourceKeys.list(kind, search, sort),
      queryFn: ({ pageParam, signal }) =>
        readPage({ search, sort, cursor: pageParam, limit: A_PAGE }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.nextCursor,
      placeholderData: (previous) => previous,
    });
  }

  /** @param name undefined: nothing is asked for */
  function useOne(name: string | undefined) {
    return useQuery({
      queryKey: resourceKeys.one(kind, name ?? ''),
      queryFn: ({ signal }) => readOne(name ?? '', signal),
      enabled: name !== undefined,
    });
  }

  return {
    kind,
    /** One item, past any cache. */
    readOne,
    save,
    useList,
    useOne,
    useSave: () => useChange(save),
    /** Everything of this kind, without secrets. */
    exportFile: (): Promise<ResourceFile> => request(`POST /${kind}/export`, ResourceFileReply, { body: {} }),
    /** What a file would change, or its import: whole or, where the report has a conflict, not at all. */
    importFile: (file: ResourceFile, isApplied: boolean): Promise<ImportReport> =>
      request(`POST /${kind}/import`, ImportReport, {
        query: { apply: isApplied ? 'true' : 'false' },
        body: new Blob([JSON.stringify(file)], { type: 'application/json' }),
      }),
  };
}

/** What pages do with resources of one kind. */
export type ResourceApi<Body extends ResourceBody, Item extends Revised> = ReturnType<
  typeof resourceApi<Body, Item>
>;

export const variablesApi = resourceApi<VariableRequest, Variable>('variables', Variable, VariablePage);
export const templatesApi = resourceApi<TemplateRequest, Template>('templates', Template, TemplatePage);
export const interfacesApi = resourceApi<InterfaceRequest, BusinessInterface>(
  'interfaces',
  BusinessInterface,
  InterfacePage,
);

export const dataTablesApi = resourceApi<DataTableRequest, DataTable>(
  'data-tables',
  DataTable,
  DataTablePage,
);

export const transferPoliciesApi = resourceApi<TransferPolicyRequest, TransferPolicy>(
  'transfer-policies',
  TransferPolicy,
  TransferPolicyPage,
);

export const storedProceduresApi = resourceApi<StoredProcedureRequest, StoredProcedure>(
  'stored-procedures',
  StoredProcedure,
  StoredProcedurePage,
);

/** Deletes what nothing uses. Fails with 20000004 (details: `Use`) otherwise. */
export function useDeleteResource(kind: ResourceKind) {
  return useChange(({ name, revision }: Pick<Revised, 'name' | 'revision'>) =>
    command(`DELETE /${kind}/{name}`, { path: { name }, ifMatch: revision }),
  );
}

/** Takes the content of an earlier revision as a new one; the answer says which name it has with that. */
export function useRevert(kind: Historied) {
  return useChange(({ name, revision }: Pick<Revised, 'name' | 'revision'>) =>
    request(`POST /${kind}/{name}/revert`, Named, { path: { name }, body: { revision } }),
  );
}

const Named = z.object({ name: z.string() });

/** The places that name a resource. */
export function useUses(kind: ResourceKind, name: string) {
  return useInfiniteQuery({
    queryKey: resourceKeys.uses(kind, name),
    queryFn: ({ pageParam, signal }) =>
      request(`GET /${kind}/{name}/uses`, UsePage, {
        path: { name },
        query: { cursor: pageParam, limit: 200 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** Revisions of a resource, newest first. */
export function useRevisions(kind: Historied, name: string) {
  return useInfiniteQuery({
    queryKey: resourceKeys.revisions(kind, name),
    queryFn: ({ pageParam, signal }) =>
      request(`GET /${kind}/{name}/revisions`, ResourceRevisionPage, {
        path: { name },
        query: { cursor: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** What a text becomes with these values; the last answer stays while another one is on its way. */
export function usePreview(asked: PreviewRequest) {
  return useQuery({
    queryKey: [...keys.resources, 'preview', asked],
    queryFn: ({ signal }) => request('POST /templates/preview', PreviewReply, { body: asked, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** All of them, however many pages there are. */
async function readHosts(signal: AbortSignal): Promise<{ items: OutboundHost[] }> {
  const items: OutboundHost[] = [];
  let cursor: string | undefined;
  do {
    const page = await request('GET /outbound-hosts', OutboundHostList, {
      query: { limit: 200, cursor },
      signal,
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return { items };
}

/** Hosts that flows may call. Fails where the person may not see them: then nothing is known. */
export function useOutboundHosts() {
  return useQuery({
    queryKey: keys.outboundHosts,
    queryFn: ({ signal }) => readHosts(signal),
    staleTime: 60_000,
    retry: false,
  });
}

/** @returns the way to show anew whatever depends on resources */
export function useRenewResources(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: keys.resources });
    void client.invalidateQueries({ queryKey: keys.catalogue });
  };
}

function useChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const renew = useRenewResources();
  // not waited for: what was asked for is done, and the page may go on
  return useMutation({ mutationFn, onSuccess: () => renew() });
}
