import { checkTemplate, type ExpressionFinding, type TypeLookup } from '@parley/expression';
import { type ReactNode, useDeferredValue, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CompletingInput } from '../../properties/fields/CompletingInput';
import fields from '../../properties/fields/fields.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
  types: TypeLookup;
  maxLength: number;
  multiline?: boolean;
  compact?: boolean;
  /** what the server or the page says against it */
  error?: string | undefined;
  footer?: ReactNode;
}

/** A text with `${}` places: completed and checked while it is typed. Stands inside a `CompletionSourceValue`. */
export function PlaceText({ label, value, onChange, types, error, ...rest }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const checked = useDeferredValue(value);
  const found = useMemo(() => checkTemplate(checked, types), [checked, types]);
  const first = found.find(({ severity }) => severity === 'error') ?? found[0];
  const say = useFindingText();
  return (
    <div>
      <CompletingInput
        id={id}
        value={value}
        onChange={onChange}
        kind="template"
        multiline={rest.multiline ?? false}
        compact={rest.compact ?? false}
        maxLength={rest.maxLength}
        invalid={error !== undefined || first?.severity === 'error'}
        label={label}
        labelled={false}
        describedBy={error === undefined && first === undefined ? undefined : `${id}-check`}
        {...(rest.footer === undefined ? {} : { footer: rest.footer })}
      />
      {(error !== undefined || first !== undefined) && (
        <p
          id={`${id}-check`}
          className={fields.check}
          data-severity={error === undefined ? first?.severity : 'error'}
          aria-live="polite"
        >
          {error ?? (
            <>
              <span className={fields.position}>
                {t('properties:text.position', { position: (first?.position ?? 0) + 1 })}
              </span>{' '}
              {first && say(first)}
            </>
          )}
        </p>
      )}
    </div>
  );
}

function useFindingText(): (finding: ExpressionFinding) => string {
  const { t, i18n } = useTranslation();
  return ({ code, params, message }) => {
    const key = `findings:${code}`;
    return i18n.exists(key) ? t(key, { ...params, message }) : message;
  };
}
