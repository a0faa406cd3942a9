import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanel } from '../panelContext';
import styles from './CompletingInput.module.css';
import { describedInput } from './describedInput';
import { useDraft } from './useDraft';

export interface PickerOption {
  value: string;
  detail: string;
}

interface PickerInputProps {
  id: string;
  value: string;
  options: readonly PickerOption[];
  onChange(value: string): void;
  label: string;
  labelled: boolean;
  invalid: boolean;
  compact: boolean;
  describedBy?: string | undefined;
  placeholder?: string;
  /** shown where there is nothing to choose */
  nothing: string;
  /** offered where the typed name is none of the options */
  creation?: { labelFor(typed: string): string | undefined; create(typed: string): void };
}

const CREATE = '\u0000create';

/** A name that is typed or chosen from those that exist. A name that does not exist yet may stand: its finding says so. */
export function PickerInput(props: PickerInputProps) {
  const { id, options, label, invalid, compact, describedBy, creation } = props;
  const { readOnly } = usePanel();
  const { t } = useTranslation('properties');
  const [draft, change] = useDraft(props.value, props.onChange);
  const [filters, setFilters] = useState(false);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setFilters(false);
    },
  });
  const fitting = filters ? options.filter((option) => fits(option, draft)) : options;
  const creates = options.some((o) => o.value === draft) ? undefined : creation?.labelFor(draft);
  const choose = (value: string) => {
    if (value === CREATE) creation?.create(draft);
    else change(value);
    combobox.closeDropdown();
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      offset={4}
      readOnly={readOnly}
      width={288}
      position="bottom-start"
    >
      <Combobox.Target withKeyboardNavigation={!readOnly} withExpandedAttribute>
        <InputBase
          id={id}
          role="combobox"
          value={draft}
          readOnly={readOnly}
          error={invalid}
          classNames={{ input: compact ? styles.pickerCompact : styles.picker }}
          {...(compact
            ? {}
            : { rightSection: <Combobox.Chevron />, rightSectionPointerEvents: 'none' as const })}
          placeholder={props.placeholder ?? (compact ? '' : t('picker.placeholder'))}
          {...(props.labelled ? {} : { 'aria-label': label })}
          {...describedInput(describedBy)}
          spellCheck={false}
          onChange={(e) => {
            change(e.currentTarget.value);
            setFilters(true);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className={styles.options} aria-label={label}>
          {fitting.map((option) => (
            <Combobox.Option
              key={option.value}
              value={option.value}
              className={styles.option}
              active={option.value === draft}
            >
              <span className={styles.name}>{option.value}</span>
              <span className={styles.detail}>{option.detail}</span>
            </Combobox.Option>
          ))}
          {creates !== undefined && (
            <Combobox.Option value={CREATE} className={styles.create}>
              <IconPlus size={14} stroke={1.75} aria-hidden />
              {creates}
            </Combobox.Option>
          )}
          {fitting.length === 0 && creates === undefined && (
            <Combobox.Empty className={styles.empty}>
              {options.length === 0 ? props.nothing : t('picker.noMatch')}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function fits(option: PickerOption, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return `${option.value} ${option.detail}`.toLowerCase().includes(wanted);
}
