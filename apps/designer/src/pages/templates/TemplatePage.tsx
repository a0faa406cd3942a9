import { Button } from '@mantine/core';
import { type Template } from '@parley/contracts';
import { toContentLanguage } from '@parley/flow-model';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useCatalogue } from '../../app/api/catalogue';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import { templatesApi, useRenewResources, variablesApi } from '../../app/api/resources';
import { useMay } from '../../app/api/session';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { PageHead } from '../../app/ui/PageHead';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import { CompletionSourceValue } from '../../properties/panelContext';
import aside from '../resources/Aside.module.css';
import { AsideTabs } from '../resources/AsideTabs';
import { inOrder, templateSource, templateTypes } from '../resources/completion';
import { DeleteResourceDialog } from '../resources/DeleteResourceDialog';
import styles from '../resources/Editor.module.css';
import { EditorSkeleton } from '../resources/EditorSkeleton';
import { resourcePath } from '../resources/paths';
import { ResourceFailure } from '../resources/ResourceFailure';
import { useLeaveGuard } from '../resources/useLeaveGuard';
import { useResourceForm } from '../resources/useResourceForm';
import { HeardLanguages } from './HeardLanguages';
import { Preview } from './Preview';
import { TemplateFields } from './TemplateFields';
import { TemplateTexts } from './TemplateTexts';
import { templateFaults, toTemplateForm, toTemplateRequest } from './templateForm';

/** What GLOBAL.language is where the tenant says nothing. */
const STANDARD_LANGUAGE = 'Chinese';

/** `/templates/new` and `/templates/edit/:name?tab`: the texts of a template, and what calls hear of them. */
export function TemplatePage() {
  const { name } = useParams();
  const { t } = useTranslation();
  const template = templatesApi.useOne(name);
  const language = variablesApi.useOne('language');
  useDocumentTitle(name ?? t('resources:templates.new'));
  if (template.isError && template.data === undefined) {
    return (
      <div className={styles.page}>
        <FailureNotice
          title={t('resources:templates.loadFailed')}
          error={template.error}
          onRetry={() => void template.refetch()}
        />
      </div>
    );
  }
  if ((name !== undefined && template.data === undefined) || language.isPending) {
    return <EditorSkeleton label={t('resources:templates.loading')} />;
  }
  const standard = language.data?.default;
  return (
    <Editor
      key={name ?? ''}
      template={name === undefined ? undefined : template.data}
      tenantLanguage={typeof standard === 'string' ? standard : STANDARD_LANGUAGE}
    />
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
  const mayEdit = useMay('edit');
  const renew = useRenewResources();
  const catalogue = useCatalogue().data;
  const save = templatesApi.useSave();
  const first = toContentLanguage(tenantLanguage) ?? 'zh_CN';
  const { base, form, isDirty, adopt, set } = useResourceForm(template, (item: Template | undefined) =>
    toTemplateForm(item, first),
  );
  const [language, setLanguage] = useState(() => inOrder(Object.keys(form.content))[0] ?? first);
  const [isChecked, setChecked] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  const guard = useLeaveGuard(isDirty);
  const types = useMemo(() => templateTypes(catalogue), [catalogue]);
  const source = useMemo(
    () => templateSource(Object.values(form.content), catalogue, !mayEdit),
    [form.content, catalogue, mayEdit],
  );
  const shown = form.content[language] === undefined ? inOrder(Object.keys(form.content))[0] : language;

  const change = (part: Partial<typeof form>) => {
    set(part);
    if (save.error !== null) save.reset();
  };
  const send = (saved: { name: string; revision: number } | undefined) => {
    setChecked(true);
    const { isNameMissing, empty } = templateFaults(form);
    if (empty[0] !== undefined) setLanguage(inOrder(empty)[0] ?? language);
    if (isNameMissing || empty.length > 0) return;
    save.mutate(
      { body: toTemplateRequest(form), ...(saved === undefined ? {} : { saved }) },
      {
        onSuccess: (item) => {
          adopt(item);
          setChecked(false);
          if (item.name !== base?.name) {
            guard.leave(() => void navigate(resourcePath('templates', item.name), { replace: true }));
          }
        },
      },
    );
  };
  const reload = async () => {
    if (base === undefined) return;
    adopt(await templatesApi.readOne(base.name));
    save.reset();
    renew();
  };
  const said = fieldMessages(save.error);
  const isTaken = isRefusal(save.error, 'alreadyExists');
  const isAtField = isTaken || (isRefusal(save.error, 'parameterIncorrect') && Object.keys(said).length > 0);
  const faults = templateFaults(form);
  const title = base?.name ?? t('resources:templates.new');
  return (
    <CompletionSourceValue value={source}>
      <div className={aside.screen}>
        <div className={aside.main}>
          <form
            className={styles.page}
            noValidate
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              send(base);
            }}
          >
            <PageHead
              title={title}
              parent={{ name: t('resources:templates.title'), to: '/templates' }}
              actions={
                mayEdit && (
                  <>
                    {base !== undefined && (
                      <Button variant="subtle" onClick={() => setDeleting(true)}>
                        {t('resources:remove.submit')}
                      </Button>
                    )}
                    <Button type="submit" loading={save.isPending} disabled={base !== undefined && !isDirty}>
                      {base === undefined ? t('resources:create') : t('common:save')}
                    </Button>
                  </>
                )
              }
            />
            <div className={styles.form}>
              {save.error !== null && !isAtField && (
                <ResourceFailure
                  error={save.error}
                  onReload={() => void reload()}
                  onOverwrite={(revision) => base && send({ name: base.name, revision })}
                />
              )}
              <TemplateFields
                form={form}
                isUsed={(base?.uses ?? 0) > 0}
                isNew={base === undefined}
                readOnly={!mayEdit}
                nameError={
                  isTaken
                    ? t('resources:nameTaken', { name: form.name.trim() })
                    : isChecked && faults.isNameMissing
                      ? t('resources:templates.nameMissing')
                      : said['name']
                }
                onChange={change}
              />
              <TemplateTexts
                content={form.content}
                language={shown}
                onLanguage={setLanguage}
                onChange={(content) => change({ content })}
                types={types}
                readOnly={!mayEdit}
                errorAt={(at) =>
                  isChecked && faults.empty.includes(at)
                    ? t('resources:templates.textMissing')
                    : said[`content.${at}`]
                }
              />
              <HeardLanguages content={form.content} tenantLanguage={tenantLanguage} />
            </div>
          </form>
        </div>
        <aside className={aside.aside} aria-label={title}>
          <AsideTabs
            kind="templates"
            item={base}
            mayEdit={mayEdit}
            isDirty={isDirty}
            onReverted={renew}
            main={{
              name: t('resources:templates.preview'),
              content: (
                <Preview
                  text={shown === undefined ? '' : (form.content[shown] ?? '')}
                  language={shown}
                  types={types}
                />
              ),
            }}
          />
        </aside>
        {isDeleting && base !== undefined && (
          <DeleteResourceDialog
            kind="templates"
            item={base}
            onDeleted={() => guard.leave(() => void navigate('/templates'))}
            onClose={() => setDeleting(false)}
          />
        )}
        {guard.question}
      </div>
    </CompletionSourceValue>
  );
}
