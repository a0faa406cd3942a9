import { FlowSort, FlowState } from '@parley/contracts';
import { FlowKind } from '@parley/flow-model';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type FlowFilter } from '../../app/api/flows';

/** The filter of the list lives in the address, so that it can be sent to a colleague and survives going back. */
export function useFlowFilter() {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => readFilter(search), [search]);
  return {
    filter,
    isFiltered: [filter.search, filter.state, filter.kind].some((value) => value !== undefined),
    change: (part: FlowFilter) => setSearch(writeFilter({ ...filter, ...part }), { replace: true }),
    clear: () => setSearch({}, { replace: true }),
  };
}

function readFilter(search: URLSearchParams): FlowFilter {
  return {
    search: search.get('search') ?? undefined,
    state: FlowState.safeParse(search.get('state')).data,
    kind: FlowKind.safeParse(search.get('kind')).data,
    sort: FlowSort.extract(['name']).safeParse(search.get('sort')).data,
  };
}

function writeFilter(filter: FlowFilter): Record<string, string> {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(given) as Record<string, string>;
}
