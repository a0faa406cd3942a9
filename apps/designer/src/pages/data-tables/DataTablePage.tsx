import { NativeSelect } from '@mantine/core';
import { type DataTable, ColumnType, type DataTableColumn } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { dataTablesApi } from '../../app/api/resources';
import { NameSection } from '../resources/NameSection';
import { resourcePath } from '../resources/paths';
import { RequiredCell } from '../resources/RequiredCell';
import { ResourceEditor } from '../resources/ResourceEditor';
import { ResourcePage } from '../resources/ResourcePage';
import { RowsTable } from '../resources/RowsTable';
import rows from '../resources/RowsTable.module.css';
import { useFieldErrors } from '../resources/useFieldErrors';
import { useResourceEditor } from '../resources/useResourceEditor';
import {
  columnFaults,
  type DataTableForm,
  NEW_COLUMN,
  toDataTableForm,
  toDataTableRequest,
} from './dataTableForm';
import { TableRows } from './TableRows';

const MOST_COLUMNS = 64;

/** `/data-tables/new` and `/data-tables/edit/:name?tab`: the columns of one table, and its rows. */
export function DataTablePage() {
  return (
    <ResourcePage api={dataTablesApi}>{(item) => <Editor key={item?.name ?? ''} item={item} />}</ResourcePage>
  );
}

function Editor({ item }: { item: DataTable | undefined }) {
  const navigate = useNavigate();
  const editing = useResourceEditor({
    api: dataTablesApi,
    item,
    toForm: toDataTableForm,
    toRequest: toDataTableRequest,
    onNamed: (name) => void navigate(resourcePath('data-tables', name), { replace: true }),
  });
  const { base, form, mayEdit, isChecked, change, saveFailure } = editing;
  const { said, nameError, otherFailure } = useFieldErrors({
    kind: 'data-tables',
    name: form.name,
    isChecked,
    failure: saveFailure,
    isShown: (path) => /^columns\[\d+\]\.name$/.test(path),
  });
  return (
    <ResourceEditor
      editing={editing}
      failure={otherFailure}
      below={base === undefined ? undefined : <TableRows table={base} mayEdit={mayEdit} />}
    >
      <NameSection
        kind="data-tables"
        base={base}
        form={form}
        nameError={nameError}
        readOnly={!mayEdit}
        onChange={change}
      />
      <Columns form={form} readOnly={!mayEdit} isChecked={isChecked} said={said} onChange={change} />
    </ResourceEditor>
  );
}

interface ColumnsProps {
  form: DataTableForm;
  readOnly: boolean;
  isChecked: boolean;
  said: Record<string, string>;
  onChange: (part: Partial<DataTableForm>) => void;
}

function Columns({ form, readOnly, isChecked, said, onChange }: ColumnsProps) {
  const { t } = useTranslation();
  return (
    <RowsTable<DataTableColumn>
      title={t('resources:fields.columns')}
      addLabel={t('resources:data-tables.addColumn')}
      none={t('resources:data-tables.noColumns')}
      wrongName={t('resources:data-tables.columnWrong')}
      rows={form.columns}
      most={MOST_COLUMNS}
      columns={[
        { key: 'type', label: t('resources:fields.type'), width: '30%' },
        { key: 'required', label: t('resources:interfaces.required'), width: '84px' },
      ]}
      cells={(row, set) => [
        <NativeSelect
          key="type"
          classNames={{ input: rows.select ?? '' }}
          aria-label={t('resources:interfaces.rowType', { name: row.name })}
          value={row.type}
          disabled={readOnly}
          data={ColumnType.options.map((value) => ({ value, label: t(`resources:types.${value}`) }))}
          onChange={(event) => set({ type: ColumnType.parse(event.currentTarget.value) })}
        />,
        <RequiredCell
          key="required"
          name={row.name}
          required={row.required}
          readOnly={readOnly}
          onChange={set}
        />,
      ]}
      create={() => NEW_COLUMN}
      faults={columnFaults(form.columns)}
      isChecked={isChecked}
      saidAt={(index) => said[`columns[${index}].name`]}
      readOnly={readOnly}
      onChange={(columns) => onChange({ columns })}
    />
  );
}
