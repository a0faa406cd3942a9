import { type ProcedureInput, type StoredProcedure } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { storedProceduresApi } from '../../app/api/resources';
import { NameSection } from '../resources/NameSection';
import { resourcePath } from '../resources/paths';
import { RequiredCell } from '../resources/RequiredCell';
import { ResourceEditor } from '../resources/ResourceEditor';
import { ResourcePage } from '../resources/ResourcePage';
import { RowsTable } from '../resources/RowsTable';
import { TypeCell } from '../resources/TypeCell';
import { useFieldErrors } from '../resources/useFieldErrors';
import { useResourceEditor } from '../resources/useResourceEditor';
import {
  CHECKED_FIELDS,
  inputFaults,
  NEW_INPUT,
  type ProcedureForm,
  toProcedureForm,
  toProcedureRequest,
} from './procedureForm';
import { FunctionFields, PlaceFields } from './ProcedureFields';

const MOST_INPUTS = 50;
const SHOWN = new RegExp(`^(password|${CHECKED_FIELDS.join('|')}|inputs\\[\\d+\\]\\.name)$`);

/** `/stored-procedures/new` and `/stored-procedures/edit/:name?tab`: one function of another database. */
export function ProcedurePage() {
  return (
    <ResourcePage api={storedProceduresApi}>
      {(item) => <Editor key={item?.name ?? ''} item={item} />}
    </ResourcePage>
  );
}

function Editor({ item }: { item: StoredProcedure | undefined }) {
  const navigate = useNavigate();
  const editing = useResourceEditor({
    api: storedProceduresApi,
    item,
    toForm: toProcedureForm,
    toRequest: toProcedureRequest,
    onNamed: (name) => void navigate(resourcePath('stored-procedures', name), { replace: true }),
  });
  const { base, form, mayEdit, isChecked, change } = editing;
  const { said, nameError, otherFailure } = useFieldErrors({
    kind: 'stored-procedures',
    name: form.name,
    isChecked,
    failure: editing.saveFailure,
    isShown: (path) => SHOWN.test(path),
  });
  const parts = { form, base, readOnly: !mayEdit, isChecked, said, onChange: change };
  return (
    <ResourceEditor editing={editing} failure={otherFailure}>
      <NameSection
        kind="stored-procedures"
        base={base}
        form={form}
        nameError={nameError}
        readOnly={!mayEdit}
        onChange={change}
      />
      <PlaceFields {...parts} />
      <FunctionFields {...parts} />
      <Inputs {...parts} />
    </ResourceEditor>
  );
}

interface InputsProps {
  form: ProcedureForm;
  readOnly: boolean;
  isChecked: boolean;
  /** what the server says, by path such as `inputs[1].name` */
  said: Record<string, string>;
  onChange: (part: Partial<ProcedureForm>) => void;
}

/** What the function gets, in this order. */
function Inputs({ form, readOnly, isChecked, said, onChange }: InputsProps) {
  const { t } = useTranslation();
  return (
    <RowsTable<ProcedureInput>
      title={t('resources:fields.inputs')}
      addLabel={t('resources:stored-procedures.addInput')}
      none={t('resources:stored-procedures.noInputs')}
      wrongName={t('resources:stored-procedures.inputWrong')}
      rows={form.inputs}
      most={MOST_INPUTS}
      columns={[
        { key: 'type', label: t('resources:fields.type'), width: '30%' },
        { key: 'required', label: t('resources:interfaces.required'), width: '84px' },
      ]}
      cells={(row, set) => [
        <TypeCell key="type" name={row.name} type={row.type} readOnly={readOnly} onChange={set} />,
        <RequiredCell
          key="required"
          name={row.name}
          required={row.required}
          readOnly={readOnly}
          onChange={set}
        />,
      ]}
      create={() => NEW_INPUT}
      faults={inputFaults(form.inputs)}
      isChecked={isChecked}
      saidAt={(index) => said[`inputs[${index}].name`]}
      readOnly={readOnly}
      onChange={(inputs) => onChange({ inputs })}
    />
  );
}
