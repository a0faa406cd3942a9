import { type BusinessInterface } from '@parley/contracts';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useCatalogue } from '../../app/api/catalogue';
import { interfacesApi } from '../../app/api/resources';
import { CompletionSourceValue } from '../../properties/panelContext';
import { headerSource, templateTypes } from '../resources/completion';
import { resourcePath } from '../resources/paths';
import { ResourceEditor } from '../resources/ResourceEditor';
import { ResourcePage } from '../resources/ResourcePage';
import { useFieldErrors } from '../resources/useFieldErrors';
import { useResourceEditor } from '../resources/useResourceEditor';
import { InterfaceFields } from './InterfaceFields';
import { isSendable, toInterfaceForm, toInterfaceRequest } from './interfaceForm';
import { ParameterTables } from './ParameterTables';

/** Places that show what is said about them. */
const SHOWN = /^(url|path|timeoutMs|headers\[\d+\]\.(name|value)|(inputs|outputs)\[\d+\]\.name)$/;

/** `/interfaces/new` and `/interfaces/edit/:name?tab`: one request to another system. */
export function InterfacePage() {
  return (
    <ResourcePage api={interfacesApi}>{(item) => <Editor key={item?.name ?? ''} item={item} />}</ResourcePage>
  );
}

function Editor({ item }: { item: BusinessInterface | undefined }) {
  const navigate = useNavigate();
  const catalogue = useCatalogue().data;
  const editing = useResourceEditor({
    api: interfacesApi,
    item,
    toForm: toInterfaceForm,
    toRequest: (form) => (isSendable(form) ? toInterfaceRequest(form) : undefined),
    onNamed: (name) => void navigate(resourcePath('interfaces', name), { replace: true }),
  });
  const { base, form, mayEdit, isChecked, change } = editing;
  const types = useMemo(() => templateTypes(catalogue), [catalogue]);
  const source = useMemo(() => headerSource(catalogue, !mayEdit), [catalogue, mayEdit]);
  const { said, nameError, otherFailure } = useFieldErrors({
    kind: 'interfaces',
    name: form.name,
    isChecked,
    failure: editing.saveFailure,
    isShown: (path) => SHOWN.test(path),
  });
  return (
    <CompletionSourceValue value={source}>
      <ResourceEditor editing={editing} failure={otherFailure}>
        <InterfaceFields
          form={form}
          isUsed={(base?.uses ?? 0) > 0}
          isNew={base === undefined}
          readOnly={!mayEdit}
          isChecked={isChecked}
          said={said}
          nameError={nameError}
          onChange={change}
        />
        <ParameterTables
          form={form}
          types={types}
          readOnly={!mayEdit}
          isChecked={isChecked}
          said={said}
          onChange={change}
        />
      </ResourceEditor>
    </CompletionSourceValue>
  );
}
