/** Named gray rules. */
import { GrayRulePage, type GrayRuleRequest, NamedGrayRule } from '@parley/contracts';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { command, request } from './client';
import { keys } from './keys';

const RULES = ['grayRules'] as const;

export function useGrayRules() {
  return useQuery({
    queryKey: RULES,
    queryFn: ({ signal }) => request('GET /gray-rules', GrayRulePage, { query: { limit: 200 }, signal }),
  });
}

/** Rules whose name holds the text, page by page. */
export function useGrayRuleList(search: string) {
  return useInfiniteQuery({
    queryKey: [...RULES, 'list', search],
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

function useChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    // after a refusal too: it means that the list shown is no longer what is there
    onSettled: () => {
      void client.invalidateQueries({ queryKey: RULES });
      void client.invalidateQueries({ queryKey: keys.flows });
    },
  });
}
