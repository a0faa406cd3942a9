import { useTranslation } from 'react-i18next';
import { GROUP_NAME_LENGTH, renameGroup } from '../core/groups';
import { useEditor, useEditorStore } from '../EditorContext';
import classes from './GroupName.module.css';

/** The name of a group, and the field for it while it is being renamed. */
export function GroupName({
  id,
  name,
  className,
}: {
  id: string;
  name: string;
  className?: string | undefined;
}) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const isRenamed = useEditor((s) => s.view.renamedGroup === id && !s.isReadOnly);
  if (!isRenamed) return <span className={className}>{name}</span>;
  const end = (given: string | undefined) => {
    if (given !== undefined) renameGroup(store, id, given);
    store.getState().setView({ renamedGroup: undefined });
  };
  return (
    <input
      className={`${classes.field} nodrag nopan`}
      aria-label={t('groups.rename')}
      defaultValue={name}
      maxLength={GROUP_NAME_LENGTH}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') end(undefined);
      }}
    />
  );
}
