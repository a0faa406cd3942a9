import type { AnyField } from '@parley/flow-model';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePanel } from '../panelContext';
import { isComposite } from '../sections';
import { asList, moved, replaced, without } from '../values';
import { AssignmentRow } from './AssignmentRow';
import { ConditionItem } from './ConditionItem';
import type { ControlProps } from './control';
import { FieldEditor } from './FieldEditor';
import { FieldFindings } from './FieldFrame';
import styles from './fields.module.css';
import { KeysTable } from './KeysTable';
import { RowMenu, rowKeys } from './RowMenu';

/** One row of a list, as its look draws it. */
export interface RowProps {
  item: AnyField;
  value: unknown;
  index: number;
  path: string;
  onChange(value: unknown, coalesceKey?: string): void;
}

/** An ordered list. How its rows look is the field's choice; adding, moving and deleting are the same for all. */
export function ListControl(props: ControlProps<'list'>) {
  const { control } = props;
  switch (control.look) {
    case 'keys':
      return <KeysTable {...props} />;
    case 'conditions':
      return <Rows {...props} Row={ConditionItem} />;
    case 'assignments':
      return <Rows {...props} Row={AssignmentRow} />;
    case 'rows':
      return <Rows {...props} Row={PlainRow} />;
  }
}

function Rows({ Row, ...props }: ControlProps<'list'> & { Row: (props: RowProps) => React.ReactNode }) {
  const { control, path, onChange, label } = props;
  const { readOnly, findingsAt } = usePanel();
  const { t } = useTranslation('properties');
  const values = asList(props.value);
  const canRemove = values.length > control.min;
  return (
    <div className={styles.list} data-look={control.look}>
      <ol className={styles.rows}>
        {values.map((value, index) => {
          const place = `${path}[${index}]`;
          const actions = {
            index,
            count: values.length,
            label: t('list.row', { list: label, number: index + 1 }),
            canRemove,
            move: (to: number) => onChange(moved(values, index, to)),
            remove: () => onChange(without(values, index)),
          };
          return (
            <li key={index} className={styles.row} onKeyDown={(e) => rowKeys(e, actions)}>
              <div className={styles.rowBody}>
                <Row
                  item={control.item}
                  value={value}
                  index={index}
                  path={place}
                  onChange={(next, key) => onChange(replaced(values, index, next), key)}
                />
                {isComposite(control.item) && <FieldFindings findings={findingsAt(place)} />}
              </div>
              {!readOnly && <RowMenu {...actions} />}
            </li>
          );
        })}
      </ol>
      {values.length === 0 && <p className={styles.emptyList}>{t('list.empty')}</p>}
      {!readOnly && values.length < control.max && (
        <AddButton
          label={t(`list.add.${control.look}`)}
          onClick={() => onChange([...values, structuredClone(control.item.initial)])}
        />
      )}
    </div>
  );
}

/** Adds a row below the last one. */
export function AddButton({ label, onClick }: { label: string; onClick(): void }) {
  return (
    <button type="button" className={styles.link} onClick={onClick}>
      <IconPlus size={15} stroke={1.75} aria-hidden />
      {label}
    </button>
  );
}

function PlainRow({ item, value, path, onChange }: RowProps) {
  return (
    <FieldEditor
      field={item}
      value={value}
      path={path}
      siblings={{}}
      onChange={onChange}
      place={{ section: 'main', outer: 'main' }}
      look={isComposite(item) ? 'bare' : 'cell'}
    />
  );
}
