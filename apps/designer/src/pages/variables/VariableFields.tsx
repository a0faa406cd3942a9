import { NativeSelect, Radio, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { Encryption, type Variable } from '@parley/contracts';
import { VariableType } from '@parley/flow-model';
import { useTranslation } from 'react-i18next';
import { textToDefault } from '../../properties/variableDefault';
import form from '../../app/ui/form.module.css';
import { DescriptionField } from '../resources/DescriptionField';
import styles from './VariableFields.module.css';
import { MASK, type VariableForm, withType } from './variableForm';

interface Props {
  form: VariableForm;
  saved: Variable | undefined;
  errors: { name?: string | undefined; default?: string | undefined; encryption?: string | undefined };
  readOnly: boolean;
  onChange: (part: Partial<VariableForm>) => void;
}

/** Everything about one GLOBAL variable. Of a built-in one only default and description can change. */
export function VariableFields({ form: values, saved, errors, readOnly, onChange }: Props) {
  const { t } = useTranslation();
  const isFixed = readOnly || saved?.builtin === true;
  const isUsed = (saved?.uses ?? 0) > 0;
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          label={t('resources:fields.name')}
          data-autofocus={saved === undefined || undefined}
          autoFocus={saved === undefined}
          classNames={{ input: form.mono ?? '' }}
          maxLength={64}
          spellCheck={false}
          autoComplete="off"
          value={values.name}
          error={errors.name}
          disabled={isFixed}
          onChange={(event) => onChange({ name: event.currentTarget.value.trim() })}
        />
        <NativeSelect
          label={t('resources:fields.type')}
          data={VariableType.options.map((type) => ({ value: type, label: t(`resources:types.${type}`) }))}
          value={values.type}
          disabled={isFixed}
          onChange={(event) => onChange(withType(values, VariableType.parse(event.currentTarget.value)))}
        />
      </div>
      {isUsed && !isFixed && <p className={styles.help}>{t('resources:variables.usedHelp')}</p>}
      <DefaultField values={values} error={errors.default} readOnly={readOnly} onChange={onChange} />
      <Radio.Group
        label={t('resources:fields.encryption')}
        value={values.encryption}
        error={errors.encryption}
        onChange={(encryption) => onChange({ encryption: Encryption.parse(encryption) })}
      >
        <div className={styles.choices}>
          {Encryption.options.map((option) => (
            <Radio
              key={option}
              value={option}
              classNames={{ radio: styles.radio ?? '' }}
              disabled={isFixed}
              label={t(`resources:encryption.${option}.name`)}
              description={t(`resources:encryption.${option}.help`)}
            />
          ))}
        </div>
      </Radio.Group>
      <DescriptionField value={values.description} onChange={onChange} readOnly={readOnly} rows={2} />
    </>
  );
}

interface DefaultProps {
  values: VariableForm;
  error: string | undefined;
  readOnly: boolean;
  onChange: (part: Partial<VariableForm>) => void;
}

function DefaultField({ values, error, readOnly, onChange }: DefaultProps) {
  const { t } = useTranslation();
  const { type } = values;
  const text = values.default;
  const label = t('resources:fields.default');
  if (type === 'boolean' && text !== MASK) {
    return (
      <div>
        <span className={form.label}>{label}</span>
        <SegmentedControl
          aria-label={label}
          readOnly={readOnly}
          data={[
            { value: '', label: t('resources:variables.typeDefault') },
            { value: 'true', label: 'true' },
            { value: 'false', label: 'false' },
          ]}
          value={text}
          onChange={(value) => onChange({ default: value })}
        />
      </div>
    );
  }
  const common = {
    label,
    error,
    readOnly,
    value: text,
    spellCheck: type === 'string',
    placeholder: t('resources:variables.defaultPlaceholder', { value: PLACEHOLDERS[type] }),
    classNames: { input: form.mono ?? '' },
    onFocus: () => {
      if (text === MASK && !readOnly) onChange({ default: '' });
    },
  };
  if (type === 'list' || type === 'object' || type === 'string') {
    return (
      <Textarea
        {...common}
        autosize
        minRows={type === 'string' ? 1 : 4}
        maxRows={14}
        onChange={(event) => onChange({ default: event.currentTarget.value })}
        onBlur={() => {
          if (type !== 'string') onChange({ default: tidy(text, type) });
        }}
      />
    );
  }
  return (
    <TextInput
      {...common}
      inputMode={type === 'float' ? 'decimal' : 'numeric'}
      onChange={(event) => onChange({ default: event.currentTarget.value })}
    />
  );
}

/** JSON over several lines; what is no JSON stays as it was typed. */
function tidy(text: string, type: 'list' | 'object'): string {
  const parsed = textToDefault(text, type);
  return parsed?.value === undefined ? text : JSON.stringify(parsed.value, null, 2);
}

/** What a variable holds where no default is given. */
const PLACEHOLDERS: Record<VariableType, string> = {
  string: 'null',
  integer: '0',
  long: '0',
  float: '0.0',
  boolean: 'false',
  list: '[]',
  object: '{}',
};
