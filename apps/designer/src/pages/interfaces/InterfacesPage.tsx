import { type BusinessInterface } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { interfacesApi } from '../../app/api/resources';
import { useListOrder } from '../../app/ui/useListOrder';
import { InterfaceDrawing } from '../resources/drawings';
import { NameWords } from '../resources/NameWords';
import { ResourceList } from '../resources/ResourceList';
import styles from '../resources/ResourceList.module.css';
import { type Column } from '../resources/ResourceTable';

/** `/interfaces?search`: requests to other systems that flows can make. */
export function InterfacesPage() {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const sort = useListOrder();
  return (
    <ResourceList
      api={interfacesApi}
      search={search}
      query={interfacesApi.useList(search, sort)}
      columns={useColumns()}
      drawing={<InterfaceDrawing />}
      onNew={() => void navigate('/interfaces/new')}
      onClear={() => setParams({})}
    />
  );
}

function useColumns(): Column<BusinessInterface>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      label: t('resources:fields.name'),
      width: '24%',
      cell: (item) => <NameWords kind="interfaces" item={item} />,
    },
    {
      key: 'request',
      label: t('resources:interfaces.request'),
      width: '36%',
      cell: ({ method, url, path }) => {
        const text = `${method} ${url ?? path ?? ''}`;
        return (
          <span className={styles.value} title={text}>
            {text}
          </span>
        );
      },
    },
    {
      key: 'parameters',
      label: t('resources:interfaces.parameters'),
      width: '12%',
      cell: ({ inputs, outputs }) =>
        t('resources:interfaces.size', { inputs: inputs.length, outputs: outputs.length }),
    },
  ];
}
