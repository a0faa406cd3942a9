import { Checkbox, NativeSelect } from '@mantine/core';
import { type DataTable, ColumnType, type DataTableColumn } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import { dataTablesApi } from '../../app/api/resources';
import { DescriptionField } from '../resources/DescriptionField';
import editor from '../resources/Editor.module.css';
import { NameField } from '../resources/NameField';
import { resourcePath } from '../resources/paths';
import { ResourceEditor } from '../resources/ResourceEditor';
import { ResourcePage } from '../resources/ResourcePage';
import { RowsTable } from '../resources/RowsTable';
import rows from '../resources/RowsTable.module.css';
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
  const { t } = useTranslation();
  const navigate = useNavigate();
  const editing = useResourceEditor({
    api: dataTablesApi,
    item,
    toForm: toDataTableForm,
    toRequest: toDataTableRequest,
    onNamed: (name) => void navigate(resourcePath('data-tables', name), { replace: true }),
  });
  const { base, form, mayEdit, isChecked, change, saveFailure } = editing;
  const said = fieldMessages(saveFailure);
  const isTaken = isRefusal(saveFailure, 'alreadyExists');
  const name = form.name.trim();
  const nameError = isTaken
    ? t('resources:nameTaken', { name })
    : isChecked && name === ''
      ? t('resources:data-tables.nameMissing')
      : said['name'];
  const isAtField = isTaken || Object.keys(said).some((path) => /^(name|columns\[\d+\]\.name)$/.test(path));
  return (
    <ResourceEditor
      editing={editing}
      failure={isAtField ? null : saveFailure}
      below={base === undefined ? undefined : <TableRows table={base} mayEdit={mayEdit} />}
    >
      <section className={editor.section}>
        <NameField
          value={form.name}
          onChange={change}
          error={nameError}
          isNew={base === undefined}
          readOnly={!mayEdit}
        />
        <DescriptionField value={form.description} onChange={change} readOnly={!mayEdit} />
        {(base?.uses ?? 0) > 0 && mayEdit && (
          <p className={editor.help}>{t('resources:data-tables.usedHelp')}</p>
        )}
      </section>
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
        <span key="required" className={rows.tick}>
          <Checkbox
            aria-label={t('resources:interfaces.rowRequired', { name: row.name })}
            checked={row.required}
            disabled={readOnly}
            onChange={(event) => set({ required: event.currentTarget.checked })}
          />
        </span>,
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
