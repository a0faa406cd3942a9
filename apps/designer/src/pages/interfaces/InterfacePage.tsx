import { Button } from '@mantine/core';
import { type BusinessInterface } from '@parley/contracts';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useCatalogue } from '../../app/api/catalogue';
import { interfacesApi, useRenewResources } from '../../app/api/resources';
import { useMay } from '../../app/api/session';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { PageHead } from '../../app/ui/PageHead';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import { CompletionSourceValue } from '../../properties/panelContext';
import aside from '../resources/Aside.module.css';
import { AsideTabs } from '../resources/AsideTabs';
import { headerSource, templateTypes } from '../resources/completion';
import { DeleteResourceDialog } from '../resources/DeleteResourceDialog';
import styles from '../resources/Editor.module.css';
import { EditorSkeleton } from '../resources/EditorSkeleton';
import { resourcePath } from '../resources/paths';
import { ResourceFailure } from '../resources/ResourceFailure';
import { useLeaveGuard } from '../resources/useLeaveGuard';
import { useResourceForm } from '../resources/useResourceForm';
import { InterfaceFields } from './InterfaceFields';
import { isSendable, toInterfaceForm, toInterfaceRequest } from './interfaceForm';
import { ParameterTables } from './ParameterTables';
import { useInterfaceErrors } from './useInterfaceErrors';

/** `/interfaces/new` and `/interfaces/edit/:name?tab`: one request to another system. */
export function InterfacePage() {
  const { name } = useParams();
  const { t } = useTranslation();
  const found = interfacesApi.useOne(name);
  useDocumentTitle(name ?? t('resources:interfaces.new'));
  if (found.isError && found.data === undefined) {
    return (
      <div className={styles.page}>
        <FailureNotice
          title={t('resources:interfaces.loadFailed')}
          error={found.error}
          onRetry={() => void found.refetch()}
        />
      </div>
    );
  }
  if (name !== undefined && found.data === undefined) {
    return <EditorSkeleton label={t('resources:interfaces.loading')} />;
  }
  return <Editor key={name ?? ''} item={name === undefined ? undefined : found.data} />;
}

function Editor({ item }: { item: BusinessInterface | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayEdit = useMay('edit');
  const renew = useRenewResources();
  const catalogue = useCatalogue().data;
  const save = interfacesApi.useSave();
  const { base, form, isDirty, adopt, set } = useResourceForm(item, toInterfaceForm);
  const [isChecked, setChecked] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  const guard = useLeaveGuard(isDirty);
  const types = useMemo(() => templateTypes(catalogue), [catalogue]);
  const source = useMemo(() => headerSource(catalogue, !mayEdit), [catalogue, mayEdit]);
  const { said, nameError, otherFailure } = useInterfaceErrors(form, isChecked, save.error);

  const change = (part: Partial<typeof form>) => {
    set(part);
    if (save.error !== null) save.reset();
  };
  const send = (saved: { name: string; revision: number } | undefined) => {
    setChecked(true);
    if (!isSendable(form)) return;
    save.mutate(
      { body: toInterfaceRequest(form), ...(saved === undefined ? {} : { saved }) },
      {
        onSuccess: (changed) => {
          adopt(changed);
          setChecked(false);
          if (changed.name !== base?.name) {
            guard.leave(() => void navigate(resourcePath('interfaces', changed.name), { replace: true }));
          }
        },
      },
    );
  };
  const reload = async () => {
    if (base === undefined) return;
    adopt(await interfacesApi.readOne(base.name));
    save.reset();
    renew();
  };
  const title = base?.name ?? t('resources:interfaces.new');
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
              parent={{ name: t('resources:interfaces.title'), to: '/interfaces' }}
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
              {otherFailure !== null && (
                <ResourceFailure
                  error={otherFailure}
                  onReload={() => void reload()}
                  onOverwrite={(revision) => base && send({ name: base.name, revision })}
                />
              )}
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
            </div>
          </form>
        </div>
        {base !== undefined && (
          <aside className={aside.aside} aria-label={title}>
            <AsideTabs kind="interfaces" item={base} mayEdit={mayEdit} isDirty={isDirty} onReverted={renew} />
          </aside>
        )}
        {isDeleting && base !== undefined && (
          <DeleteResourceDialog
            kind="interfaces"
            item={base}
            onDeleted={() => guard.leave(() => void navigate('/interfaces'))}
            onClose={() => setDeleting(false)}
          />
        )}
        {guard.question}
      </div>
    </CompletionSourceValue>
  );
}
