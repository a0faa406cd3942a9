import { type TransferPolicy } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { transferPoliciesApi } from '../../app/api/resources';
import { useListOrder } from '../../app/ui/useListOrder';
import { TransferPolicyDrawing } from '../resources/drawings';
import { NameWords } from '../resources/NameWords';
import { ResourceList } from '../resources/ResourceList';
import styles from '../resources/ResourceList.module.css';
import { type Column } from '../resources/ResourceTable';

/** `/transfer-policies?search`: how transfers are shared out among skill queues. */
export function TransferPoliciesPage() {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const sort = useListOrder();
  return (
    <ResourceList
      api={transferPoliciesApi}
      search={search}
      query={transferPoliciesApi.useList(search, sort)}
      columns={useColumns()}
      drawing={<TransferPolicyDrawing />}
      onNew={() => void navigate('/transfer-policies/new')}
      onClear={() => setParams({})}
    />
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
