import { type BusinessInterface } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { interfacesApi } from '../../app/api/resources';
import { InterfaceDrawing } from '../resources/drawings';
import { NameWords } from '../resources/NameWords';
import { ResourceKindPage } from '../resources/ResourceKindPage';
import styles from '../resources/ResourceList.module.css';
import { type Column } from '../resources/ResourceTable';

/** `/interfaces?search`: requests to other systems that flows can make. */
export function InterfacesPage() {
  return <ResourceKindPage api={interfacesApi} columns={useColumns()} drawing={<InterfaceDrawing />} />;
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
