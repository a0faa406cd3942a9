import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDotsVertical, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './fields.module.css';

export interface RowActions {
  index: number;
  count: number;
  /** names the row for the menu's button */
  label: string;
  canRemove: boolean;
  move(to: number): void;
  remove(): void;
}

/** Move up, move down, delete. */
export function RowMenu({ index, count, label, canRemove, move, remove }: RowActions) {
  const { t } = useTranslation('properties');
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          size={24}
          className={styles.rowMenu}
          aria-label={t('list.actions', { row: label })}
          title={t('list.actions', { row: label })}
        >
          <IconDotsVertical size={15} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={index === 0}
          leftSection={<IconArrowUp size={15} stroke={1.75} />}
          rightSection={<kbd>Alt ↑</kbd>}
          onClick={() => move(index - 1)}
        >
          {t('list.up')}
        </Menu.Item>
        <Menu.Item
          disabled={index === count - 1}
          leftSection={<IconArrowDown size={15} stroke={1.75} />}
          rightSection={<kbd>Alt ↓</kbd>}
          onClick={() => move(index + 1)}
        >
          {t('list.down')}
        </Menu.Item>
        <Menu.Item disabled={!canRemove} leftSection={<IconTrash size={15} stroke={1.75} />} onClick={remove}>
          {t('list.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Alt with an arrow moves the row that holds the focus. */
export function rowKeys(event: KeyboardEvent, { index, count, move }: RowActions) {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  const to = index + (event.key === 'ArrowUp' ? -1 : 1);
  if (to < 0 || to >= count) return;
  event.preventDefault();
  followFocus(event, to - index);
  move(to);
}

/** Rows keep their place in the page and swap what they show, so the focus goes to the neighbour. */
function followFocus(event: KeyboardEvent, by: number) {
  const row = event.currentTarget;
  const neighbour = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  const controls = (of: Element) => [...of.querySelectorAll<HTMLElement>('input, textarea, select, button')];
  const place = controls(row).findIndex((control) => control === event.target);
  if (neighbour && place >= 0) controls(neighbour)[place]?.focus();
}
