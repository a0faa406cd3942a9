import { describe, expect, it } from 'vitest';
import en from '../i18n/en/editor';
import zh from '../i18n/zh/editor';
import { actions, type Action } from './actions';
import { isShortcut, type KeyPress } from './core/shortcuts';

const ALL: readonly Action[] = actions;
const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('the registry of actions', () => {
  it('names every action in both languages', () => {
    const ids = ALL.map((action) => action.id).sort();
    expect(Object.keys(en.action).sort()).toEqual(ids);
    expect(Object.keys(zh.action).sort()).toEqual(ids);
  });

  it('gives no id and no shortcut twice', () => {
    const ids = ALL.map((action) => action.id);
    const shortcuts = ALL.flatMap((action) => action.shortcuts);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });
});

describe('shortcuts', () => {
  it('mean Ctrl, and Command on a Mac', () => {
    expect(isShortcut(press('z', { ctrlKey: true }), 'Mod+Z')).toBe(true);
    expect(isShortcut(press('z', { metaKey: true }), 'Mod+Z')).toBe(true);
    expect(isShortcut(press('z'), 'Mod+Z')).toBe(false);
  });

  it('tell Shift apart with letters, not with signs', () => {
    expect(isShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Z')).toBe(false);
    expect(isShortcut(press('?', { shiftKey: true }), '?')).toBe(true);
    expect(isShortcut(press('+', { shiftKey: true }), '+')).toBe(true);
  });
});
