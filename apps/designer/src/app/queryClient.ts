import { QueryClient } from '@tanstack/react-query';
import { UnreachableFailure } from './api/failure';

/** Trying again cures a lost connection, never a refusal. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof UnreachableFailure;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // "always": the server may well be reachable when the browser believes that there is no network, and vice versa
    queries: { retry: isWorthRetrying, retryDelay: 600, staleTime: 5_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
