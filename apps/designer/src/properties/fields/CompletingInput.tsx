import { ActionIcon, Combobox, Tooltip, useCombobox } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  complete,
  matching,
  queryAt,
  segmentsOf,
  type Query,
  type SourceKind,
  type Suggestion,
} from '../completion';
import { useCompletionSource } from '../panelContext';
import styles from './CompletingInput.module.css';
import { useDraft } from './useDraft';

interface CompletingInputProps {
  id: string;
  value: string;
  onChange(value: string): void;
  /** absent: a plain text without places */
  kind?: SourceKind;
  multiline: boolean;
  maxLength: number;
  mono?: boolean;
  compact?: boolean;
  invalid: boolean;
  label: string;
  labelled: boolean;
  describedBy?: string | undefined;
  placeholder?: string;
  /** below the text, e.g. a counter */
  footer?: ReactNode;
}

/**
 * A text box that completes variables and functions and shows them as chips. The value stays plain text: a mirror
 * behind the transparent text of the box draws it, and makes the box as high as its text.
 */
export function CompletingInput(props: CompletingInputProps) {
  const {
    id,
    kind,
    multiline,
    maxLength,
    mono = false,
    compact = false,
    invalid,
    label,
    describedBy,
  } = props;
  const { readOnly } = useCompletionSource();
  const { t } = useTranslation('properties');
  const box = useRef<HTMLTextAreaElement>(null);
  const caretAfter = useRef<number | undefined>(undefined);
  const [caret, setCaret] = useState<number>();
  const [draft, change] = useDraft(props.value, props.onChange);
  const completion = useCompletion(kind);
  const { combobox, query, found } = completion;

  useLayoutEffect(() => {
    if (caretAfter.current === undefined) return;
    box.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = undefined;
  });

  const write = (text: string, caret: number) => {
    const legal = (multiline ? text : text.replace(/[\r\n]+/g, ' ')).slice(0, maxLength);
    change(legal);
    completion.look(legal, caret);
  };
  const choose = (name: string) => {
    const suggestion = found.find((s) => s.name === name);
    if (!suggestion || !query || kind === undefined || !box.current) return;
    const result = complete(draft, box.current.selectionStart, { query, suggestion, kind });
    caretAfter.current = result.caret;
    change(result.source.slice(0, maxLength));
    completion.close();
  };
  const insertPlace = () => {
    const target = box.current;
    if (!target) return;
    const { selectionStart: start, selectionEnd: end } = target;
    caretAfter.current = start + 2;
    target.focus();
    write(`${draft.slice(0, start)}\${${draft.slice(end)}`, start + 2);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" width={288} offset={4}>
      <Combobox.DropdownTarget>
        <div
          className={styles.box}
          data-invalid={invalid || undefined}
          data-mono={mono || undefined}
          data-compact={compact || undefined}
          data-multiline={multiline || undefined}
          data-disabled={readOnly || undefined}
        >
          <div className={styles.layers}>
            <div className={styles.mirror} aria-hidden>
              {kind === undefined ? draft : <Chips source={draft} kind={kind} caret={caret} isMono={mono} />}
              {'\u200b'}
            </div>
            <Combobox.EventsTarget withKeyboardNavigation={found.length > 0}>
              <textarea
                ref={box}
                id={id}
                className={styles.text}
                value={draft}
                rows={1}
                maxLength={maxLength}
                readOnly={readOnly}
                spellCheck={kind !== 'expression'}
                placeholder={props.placeholder}
                aria-label={props.labelled ? undefined : label}
                aria-invalid={invalid || undefined}
                aria-describedby={describedBy}
                onChange={(e) => write(e.currentTarget.value, e.currentTarget.selectionStart)}
                onSelect={(e) => setCaret(e.currentTarget.selectionStart)}
                onKeyDown={(e) => keepOneLine(e, multiline)}
                onBlur={() => {
                  setCaret(undefined);
                  completion.close();
                }}
              />
            </Combobox.EventsTarget>
          </div>
          {(props.footer !== undefined || (kind === 'template' && multiline)) && (
            <div className={styles.footer}>
              {props.footer}
              {kind === 'template' && !readOnly && (
                <Tooltip label={t('text.insertVariable')}>
                  <ActionIcon
                    size={24}
                    aria-label={t('text.insertVariable')}
                    onMouseDown={(e) => e.preventDefault()}
                    onClick={insertPlace}
                  >
                    <IconBraces size={15} stroke={1.75} />
                  </ActionIcon>
                </Tooltip>
              )}
            </div>
          )}
        </div>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options className={styles.options} aria-label={t('text.suggestions')}>
          {found.map((s) => (
            <Combobox.Option key={`${s.kind} ${s.name}`} value={s.name} className={styles.option}>
              <span className={styles.name}>{s.name}</span>
              <span className={styles.detail}>{s.detail}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function useCompletion(kind: SourceKind | undefined) {
  const { suggestions, variables } = useCompletionSource();
  const [query, setQuery] = useState<Query>();
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const combobox = useCombobox();
  const close = () => {
    combobox.closeDropdown();
    setFound([]);
  };
  const look = (text: string, caret: number) => {
    const next = kind === undefined ? undefined : queryAt(text, caret, kind);
    const fitting = next ? matching(next.wraps ? variables : suggestions, next) : [];
    setQuery(next);
    setFound(fitting);
    if (fitting.length === 0) combobox.closeDropdown();
    else {
      combobox.openDropdown();
      combobox.selectFirstOption();
    }
  };
  return { combobox, query, found, look, close };
}

function keepOneLine(event: KeyboardEvent, multiline: boolean) {
  if (!multiline && event.key === 'Enter') event.preventDefault();
}

interface ChipsProps {
  source: string;
  kind: SourceKind;
  /** where the caret stands; absent: the box has no focus */
  caret: number | undefined;
  /** the whole text is mono, so that chips need no letters of their own */
  isMono: boolean;
}

/** Words this long may break inside, so that they are no one box over which letters can be laid. */
const LONGEST_WORD = 30;

/**
 * The text with its chips. A chip keeps the room that the text of the box takes, or the caret would stand elsewhere than
 * what is drawn; its mono letters lie above it, spread over that room, as long as nobody edits it.
 */
function Chips({ source, kind, caret, isMono }: ChipsProps) {
  let end = 0;
  return segmentsOf(source, kind).map(({ text, isChip }, i) => {
    const start = end;
    end += text.length;
    if (!isChip) return text;
    const isEdited = caret !== undefined && caret > start && caret < end;
    return (
      <span key={i} className={styles.chip}>
        {isMono || isEdited ? text : text.split(/(\s+)/).map((word, k) => <Word key={k} text={word} />)}
      </span>
    );
  });
}

function Word({ text }: { text: string }) {
  if (text.trim() === '' || text.length > LONGEST_WORD) return text;
  return (
    <span className={styles.word}>
      {text}
      <svg className={styles.letters}>
        <text y="50%" textLength="100%" dominantBaseline="central">
          {text}
        </text>
      </svg>
    </span>
  );
}
