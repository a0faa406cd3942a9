import { type DataTable } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { dataTablesApi } from '../../app/api/resources';
import { useListOrder } from '../../app/ui/useListOrder';
import { DataTableDrawing } from '../resources/drawings';
import { NameWords } from '../resources/NameWords';
import { ResourceList } from '../resources/ResourceList';
import styles from '../resources/ResourceList.module.css';
import { type Column } from '../resources/ResourceTable';

/** `/data-tables?search`: tables that flows write into. */
export function DataTablesPage() {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const sort = useListOrder();
  return (
    <ResourceList
      api={dataTablesApi}
      search={search}
      query={dataTablesApi.useList(search, sort)}
      columns={useColumns()}
      drawing={<DataTableDrawing />}
      onNew={() => void navigate('/data-tables/new')}
      onClear={() => setParams({})}
    />
  );
}

function useColumns(): Column<DataTable>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      label: t('resources:fields.name'),
      width: '28%',
      cell: (item) => <NameWords kind="data-tables" item={item} />,
    },
    {
      key: 'columns',
      label: t('resources:fields.columns'),
      width: '44%',
      cell: ({ columns }) => {
        const text = columns.map(({ name }) => name).join(', ');
        return (
          <span className={styles.value} title={text}>
            {text}
          </span>
        );
      },
    },
  ];
}
