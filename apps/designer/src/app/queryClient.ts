import { QueryClient } from '@tanstack/react-query';

/** Failures that trying again may cure: anything but an answer that says the request itself is wrong. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof TypeError;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthRetrying, staleTime: 5_000, refetchOnWindowFocus: true },
    mutations: { retry: false, networkMode: 'always' },
  },
});
