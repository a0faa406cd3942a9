import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconAction } from '../../app/ui/IconAction';
import { getAction } from '../actions';
import { useActionContext } from '../ControlsContext';
import { shortcutCaps } from '../core/shortcuts';

export const IS_MAC = /mac/i.test(navigator.userAgent);

/** A button for an action: name, shortcut and whether it is possible now come from the registry. */
export function ActionIconButton({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useTranslation('editor');
  const context = useActionContext();
  const action = getAction(id);
  const isEnabled = useStore(context.store, () => action.isEnabled?.(context) ?? true);
  const [shortcut] = action.shortcuts;
  const name = t(`action.${id}`);
  const title = shortcut === undefined ? name : `${name} (${shortcutCaps(shortcut, IS_MAC).join('+')})`;
  return (
    <IconAction
      name={title}
      variant="subtle"
      color="gray"
      size={28}
      disabled={!isEnabled}
      data-action={id}
      onClick={() => action.run(context)}
    >
      {children}
    </IconAction>
  );
}
