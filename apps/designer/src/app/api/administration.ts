/** What an admin looks after, and one's own account: people, tokens, parameters, outbound hosts, the audit. */
import {
  ApiTokenPage,
  AuditPage,
  type ChangePasswordRequest,
  CreatedToken,
  type CreateTokenRequest,
  type CreateUserRequest,
  OutboundHost,
  type SetApiPasswordRequest,
  SystemParameter,
  SystemParameterList,
  type UpdateUserRequest,
  User,
  UserPage,
} from '@parley/contracts';
import {
  type QueryKey,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type z } from 'zod';
import { command, path, request } from './client';
import { keys } from './keys';

interface Page {
  nextCursor?: string | undefined;
}

/** A list, page by page; the last one stays on the screen while another filter loads. */
function usePages<T extends z.ZodType<Page>>(
  asked: { key: QueryKey; path: string; query?: Record<string, string | undefined> },
  page: T,
) {
  return useInfiniteQuery({
    queryKey: [...asked.key, asked.query ?? {}],
    queryFn: ({ pageParam, signal }) =>
      request({ path: asked.path, query: { ...asked.query, cursor: pageParam }, signal }, page),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (previous) => previous,
  });
}

/** People of the tenant, by user name. */
export function useUsers(search: string) {
  return usePages({ key: keys.users, path: '/users', query: { search } }, UserPage);
}

export function useCreateUser() {
  return useChange([keys.users], (body: CreateUserRequest) =>
    request({ method: 'POST', path: '/users', body }, User),
  );
}

/** Changes a person; fails with 10000002 (details: `last admin`) where nobody could look after the others any more. */
export function useUpdateUser() {
  return useChange([keys.users, keys.me], ({ id, ...body }: { id: string } & UpdateUserRequest) =>
    request({ method: 'PATCH', path: path`/users/${id}`, body }, User),
  );
}

/** Fails with 200800002 where the current password is wrong, 200800003 where that happened too often. */
export function useChangePassword() {
  return useChange([], (body: ChangePasswordRequest) =>
    command({ method: 'POST', path: '/me/password', body }),
  );
}

/** One's own API tokens, newest first. */
export function useTokens() {
  return usePages({ key: keys.tokens, path: '/tokens' }, ApiTokenPage);
}

/** The reply tells the token, once. */
export function useCreateToken() {
  return useChange([keys.tokens], (body: CreateTokenRequest) =>
    request({ method: 'POST', path: '/tokens', body }, CreatedToken),
  );
}

export function useRevokeToken() {
  return useChange([keys.tokens], (id: string) => command({ method: 'DELETE', path: path`/tokens/${id}` }));
}

export function useParameters() {
  return useQuery({
    queryKey: keys.parameters,
    queryFn: ({ signal }) => request({ path: '/parameters', signal }, SystemParameterList),
  });
}

export function useSetParameter() {
  return useChange([keys.parameters], ({ name, value }: { name: string; value: string }) =>
    request({ method: 'PUT', path: path`/parameters/${name}`, body: { value } }, SystemParameter),
  );
}

export function useAddHost() {
  return useChange([keys.outboundHosts], (body: OutboundHost) =>
    request({ method: 'POST', path: '/outbound-hosts', body }, OutboundHost),
  );
}

export function useRemoveHost() {
  return useChange([keys.outboundHosts], ({ host, port }: Pick<OutboundHost, 'host' | 'port'>) =>
    command({ method: 'DELETE', path: path`/outbound-hosts/${host}/${port}` }),
  );
}

/** Sets the secret of the tenant's dialog account. */
export function useSetApiPassword() {
  return useChange([], (body: SetApiPasswordRequest) =>
    command({ method: 'PUT', path: '/api-password', body }),
  );
}

export interface AuditFilter {
  search: string;
  /** `flow.release`, or `flow` for all that was done to flows; empty: everything */
  action: string;
}

/** Who did what, newest first. */
export function useAudit({ search, action }: AuditFilter) {
  return usePages({ key: keys.audit, path: '/audit', query: { search, action } }, AuditPage);
}

function useChange<Input, Output>(
  renewed: readonly QueryKey[],
  mutationFn: (input: Input) => Promise<Output>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    // not waited for: what was asked for is done, and the page may go on
    onSuccess: () => renewed.forEach((queryKey) => void client.invalidateQueries({ queryKey })),
  });
}
