import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';

/** A list, page by page; the last one stays on the screen while another filter loads. */
export function usePages<T extends { nextCursor?: string | undefined }>(
  queryKey: QueryKey,
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<T>,
) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (previous) => previous,
  });
}
