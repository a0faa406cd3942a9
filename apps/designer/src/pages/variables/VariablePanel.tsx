import { Button, CloseButton, Skeleton } from '@mantine/core';
import { type Variable } from '@parley/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRenewResources, variablesApi } from '../../app/api/resources';
import { useMay } from '../../app/api/session';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { Waiting } from '../../app/ui/Waiting';
import aside from '../resources/Aside.module.css';
import { AsideTabs } from '../resources/AsideTabs';
import { DeleteResourceDialog } from '../resources/DeleteResourceDialog';
import { ResourceFailure } from '../resources/ResourceFailure';
import { useLeaveGuard } from '../resources/useLeaveGuard';
import { useResourceForm } from '../resources/useResourceForm';
import { useVariableErrors } from './useVariableErrors';
import { VariableFields } from './VariableFields';
import { toVariableForm, toVariableRequest, variableFaults } from './variableForm';

interface Props {
  onClose: () => void;
  /** it is saved, perhaps by another name */
  onSaved: (name: string) => void;
}

/** One variable at the right of the list: its fields, where it is used, its history. */
export function VariablePanel({ name, ...rest }: Props & { name: string }) {
  const { t } = useTranslation();
  const variable = variablesApi.useOne(name);
  if (variable.data !== undefined) return <Panel key={name} variable={variable.data} {...rest} />;
  return (
    <aside className={aside.aside} data-overlays aria-label={name}>
      <header className={aside.head}>
        <div className={aside.title}>
          <h2 data-mono title={name}>
            {name}
          </h2>
        </div>
        <CloseButton aria-label={t('resources:close')} onClick={rest.onClose} />
      </header>
      <div className={aside.body}>
        {variable.isError ? (
          <FailureNotice error={variable.error} onRetry={() => void variable.refetch()} />
        ) : (
          <Waiting label={t('resources:variables.loading')}>
            <div className={aside.stack}>
              {[32, 32, 64, 96].map((height, index) => (
                <Skeleton key={index} height={height} radius={8} />
              ))}
            </div>
          </Waiting>
        )}
      </div>
    </aside>
  );
}

/** The panel of a variable that does not exist yet. */
export function NewVariablePanel(props: Props) {
  return <Panel variable={undefined} {...props} />;
}

function Panel({ variable, onClose, onSaved }: Props & { variable: Variable | undefined }) {
  const { t } = useTranslation();
  const mayEdit = useMay('edit');
  const renew = useRenewResources();
  const save = variablesApi.useSave();
  const { base, form, isDirty, adopt, set } = useResourceForm(variable, toVariableForm);
  const guard = useLeaveGuard(isDirty);
  const [isChecked, setChecked] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  const { errors, otherFailure } = useVariableErrors(form, base, isChecked, save.error);

  const send = (saved: { name: string; revision: number } | undefined) => {
    setChecked(true);
    if (Object.keys(variableFaults(form, base)).length > 0) return;
    save.mutate(
      { body: toVariableRequest(form, base), ...(saved === undefined ? {} : { saved }) },
      {
        onSuccess: (item) => {
          adopt(item);
          setChecked(false);
          if (item.name !== base?.name) guard.leave(() => onSaved(item.name));
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(base);
  };
  const reload = async () => {
    if (base === undefined) return;
    const theirs = await variablesApi.readOne(base.name);
    adopt(theirs);
    save.reset();
    renew();
  };
  const title = base?.name ?? t('resources:variables.new');
  return (
    <aside
      className={aside.aside}
      data-overlays
      aria-label={title}
      onKeyDown={(event) => {
        // dialogs of the panel stand elsewhere in the page and close themselves
        const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key === 'Escape' && isHere && !event.defaultPrevented) onClose();
      }}
    >
      <header className={aside.head}>
        <div className={aside.title}>
          <h2 data-mono={base !== undefined || undefined} title={title}>
            {title}
          </h2>
          {base !== undefined && (
            <p>
              <code>GLOBAL.{base.name.length > 24 ? `${base.name.slice(0, 24)}…` : base.name}</code>
              {base.builtin && <span className={aside.mark}>{t('resources:variables.builtin')}</span>}
            </p>
          )}
        </div>
        <CloseButton aria-label={t('resources:close')} onClick={onClose} />
      </header>
      <AsideTabs
        kind="variables"
        item={base}
        mayEdit={mayEdit}
        isDirty={isDirty}
        onReverted={renew}
        main={{
          name: t('resources:variables.one'),
          content: (
            <form id="variable" className={aside.stack} onSubmit={submit} noValidate>
              <VariableFields
                form={form}
                saved={base}
                errors={errors}
                readOnly={!mayEdit}
                onChange={(part) => {
                  set(part);
                  if (save.error !== null) save.reset();
                }}
              />
            </form>
          ),
        }}
        foot={
          mayEdit ? (
            <>
              {otherFailure !== null && (
                <ResourceFailure
                  error={otherFailure}
                  onReload={() => void reload()}
                  onOverwrite={(revision) => base && send({ name: base.name, revision })}
                />
              )}
              <div className={aside.buttons}>
                {base === undefined || base.builtin ? (
                  <span />
                ) : (
                  <Button variant="subtle" onClick={() => setDeleting(true)}>
                    {t('resources:remove.submit')}
                  </Button>
                )}
                <Button variant="default" onClick={onClose}>
                  {t('common:cancel')}
                </Button>
                <Button
                  type="submit"
                  form="variable"
                  loading={save.isPending}
                  disabled={base !== undefined && !isDirty}
                >
                  {base === undefined ? t('resources:create') : t('common:save')}
                </Button>
              </div>
            </>
          ) : undefined
        }
      />
      {isDeleting && base !== undefined && (
        <DeleteResourceDialog
          kind="variables"
          item={base}
          onDeleted={() => guard.leave(onClose)}
          onClose={() => setDeleting(false)}
        />
      )}
      {guard.question}
    </aside>
  );
}
