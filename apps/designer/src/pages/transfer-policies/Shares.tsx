import { useTranslation } from 'react-i18next';
import editor from '../resources/Editor.module.css';
import { RowsTable } from '../resources/RowsTable';
import rows from '../resources/RowsTable.module.css';
import {
  NEW_SHARE,
  queueFaults,
  type ShareRow,
  totalOf,
  type TransferPolicyForm,
} from './transferPolicyForm';

const MOST_SHARES = 50;

interface Props {
  form: TransferPolicyForm;
  readOnly: boolean;
  isChecked: boolean;
  onChange: (part: Partial<TransferPolicyForm>) => void;
}

/** Skill queues with what each of them gets, and what that comes to. */
export function Shares({ form, readOnly, isChecked, onChange }: Props) {
  const { t } = useTranslation();
  const total = totalOf(form.shares);
  return (
    <>
      <RowsTable<ShareRow>
        title={t('resources:fields.shares')}
        nameLabel={t('resources:transfer-policies.queue')}
        addLabel={t('resources:transfer-policies.addShare')}
        none={t('resources:transfer-policies.noShares')}
        wrongName=""
        rows={form.shares}
        most={MOST_SHARES}
        columns={[{ key: 'percent', label: t('resources:transfer-policies.percent'), width: '30%' }]}
        cells={(row, set) => [
          <input
            key="percent"
            className={rows.cell}
            type="number"
            min={0}
            max={100}
            aria-label={t('resources:transfer-policies.shareOf', { name: row.name })}
            value={row.percent}
            readOnly={readOnly}
            onChange={(event) => set({ percent: percentOf(event.currentTarget.value) })}
          />,
        ]}
        create={() => NEW_SHARE}
        faults={queueFaults(form.shares)}
        isChecked={isChecked}
        saidAt={() => undefined}
        readOnly={readOnly}
        onChange={(shares) => onChange({ shares })}
      />
      {total !== 100 && (
        <p className={isChecked ? rows.fault : editor.help} role={isChecked ? 'alert' : 'status'}>
          {t('resources:transfer-policies.total', { total })}
        </p>
      )}
    </>
  );
}

/** @returns a whole number from 0 to 100 */
function percentOf(typed: string): number {
  const percent = Math.round(Number(typed));
  return Number.isNaN(percent) ? 0 : Math.min(100, Math.max(0, percent));
}
