/** Rows of data tables. */
import { DataTableRow, DataTableRowPage, type RowRequest } from '@parley/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { command, request } from './client';
import { keys } from './keys';

const A_PAGE = 50;

/** Newest first, page by page; the last answer stays while another search loads. */
export function useRows(table: string, search: string) {
  return useInfiniteQuery({
    queryKey: [...keys.dataTableRows, table, search],
    queryFn: ({ pageParam, signal }) => {
      const query = { search, cursor: pageParam, limit: A_PAGE };
      return request('GET /data-tables/{name}/rows', DataTableRowPage, {
        path: { name: table },
        query,
        signal,
      });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (previous) => previous,
  });
}

/** Adds a row. Fails with 10000002 (details: `path` such as `values.caller`) where a value does not fit. */
export function useAddRow(table: string) {
  return useChange((body: RowRequest) =>
    request('POST /data-tables/{name}/rows', DataTableRow, { path: { name: table }, body }),
  );
}

/** Deletes the row of that id. */
export function useDeleteRow(table: string) {
  return useChange((row: string) =>
    command('DELETE /data-tables/{name}/rows/{row}', { path: { name: table, row } }),
  );
}

function useChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.dataTableRows }),
  });
}
