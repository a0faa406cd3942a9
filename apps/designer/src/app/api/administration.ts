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
import { type QueryKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { command, request } from './client';
import { keys } from './keys';
import { usePages } from './pages';

/** People of the tenant, by user name. */
export function useUsers(search: string) {
  return usePages([...keys.users, search], (cursor, signal) =>
    request('GET /users', UserPage, { query: { search, cursor }, signal }),
  );
}

export function useCreateUser() {
  return useChange([keys.users], (body: CreateUserRequest) => request('POST /users', User, { body }));
}

/** Changes a person; fails with 10000002 (details: `last admin`) where nobody could look after the others any more. */
export function useUpdateUser() {
  return useChange([keys.users, keys.me], ({ id, ...body }: { id: string } & UpdateUserRequest) =>
    request('PATCH /users/{id}', User, { path: { id }, body }),
  );
}

/** Fails with 200800002 where the current password is wrong, 200800003 where that happened too often. */
export function useChangePassword() {
  return useChange([], (body: ChangePasswordRequest) => command('POST /me/password', { body }));
}

/** One's own API tokens, newest first. */
export function useTokens() {
  return usePages(keys.tokens, (cursor, signal) =>
    request('GET /tokens', ApiTokenPage, { query: { cursor }, signal }),
  );
}

/** The reply tells the token, once. */
export function useCreateToken() {
  return useChange([keys.tokens], (body: CreateTokenRequest) =>
    request('POST /tokens', CreatedToken, { body }),
  );
}

export function useRevokeToken() {
  return useChange([keys.tokens], (id: string) => command('DELETE /tokens/{id}', { path: { id } }));
}

export function useParameters() {
  return useQuery({
    queryKey: keys.parameters,
    queryFn: ({ signal }) => request('GET /parameters', SystemParameterList, { signal }),
  });
}

export function useSetParameter() {
  return useChange([keys.parameters], ({ name, value }: { name: string; value: string }) =>
    request('PUT /parameters/{name}', SystemParameter, { path: { name }, body: { value } }),
  );
}

export function useAddHost() {
  return useChange([keys.outboundHosts], (body: OutboundHost) =>
    request('POST /outbound-hosts', OutboundHost, { body }),
  );
}

export function useRemoveHost() {
  return useChange([keys.outboundHosts], ({ host, port }: Pick<OutboundHost, 'host' | 'port'>) =>
    command('DELETE /outbound-hosts/{host}/{port}', { path: { host, port: String(port) } }),
  );
}

/** Sets the secret of the tenant's dialog account. */
export function useSetApiPassword() {
  return useChange([], (body: SetApiPasswordRequest) => command('PUT /api-password', { body }));
}

export interface AuditFilter {
  search: string;
  /** `flow.release`, or `flow` for all that was done to flows; empty: everything */
  action: string;
}

/** Who did what, newest first. */
export function useAudit({ search, action }: AuditFilter) {
  return usePages([...keys.audit, search, action], (cursor, signal) =>
    request('GET /audit', AuditPage, { query: { search, action, cursor }, signal }),
  );
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
