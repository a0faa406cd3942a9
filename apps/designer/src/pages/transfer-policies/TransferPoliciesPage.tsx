import { type TransferPolicy } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { transferPoliciesApi } from '../../app/api/resources';
import { TransferPolicyDrawing } from '../resources/drawings';
import { NameWords } from '../resources/NameWords';
import { ResourceKindPage } from '../resources/ResourceKindPage';
import styles from '../resources/ResourceList.module.css';
import { type Column } from '../resources/ResourceTable';

/** `/transfer-policies?search`: how transfers are shared out among skill queues. */
export function TransferPoliciesPage() {
  return (
    <ResourceKindPage api={transferPoliciesApi} columns={useColumns()} drawing={<TransferPolicyDrawing />} />
  );
}

function useColumns(): Column<TransferPolicy>[] {
  const { t } = useTranslation();
  const textOf = ({ kind, shares, segments, otherQueue }: TransferPolicy) => {
    if (kind === 'percentage') return shares.map(({ queue, percent }) => `${queue} ${percent} %`).join(', ');
    const ranges = segments.map(({ start, end, queue }) => `${start}–${end} ${queue}`);
    const others = otherQueue === '' ? [] : [`${t('resources:transfer-policies.others')} ${otherQueue}`];
    return [...ranges, ...others].join(', ');
  };
  return [
    {
      key: 'name',
      label: t('resources:fields.name'),
      width: '26%',
      cell: (item) => <NameWords kind="transfer-policies" item={item} />,
    },
    {
      key: 'kind',
      label: t('resources:transfer-policies.kind'),
      width: '12%',
      cell: ({ kind }) => t(`resources:transfer-policies.kinds.${kind}`),
    },
    {
      key: 'queues',
      label: t('resources:transfer-policies.queue'),
      width: '34%',
      cell: (item) => (
        <span className={styles.value} title={textOf(item)}>
          {textOf(item)}
        </span>
      ),
    },
  ];
}
