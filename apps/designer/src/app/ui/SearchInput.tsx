import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './SearchInput.module.css';

const TYPING_PAUSE_MS = 200;
const LONGEST = 128;

interface Props {
  value: string;
  label: string;
  placeholder: string;
  onSearch: (text: string) => void;
}

/** Searches while typing. `/` leads into it from anywhere on the page, Escape empties it. */
export function SearchInput({ value, label, placeholder, onSearch }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const searchSoon = useDebouncedCallback(onSearch, TYPING_PAUSE_MS);
  useHotkeys([['/', () => input.current?.focus()]]);
  useEffect(() => setText(value), [value]);

  const change = (next: string) => {
    setText(next);
    searchSoon(next);
  };
  const clear = () => {
    change('');
    input.current?.focus();
  };
  return (
    <TextInput
      ref={input}
      type="search"
      className={styles.search ?? ''}
      classNames={{ input: styles.input ?? '' }}
      aria-label={label}
      placeholder={placeholder}
      maxLength={LONGEST}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      // a search that came after a click would undo where the click leads
      onBlur={() => searchSoon.flush()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text !== '') clear();
      }}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
      rightSection={
        text === '' ? (
          <Kbd className={styles.key} aria-hidden="true">
            /
          </Kbd>
        ) : (
          <CloseButton size={24} aria-label={t('common:clear')} onClick={clear} />
        )
      }
    />
  );
}
