import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import form from '../../app/ui/form.module.css';
import input from '../../properties/fields/CompletingInput.module.css';
import fields from '../../properties/fields/fields.module.css';
import styles from './InterfaceFields.module.css';

const LONGEST = 2_048;

interface Props {
  value: string;
  onChange: (address: string) => void;
  /** names of the inputs that go into the path */
  inputs: readonly string[];
  error: string | undefined;
  readOnly: boolean;
}

/** An address whose `{name}` places stand out: known ones as chips, others marked as wrong. */
export function AddressInput({ value, onChange, inputs, error, readOnly }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div>
      <label className={form.label} htmlFor={id}>
        {t('resources:fields.url')}
      </label>
      <div
        className={input.box}
        data-mono
        data-invalid={error !== undefined || undefined}
        data-disabled={readOnly || undefined}
      >
        <div className={input.layers}>
          <div className={input.mirror} aria-hidden="true">
            {value.split(/(\{[^{}]*\})/).map((part, index) =>
              index % 2 === 0 ? (
                part
              ) : (
                <span
                  key={index}
                  className={input.chip}
                  data-unknown={!inputs.includes(part.slice(1, -1)) || undefined}
                >
                  {part}
                </span>
              ),
            )}
            {'\u200b'}
          </div>
          <textarea
            id={id}
            className={`${input.text} ${styles.address}`}
            rows={1}
            maxLength={LONGEST}
            spellCheck={false}
            readOnly={readOnly}
            value={value}
            placeholder="https://"
            aria-invalid={error !== undefined || undefined}
            aria-describedby={`${id}-help`}
            onChange={(event) => onChange(event.currentTarget.value.replace(/[\r\n]+/g, ''))}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
        </div>
      </div>
      <p
        id={`${id}-help`}
        className={error === undefined ? form.help : fields.check}
        data-severity="error"
        aria-live="polite"
      >
        {error ?? t('resources:interfaces.urlHelp', { place: '{name}' })}
      </p>
    </div>
  );
}
