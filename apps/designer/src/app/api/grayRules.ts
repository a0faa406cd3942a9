/** Named gray rules. */
import { GrayRulePage, type GrayRuleRequest, NamedGrayRule } from '@parley/contracts';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { command, request } from './client';
import { keys } from './keys';

export function useGrayRules() {
  return useQuery({
    queryKey: keys.grayRules,
    queryFn: ({ signal }) => request('GET /gray-rules', GrayRulePage, { query: { limit: 200 }, signal }),
  });
}

/** Rules whose name holds the text, page by page. */
export function useGrayRuleList(search: string) {
  return useInfiniteQuery({
    queryKey: [...keys.grayRules, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      request('GET /gray-rules', GrayRulePage, { query: { search, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (previous) => previous,
  });
}

/** Reads one rule as it is now, past what is cached. */
export function useReadGrayRule() {
  return useMutation({
    mutationFn: (name: string) => request('GET /gray-rules/{name}', NamedGrayRule, { path: { name } }),
  });
}

/** Creates a rule, or changes the one of that name. */
export function useSaveGrayRule() {
  return useChange(({ before, ...body }: GrayRuleRequest & { before?: NamedGrayRule | undefined }) =>
    before === undefined
      ? request('POST /gray-rules', NamedGrayRule, { body })
      : request('PUT /gray-rules/{name}', NamedGrayRule, {
          path: { name: before.name },
          body,
          ifMatch: before.revision,
        }),
  );
}

export function useDeleteGrayRule() {
  return useChange((name: string) => command('DELETE /gray-rules/{name}', { path: { name } }));
}

/** @returns the way to show anew whatever depends on gray rules, their history among it */
export function useRenewGrayRules(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: keys.grayRules });
    void client.invalidateQueries({ queryKey: keys.flows });
    void client.invalidateQueries({ queryKey: keys.resources });
  };
}

function useChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const renew = useRenewGrayRules();
  // after a refusal too: it means that the list shown is no longer what is there
  return useMutation({ mutationFn, onSettled: () => renew() });
}
