import { useTranslation } from 'react-i18next';
import { RowsTable } from '../resources/RowsTable';
import rows from '../resources/RowsTable.module.css';
import {
  NEW_SEGMENT,
  queueFaults,
  segmentFaults,
  type SegmentRow,
  type TransferPolicyForm,
} from './transferPolicyForm';

const MOST_SEGMENTS = 200;
const LONGEST_NUMBER = 32;

interface Props {
  form: TransferPolicyForm;
  readOnly: boolean;
  isChecked: boolean;
  onChange: (part: Partial<TransferPolicyForm>) => void;
}

/** Ranges of numbers, each with the skill queue of its callers. */
export function Segments({ form, readOnly, isChecked, onChange }: Props) {
  const { t } = useTranslation();
  const faults = segmentFaults(form);
  return (
    <RowsTable<SegmentRow>
      title={t('resources:fields.segments')}
      nameLabel={t('resources:transfer-policies.queue')}
      addLabel={t('resources:transfer-policies.addSegment')}
      none={t('resources:transfer-policies.noSegments')}
      wrongName=""
      rows={form.segments}
      most={MOST_SEGMENTS}
      columns={[
        { key: 'start', label: t('resources:transfer-policies.start'), width: '30%' },
        { key: 'end', label: t('resources:transfer-policies.end'), width: '30%' },
      ]}
      cells={(row, set) =>
        (['start', 'end'] as const).map((end) => (
          <input
            key={end}
            className={rows.cell}
            inputMode="numeric"
            maxLength={LONGEST_NUMBER}
            aria-label={t(`resources:transfer-policies.${end}Of`, { name: row.name })}
            value={row[end]}
            readOnly={readOnly}
            onChange={(event) => set({ [end]: event.currentTarget.value })}
          />
        ))
      }
      create={() => NEW_SEGMENT}
      faults={queueFaults(form.segments)}
      isChecked={isChecked}
      saidAt={(index) => {
        const fault = isChecked ? faults.get(index) : undefined;
        if (!fault) return undefined;
        return fault.overlaps === undefined
          ? t('resources:transfer-policies.segmentWrong')
          : t('resources:transfer-policies.overlap', { row: fault.overlaps });
      }}
      readOnly={readOnly}
      onChange={(segments) => onChange({ segments })}
    />
  );
}
