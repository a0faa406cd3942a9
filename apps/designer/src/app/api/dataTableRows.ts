/** Rows of data tables. */
import { DataTableRow, DataTableRowPage, type RowRequest } from '@parley/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { command, path, request } from './client';
import { keys } from './keys';

const A_PAGE = 50;

/** Newest first, page by page; the last answer stays while another search loads. */
export function useRows(table: string, search: string) {
  return useInfiniteQuery({
    queryKey: [...keys.dataTableRows, table, search],
    queryFn: ({ pageParam, signal }) => {
      const query = { search, cursor: pageParam, limit: A_PAGE };
      return request({ path: path`/data-tables/${table}/rows`, query, signal }, DataTableRowPage);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (previous) => previous,
  });
}

/** Adds a row. Fails with 10000002 (details: `path` such as `values.caller`) where a value does not fit. */
export function useAddRow(table: string) {
  return useChange((body: RowRequest) =>
    request({ method: 'POST', path: path`/data-tables/${table}/rows`, body }, DataTableRow),
  );
}

/** Deletes the row of that id. */
export function useDeleteRow(table: string) {
  return useChange((id: string) =>
    command({ method: 'DELETE', path: path`/data-tables/${table}/rows/${id}` }),
  );
}

function useChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.dataTableRows }),
  });
}
