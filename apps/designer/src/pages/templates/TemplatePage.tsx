import { type ContentLanguage, type Template } from '@parley/contracts';
import { toContentLanguage } from '@parley/flow-model';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCatalogue } from '../../app/api/catalogue';
import { templatesApi, variablesApi } from '../../app/api/resources';
import { CompletionSourceValue } from '../../properties/panelContext';
import { inOrder, templateSource, templateTypes } from '../resources/completion';
import { resourcePath } from '../resources/paths';
import { ResourceEditor } from '../resources/ResourceEditor';
import { ResourcePage } from '../resources/ResourcePage';
import { useResourceEditor } from '../resources/useResourceEditor';
import { HeardLanguages } from './HeardLanguages';
import { Preview } from './Preview';
import { TemplateFields } from './TemplateFields';
import { TemplateTexts } from './TemplateTexts';
import { isTemplateSendable, templateFaults, toTemplateForm, toTemplateRequest } from './templateForm';
import { useTemplateErrors } from './useTemplateErrors';

/** What GLOBAL.language is where the tenant says nothing. */
const STANDARD_LANGUAGE = 'Chinese';

/** `/templates/new` and `/templates/edit/:name?tab`: the texts of a template, and what calls hear of them. */
export function TemplatePage() {
  const language = variablesApi.useOne('language');
  const standard = language.data?.default;
  return (
    <ResourcePage api={templatesApi} isReady={!language.isPending}>
      {(template) => (
        <Editor
          key={template?.name ?? ''}
          template={template}
          tenantLanguage={typeof standard === 'string' ? standard : STANDARD_LANGUAGE}
        />
      )}
    </ResourcePage>
  );
}

interface EditorProps {
  template: Template | undefined;
  /** default of GLOBAL.language */
  tenantLanguage: string;
}

function Editor({ template, tenantLanguage }: EditorProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const catalogue = useCatalogue().data;
  const first = toContentLanguage(tenantLanguage) ?? 'zh_CN';
  const [chosen, setLanguage] = useState<ContentLanguage>();
  const editing = useResourceEditor({
    api: templatesApi,
    item: template,
    toForm: (item: Template | undefined) => toTemplateForm(item, first),
    toRequest: (form) => (isTemplateSendable(form) ? toTemplateRequest(form) : undefined),
    onFaulty: (form) => {
      const [empty] = inOrder(templateFaults(form).empty);
      if (empty !== undefined) setLanguage(empty);
    },
    onNamed: (name) => void navigate(resourcePath('templates', name), { replace: true }),
  });
  const { base, form, mayEdit, change } = editing;
  const types = useMemo(() => templateTypes(catalogue), [catalogue]);
  const source = useMemo(
    () => templateSource(Object.values(form.content), catalogue, !mayEdit),
    [form.content, catalogue, mayEdit],
  );
  const { nameError, textError, otherFailure } = useTemplateErrors(
    form,
    editing.isChecked,
    editing.saveFailure,
  );
  const isThere = chosen !== undefined && form.content[chosen] !== undefined;
  const shown = isThere ? chosen : inOrder(Object.keys(form.content))[0];
  const preview = (
    <Preview content={form.content} language={shown} tenantLanguage={tenantLanguage} types={types} />
  );
  return (
    <CompletionSourceValue value={source}>
      <ResourceEditor
        editing={editing}
        failure={otherFailure}
        main={{ name: t('resources:templates.preview'), content: preview }}
      >
        <TemplateFields
          form={form}
          isUsed={(base?.uses ?? 0) > 0}
          isNew={base === undefined}
          readOnly={!mayEdit}
          nameError={nameError}
          onChange={change}
        />
        <TemplateTexts
          content={form.content}
          language={shown}
          onLanguage={setLanguage}
          onChange={(content) => change({ content })}
          types={types}
          readOnly={!mayEdit}
          errorAt={textError}
        />
        <HeardLanguages content={form.content} tenantLanguage={tenantLanguage} />
      </ResourceEditor>
    </CompletionSourceValue>
  );
}
