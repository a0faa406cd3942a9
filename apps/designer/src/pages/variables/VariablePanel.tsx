import { Button, CloseButton, Skeleton } from '@mantine/core';
import { type Variable } from '@parley/contracts';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { variablesApi } from '../../app/api/resources';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { Waiting } from '../../app/ui/Waiting';
import aside from '../resources/Aside.module.css';
import { AsideTabs } from '../resources/AsideTabs';
import { DeleteResourceDialog } from '../resources/DeleteResourceDialog';
import { ResourceFailure } from '../resources/ResourceFailure';
import { useResourceEditor } from '../resources/useResourceEditor';
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
  const editing = useResourceEditor({
    api: variablesApi,
    item: variable,
    toForm: toVariableForm,
    toRequest: (form, base) =>
      Object.keys(variableFaults(form, base)).length > 0 ? undefined : toVariableRequest(form, base),
    onNamed: onSaved,
  });
  const { base, form, isDirty, mayEdit } = editing;
  const { errors, otherFailure } = useVariableErrors(form, base, editing.isChecked, editing.saveFailure);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    editing.save();
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
        onReverted={editing.reverted}
        main={{
          name: t('resources:variables.one'),
          content: (
            <form id="variable" className={aside.stack} onSubmit={submit} noValidate>
              <VariableFields
                form={form}
                saved={base}
                errors={errors}
                readOnly={!mayEdit}
                onChange={editing.change}
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
                  onReload={() => void editing.reload()}
                  onOverwrite={editing.overwrite}
                />
              )}
              <div className={aside.buttons}>
                {base === undefined || base.builtin ? (
                  <span />
                ) : (
                  <Button variant="subtle" onClick={() => editing.setDeleting(true)}>
                    {t('resources:remove.submit')}
                  </Button>
                )}
                <Button variant="default" onClick={onClose}>
                  {t('common:cancel')}
                </Button>
                <Button
                  type="submit"
                  form="variable"
                  loading={editing.isSaving}
                  disabled={base !== undefined && !isDirty}
                >
                  {base === undefined ? t('resources:create') : t('common:save')}
                </Button>
              </div>
            </>
          ) : undefined
        }
      />
      {editing.isDeleting && base !== undefined && (
        <DeleteResourceDialog
          kind="variables"
          item={base}
          onDeleted={() => editing.leave(onClose)}
          onClose={() => editing.setDeleting(false)}
        />
      )}
      {editing.leaveQuestion}
    </aside>
  );
}
