import { type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type ResourceApi, type ResourceBody, type Revised } from '../../app/api/resources';
import { useListOrder } from '../../app/ui/useListOrder';
import { ResourceList } from './ResourceList';
import { type Column } from './ResourceTable';

interface Props<Body extends ResourceBody, Item extends Revised> {
  api: ResourceApi<Body, Item>;
  columns: readonly Column<Item>[];
  drawing: ReactNode;
}

/** `?search&sort`: the list of a kind of resource that has pages of its own for a new one and for each. */
export function ResourceKindPage<Body extends ResourceBody, Item extends Revised>(props: Props<Body, Item>) {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const query = props.api.useList(search, useListOrder());
  return (
    <ResourceList
      {...props}
      search={search}
      query={query}
      onNew={() => void navigate(`/${props.api.kind}/new`)}
      onClear={() => setParams({})}
    />
  );
}
