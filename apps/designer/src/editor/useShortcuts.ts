import { useEffect } from 'react';
import { actions, type Action, type ActionContext } from './actions';
import { pasteText, selectionText } from './core/clipboard';
import { removeSelection } from './core/intents';
import { isShortcut } from './core/shortcuts';

const ALL: readonly Action[] = actions;

/** Runs actions by their shortcuts, as long as nobody types into a field and no dialog is open. */
export function useShortcuts(context: ActionContext): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTakenElsewhere(event.target)) return;
      // a control that is pressed by Enter keeps it
      if (event.key === 'Enter' && isControl(event.target)) return;
      const meant = ALL.find((a) => !a.isBrowserEvent && a.shortcuts.some((s) => isShortcut(event, s)));
      if (!meant || !(meant.isEnabled?.(context) ?? true)) return;
      event.preventDefault();
      meant.run(context);
    };
    const onCopy = (event: ClipboardEvent) => {
      if (isTakenElsewhere(event.target) || hasTextSelected()) return;
      const text = selectionText(context.store);
      if (text === undefined || !event.clipboardData) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', text);
      const { announce, wording, isReadOnly } = context.store.getState();
      announce(wording.t('announce.copied'));
      if (event.type === 'cut' && !isReadOnly) removeSelection(context.store);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isTakenElsewhere(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (pasteText(context.store, text, pastePlace(context))) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [context]);
}

function pastePlace({ canvas }: ActionContext) {
  const { x, y } = canvas.centre();
  return { x: x - 94, y: y - 60 };
}

function isTakenElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const isField = target.closest('input, textarea, select, [contenteditable="true"]') !== null;
  return isField || target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, [role="tab"], summary') !== null;
}

function hasTextSelected(): boolean {
  return (document.getSelection()?.toString() ?? '') !== '';
}
