import { type DataTable } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { dataTablesApi } from '../../app/api/resources';
import { DataTableDrawing } from '../resources/drawings';
import { NameWords } from '../resources/NameWords';
import { ResourceKindPage } from '../resources/ResourceKindPage';
import styles from '../resources/ResourceList.module.css';
import { type Column } from '../resources/ResourceTable';

/** `/data-tables?search`: tables that flows write into. */
export function DataTablesPage() {
  return <ResourceKindPage api={dataTablesApi} columns={useColumns()} drawing={<DataTableDrawing />} />;
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
