/** Access codes and the flows that they lead to. */
import { AccessCode, AccessCodePage, type BindAccessCodeRequest } from '@parley/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { command, request } from './client';
import { keys } from './keys';

export function useAccessCodes(search: string) {
  return useInfiniteQuery({
    queryKey: [...keys.accessCodes, search],
    queryFn: ({ pageParam, signal }) =>
      request('GET /access-codes', AccessCodePage, { query: { search, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (previous) => previous,
  });
}

/** Binds an access code to a flow; a code that is bound already leads to the new flow from then on. */
export function useBindAccessCode() {
  return useChange(({ accessCode, ...body }: { accessCode: string } & BindAccessCodeRequest) =>
    request('PUT /access-codes/{accessCode}', AccessCode, { path: { accessCode }, body }),
  );
}

export function useUnbindAccessCode() {
  return useChange((accessCode: string) =>
    command('DELETE /access-codes/{accessCode}', { path: { accessCode } }),
  );
}

function useChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    // not waited for: what was asked for is done, and the page may go on
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.accessCodes });
      void client.invalidateQueries({ queryKey: keys.flows });
    },
  });
}
