/** Who is signed in. */
import { Me, type Permission, type SignInRequest } from '@parley/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { command, request } from './client';
import { keys } from './keys';

/** The person who is signed in; fails with 401 when nobody is. */
export function useMe() {
  return useQuery({
    queryKey: keys.me,
    queryFn: ({ signal }) => request('GET /me', Me, { signal }),
    staleTime: 5 * 60_000,
  });
}

/** @returns whether the person may do this; false until it is known who it is */
export function useMay(permission: Permission): boolean {
  return useMe().data?.permissions.includes(permission) ?? false;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInRequest) => request('POST /sign-in', Me, { body }),
    onSuccess: (me) => {
      client.clear();
      client.setQueryData(keys.me, me);
    },
  });
}

export function useSignOut() {
  return useMutation({ mutationFn: () => command('POST /sign-out', {}) });
}
