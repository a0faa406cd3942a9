import { NameListQuery } from '@parley/contracts';
import { useSearchParams } from 'react-router';

/** The order of a list by name that the address asks for; undefined: by name. */
export function useListOrder(): NameListQuery['sort'] {
  const [params] = useSearchParams();
  return NameListQuery.shape.sort.safeParse(params.get('sort')).data;
}
