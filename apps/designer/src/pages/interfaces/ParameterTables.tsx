import { NativeSelect } from '@mantine/core';
import { InterfaceInput } from '@parley/contracts';
import { type TypeLookup } from '@parley/expression';
import { useTranslation } from 'react-i18next';
import { PlaceText } from '../resources/PlaceText';
import { RequiredCell } from '../resources/RequiredCell';
import { type InterfaceForm, type ListName, rowFaults } from './interfaceForm';
import { RowsTable } from '../resources/RowsTable';
import styles from '../resources/RowsTable.module.css';
import { TypeCell } from '../resources/TypeCell';

interface Props {
  form: InterfaceForm;
  types: TypeLookup;
  readOnly: boolean;
  isChecked: boolean;
  /** what the server says, by path such as `inputs[1].name` */
  said: Record<string, string>;
  onChange: (part: Partial<InterfaceForm>) => void;
}

const INS = InterfaceInput.shape.in.unwrap().options;
/** How the server shows the fixed value of a header that carries credentials. */
const HIDDEN = '******';
const LONGEST_VALUE = 4_096;
const LONGEST_PATH = 512;

/** What an interface sends and what it takes from the reply. */
export function ParameterTables({ form, types, readOnly, isChecked, said, onChange }: Props) {
  const { t } = useTranslation();
  const common = (list: ListName) => ({
    title: t(`resources:interfaces.${list}`),
    addLabel: t(`resources:interfaces.add.${list}`),
    none: t(`resources:interfaces.none.${list}`),
    wrongName: t('resources:interfaces.headerWrong'),
    faults: rowFaults(form, list),
    saidAt: (index: number) => said[`${list}[${index}].name`],
    isChecked,
    readOnly,
  });
  return (
    <>
      <RowsTable
        {...common('headers')}
        {...(form.headers.some(({ value }) => value === HIDDEN)
          ? { help: t('resources:interfaces.headerHidden', { hidden: HIDDEN }) }
          : {})}
        rows={form.headers}
        most={100}
        columns={[{ key: 'value', label: t('resources:interfaces.headerValue'), width: '62%' }]}
        cells={(row, set) => [
          <PlaceText
            key="value"
            label={t('resources:interfaces.rowValue', { name: row.name })}
            value={row.value}
            onChange={(value) => set({ value })}
            types={types}
            maxLength={LONGEST_VALUE}
            compact
            error={said[`headers[${form.headers.indexOf(row)}].value`]}
          />,
        ]}
        create={() => ({ name: '', value: '' })}
        onChange={(headers) => onChange({ headers })}
      />
      <RowsTable<InterfaceForm['inputs'][number]>
        {...common('inputs')}
        rows={form.inputs}
        most={200}
        columns={[
          { key: 'type', label: t('resources:fields.type'), width: '20%' },
          { key: 'in', label: t('resources:interfaces.in'), width: '20%' },
          { key: 'required', label: t('resources:interfaces.required'), width: '84px' },
        ]}
        cells={(row, set) => [
          <TypeCell key="type" name={row.name} type={row.type} readOnly={readOnly} onChange={set} />,
          <NativeSelect
            key="in"
            classNames={{ input: styles.select ?? '' }}
            aria-label={t('resources:interfaces.rowIn', { name: row.name })}
            value={row.in}
            disabled={readOnly}
            data={INS.map((value) => ({ value, label: t(`resources:interfaces.ins.${value}`) }))}
            onChange={(event) => set({ in: InterfaceInput.shape.in.parse(event.currentTarget.value) })}
          />,
          <RequiredCell
            key="required"
            name={row.name}
            required={row.required}
            readOnly={readOnly}
            onChange={set}
          />,
        ]}
        create={() => ({
          name: '',
          type: 'string',
          required: false,
          in: form.method === 'GET' || form.method === 'DELETE' ? 'query' : 'body',
        })}
        onChange={(inputs) => onChange({ inputs })}
      />
      <RowsTable<InterfaceForm['outputs'][number]>
        {...common('outputs')}
        rows={form.outputs}
        most={200}
        columns={[
          { key: 'type', label: t('resources:fields.type'), width: '20%' },
          { key: 'path', label: t('resources:interfaces.outputPath'), width: '45%' },
        ]}
        cells={(row, set) => [
          <TypeCell key="type" name={row.name} type={row.type} readOnly={readOnly} onChange={set} />,
          <input
            key="path"
            className={styles.cell}
            aria-label={t('resources:interfaces.rowPath', { name: row.name })}
            maxLength={LONGEST_PATH}
            spellCheck={false}
            placeholder={t('resources:interfaces.wholeReply')}
            title={row.path}
            value={row.path}
            readOnly={readOnly}
            onChange={(event) => set({ path: event.currentTarget.value.trim() })}
          />,
        ]}
        create={() => ({ name: '', type: 'string', path: '' })}
        onChange={(outputs) => onChange({ outputs })}
      />
    </>
  );
}
