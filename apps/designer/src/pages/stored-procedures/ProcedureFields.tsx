import { Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { type StoredProcedure } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import formStyles from '../../app/ui/form.module.css';
import units from '../interfaces/InterfaceFields.module.css';
import editor from '../resources/Editor.module.css';
import { OutboundHint } from '../resources/OutboundHint';
import { Warning } from '../resources/Warning';
import { type CheckedField, fieldFaults, passwordFate, type ProcedureForm } from './procedureForm';

interface Props {
  form: ProcedureForm;
  /** as it was saved last; undefined: it is new */
  base: StoredProcedure | undefined;
  readOnly: boolean;
  /** it was tried to save: what is missing is said too */
  isChecked: boolean;
  /** what the server says at a field */
  said: Record<string, string>;
  onChange: (part: Partial<ProcedureForm>) => void;
}

/** Where the database is, and as whom Parley signs in there. */
export function PlaceFields(props: Props) {
  const { form, readOnly, onChange } = props;
  const { t } = useTranslation();
  const field = useField(props);
  const faults = fieldFaults(form);
  const target =
    faults.has('host') || faults.has('port')
      ? undefined
      : { host: form.host.trim().toLowerCase(), port: Number(form.port) };
  return (
    <section className={editor.section} aria-labelledby="procedure-place">
      <div className={editor.sectionHead}>
        <h2 id="procedure-place">{t('resources:stored-procedures.connection')}</h2>
      </div>
      <div className={editor.two}>
        <TextInput {...field('host', 253)} />
        <TextInput {...field('port', 5)} inputMode="numeric" />
      </div>
      <OutboundHint target={target} />
      <div className={editor.two}>
        <TextInput {...field('database', 63)} />
        <TextInput {...field('user', 63)} />
      </div>
      <PasswordField {...props} />
      <Checkbox
        label={t('resources:stored-procedures.tls')}
        checked={form.tls}
        disabled={readOnly}
        onChange={(event) => onChange({ tls: event.currentTarget.checked })}
      />
    </section>
  );
}

/** The password goes one way: it is typed here and never comes back. */
function PasswordField({ form, base, readOnly, said, onChange }: Props) {
  const { t } = useTranslation();
  const fate = passwordFate(form, base);
  if (readOnly) {
    const isSet = base?.hasPassword === true;
    return isSet ? null : <Warning>{t('resources:stored-procedures.passwordUnset')}</Warning>;
  }
  return (
    <>
      <PasswordInput
        label={t('resources:stored-procedures.password')}
        description={t(`resources:stored-procedures.${fate === 'kept' ? 'passwordKept' : 'passwordNew'}`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('common:signIn.show'), tabIndex: 0 }}
        maxLength={256}
        value={form.password}
        error={said['password']}
        onChange={(event) => onChange({ password: event.currentTarget.value })}
      />
      {fate === 'moved' && <Warning>{t('resources:stored-procedures.passwordMoved')}</Warning>}
      {fate === 'unset' && base !== undefined && (
        <Warning>{t('resources:stored-procedures.passwordUnset')}</Warning>
      )}
    </>
  );
}

/** Which function is called, and how long a call may take. */
export function FunctionFields(props: Props) {
  const { t } = useTranslation();
  const field = useField(props);
  return (
    <section className={editor.section}>
      <div className={editor.two}>
        <TextInput
          {...field('function', 127)}
          classNames={{ input: formStyles.mono ?? '' }}
          description={t('resources:stored-procedures.functionHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        <TextInput
          {...field('timeoutSeconds', 2)}
          inputMode="numeric"
          rightSection={<span className={units.unit}>{t('resources:stored-procedures.seconds')}</span>}
          rightSectionWidth={32}
        />
      </div>
    </section>
  );
}

/** @returns the properties of the input of a field, with what is wrong with it once something was typed */
function useField({ form, readOnly, isChecked, said, onChange }: Props) {
  const { t } = useTranslation();
  const faults = fieldFaults(form);
  return (name: CheckedField, maxLength: number) => ({
    label: t(`resources:fields.${name}`),
    error:
      faults.has(name) && (isChecked || form[name] !== '')
        ? t(`resources:stored-procedures.faults.${name}`)
        : said[name],
    value: form[name],
    maxLength,
    readOnly,
    spellCheck: false,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
}
