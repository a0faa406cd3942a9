import { type StoredProcedure } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { storedProceduresApi } from '../../app/api/resources';
import table from '../../app/ui/table.module.css';
import { ProcedureDrawing } from '../resources/drawings';
import { NameWords } from '../resources/NameWords';
import { ResourceKindPage } from '../resources/ResourceKindPage';
import styles from '../resources/ResourceList.module.css';
import { type Column } from '../resources/ResourceTable';

/** `/stored-procedures?search`: functions of other databases that flows call. */
export function ProceduresPage() {
  return <ResourceKindPage api={storedProceduresApi} columns={useColumns()} drawing={<ProcedureDrawing />} />;
}

function useColumns(): Column<StoredProcedure>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      label: t('resources:fields.name'),
      width: '24%',
      cell: (item) => <NameWords kind="stored-procedures" item={item} />,
    },
    {
      key: 'function',
      label: t('resources:stored-procedures.function'),
      width: '22%',
      cell: (item) => (
        <span className={styles.value} title={item.function}>
          {item.function}
        </span>
      ),
    },
    {
      key: 'place',
      label: t('resources:stored-procedures.place'),
      width: '26%',
      cell: (item) => {
        const place = `${item.host}:${item.port}/${item.database}`;
        return (
          <div className={table.words}>
            <span className={styles.value} title={place}>
              {place}
            </span>
            {!item.hasPassword && (
              <span className={table.secondary}>{t('resources:stored-procedures.noPassword')}</span>
            )}
          </div>
        );
      },
    },
  ];
}
