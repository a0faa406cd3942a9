import { Button, NativeSelect, TextInput } from '@mantine/core';
import { InterfaceRequest } from '@parley/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import formStyles from '../../app/ui/form.module.css';
import { DescriptionField } from '../resources/DescriptionField';
import editor from '../resources/Editor.module.css';
import { NameField } from '../resources/NameField';
import { OutboundHint } from '../resources/OutboundHint';
import { AddressInput } from './AddressInput';
import styles from './InterfaceFields.module.css';
import { addressFault, hostOf, type InterfaceForm, isTimeoutWrong, placeFaults } from './interfaceForm';

interface Props {
  form: InterfaceForm;
  isUsed: boolean;
  isNew: boolean;
  readOnly: boolean;
  /** it was tried to save */
  isChecked: boolean;
  /** what the server says at a field */
  said: Record<string, string>;
  nameError: string | undefined;
  onChange: (part: Partial<InterfaceForm>) => void;
}

const METHODS = InterfaceRequest.shape.method.unwrap().options;

/** Name, request and time limit of an interface. */
export function InterfaceFields(props: Props) {
  const { form, isUsed, isNew, readOnly, isChecked, said, nameError, onChange } = props;
  const { t } = useTranslation();
  const methodId = useId();
  const isTyped = isChecked || form.address !== '';
  const fault = isTyped ? addressFault(form.address) : undefined;
  const { unknown, missing } = placeFaults(form);
  const addressError =
    fault !== undefined
      ? t(`resources:interfaces.${fault}`)
      : missing[0] !== undefined
        ? t('resources:interfaces.missingPlace', { name: `{${missing[0]}}` })
        : unknown[0] !== undefined
          ? t('resources:interfaces.unknownPlace', { name: unknown[0] })
          : (said['url'] ?? said['path']);
  const addPlace = (name: string) => {
    const kept = form.inputs.filter((input) => input.name !== name);
    onChange({ inputs: [...kept, { name, type: 'string', required: true, in: 'path' }] });
  };
  return (
    <section className={editor.section}>
      <div className={editor.two}>
        <NameField
          value={form.name}
          onChange={onChange}
          error={nameError}
          isNew={isNew}
          readOnly={readOnly}
        />
        <TextInput
          label={t('resources:interfaces.timeout')}
          inputMode="numeric"
          rightSection={<span className={styles.unit}>{t('resources:interfaces.ms')}</span>}
          rightSectionWidth={40}
          maxLength={6}
          value={form.timeoutMs}
          error={isTimeoutWrong(form.timeoutMs) ? t('resources:interfaces.timeoutWrong') : said['timeoutMs']}
          readOnly={readOnly}
          onChange={(event) => onChange({ timeoutMs: event.currentTarget.value })}
        />
      </div>
      <div className={styles.request}>
        <div>
          <label className={formStyles.label} htmlFor={methodId}>
            {t('resources:fields.method')}
          </label>
          <NativeSelect
            id={methodId}
            classNames={{ input: formStyles.mono ?? '' }}
            data={METHODS}
            value={form.method}
            disabled={readOnly}
            onChange={(event) =>
              onChange({ method: InterfaceRequest.shape.method.parse(event.currentTarget.value) })
            }
          />
        </div>
        <div>
          <AddressInput
            value={form.address}
            onChange={(address) => onChange({ address })}
            inputs={form.inputs.filter((input) => input.in === 'path').map(({ name }) => name)}
            error={addressError}
            readOnly={readOnly}
          />
          {!readOnly &&
            unknown
              .filter((name) => name !== '')
              .map((name) => (
                <Button
                  key={name}
                  size="xs"
                  variant="default"
                  className={styles.add ?? ''}
                  leftSection={<IconPlus size={14} stroke={1.75} />}
                  onClick={() => addPlace(name)}
                >
                  {t('resources:interfaces.addPlace', { name })}
                </Button>
              ))}
        </div>
      </div>
      <OutboundHint target={hostOf(form.address)} />
      <DescriptionField value={form.description} onChange={onChange} readOnly={readOnly} />
      {isUsed && !readOnly && <p className={editor.help}>{t('resources:interfaces.usedHelp')}</p>}
    </section>
  );
}
