/** Named gray rules. */
import { GrayRulePage, type GrayRuleRequest, NamedGrayRule } from '@parley/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { command, path, request } from './client';
import { keys } from './keys';

const RULES = ['grayRules'] as const;

export function useGrayRules() {
  return useQuery({
    queryKey: RULES,
    queryFn: ({ signal }) => request({ path: '/gray-rules', query: { limit: 200 }, signal }, GrayRulePage),
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
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: RULES });
      void client.invalidateQueries({ queryKey: keys.flows });
    },
  });
}
