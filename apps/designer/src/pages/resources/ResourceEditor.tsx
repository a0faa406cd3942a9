import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PageHead } from '../../app/ui/PageHead';
import aside from './Aside.module.css';
import { AsideTabs } from './AsideTabs';
import { DeleteResourceDialog } from './DeleteResourceDialog';
import styles from './Editor.module.css';
import { ResourceFailure } from './ResourceFailure';
import { type ResourceEditing } from './useResourceEditor';

interface Props {
  editing: ResourceEditing;
  /** why it was not saved, where no field says it; null: nothing to say */
  failure: unknown;
  /** first tab beside the form */
  main?: { name: string; content: ReactNode };
  /** sections of the form */
  children: ReactNode;
  /** below the form, saved on its own */
  below?: ReactNode;
}

/** The page of one resource: head with its actions, the form, uses and history beside it. */
export function ResourceEditor({ editing, failure, main, children, below }: Props) {
  const { kind, base, mayEdit, isDirty } = editing;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const title = base?.name ?? t(`resources:${kind}.new`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    editing.save();
  };
  return (
    <div className={aside.screen}>
      <div className={aside.main}>
        <form className={styles.page} noValidate onSubmit={submit}>
          <PageHead
            title={title}
            parent={{ name: t(`resources:${kind}.title`), to: `/${kind}` }}
            actions={mayEdit && <Actions {...editing} />}
          />
          <div className={styles.form}>
            {failure !== null && (
              <ResourceFailure
                error={failure}
                onReload={() => void editing.reload()}
                onOverwrite={editing.overwrite}
              />
            )}
            {children}
          </div>
        </form>
        {below !== undefined && <div className={styles.below}>{below}</div>}
      </div>
      {(base !== undefined || main !== undefined) && (
        <aside className={aside.aside} aria-label={title}>
          <AsideTabs
            kind={kind}
            item={base}
            mayEdit={mayEdit}
            isDirty={isDirty}
            onReverted={editing.reverted}
            {...(main === undefined ? {} : { main })}
          />
        </aside>
      )}
      {editing.isDeleting && base !== undefined && (
        <DeleteResourceDialog
          kind={kind}
          item={base}
          onDeleted={() => editing.leave(() => void navigate(`/${kind}`))}
          onClose={() => editing.setDeleting(false)}
        />
      )}
      {editing.leaveQuestion}
    </div>
  );
}

function Actions({ base, isDirty, isSaving, setDeleting }: ResourceEditing) {
  const { t } = useTranslation();
  return (
    <>
      {base !== undefined && (
        <Button variant="subtle" onClick={() => setDeleting(true)}>
          {t('resources:remove.submit')}
        </Button>
      )}
      <Button type="submit" loading={isSaving} disabled={base !== undefined && !isDirty}>
        {base === undefined ? t('resources:create') : t('common:save')}
      </Button>
    </>
  );
}
