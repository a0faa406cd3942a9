/** Named gray rules. */
import { GrayRulePage, type GrayRuleRequest, NamedGrayRule } from '@parley/contracts';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { command, path, request } from './client';
import { keys } from './keys';

const RULES = ['grayRules'] as const;

export function useGrayRules() {
  return useQuery({
    queryKey: RULES,
    queryFn: ({ signal }) => request({ path: '/gray-rules', query: { limit: 200 }, signal }, GrayRulePage),
  });
}

/** Rules whose name holds the text, page by page. */
export function useGrayRuleList(search: string) {
  return useInfiniteQuery({
    queryKey: [...RULES, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      request({ path: '/gray-rules', query: { search, cursor: pageParam }, signal }, GrayRulePage),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (previous) => previous,
  });
}

/** Reads one rule as it is now, past what is cached. */
export function useReadGrayRule() {
  return useMutation({
    mutationFn: (name: string) => request({ path: path`/gray-rules/${name}` }, NamedGrayRule),
  });
}

/** Creates a rule, or changes the one of that name. */
export function useSaveGrayRule() {
  return useChange(({ before, ...body }: GrayRuleRequest & { before?: NamedGrayRule | undefined }) =>
    before === undefined
      ? request({ method: 'POST', path: '/gray-rules', body }, NamedGrayRule)
      : request(
          { method: 'PUT', path: path`/gray-rules/${before.name}`, body, ifMatch: before.revision },
          NamedGrayRule,
        ),
  );
}

export function useDeleteGrayRule() {
  return useChange((name: string) => command({ method: 'DELETE', path: path`/gray-rules/${name}` }));
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
