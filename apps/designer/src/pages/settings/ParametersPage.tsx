import { Button, NumberInput, PasswordInput, Switch, Textarea } from '@mantine/core';
import { type SystemParameter } from '@parley/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParameters, useSetParameter } from '../../app/api/administration';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { Moment } from '../../app/ui/Moment';
import table from '../../app/ui/table.module.css';
import { parameterFault } from './parameterFault';
import styles from './ParametersPage.module.css';
import { SettingsPage } from './SettingsPage';
import { SettingsTable } from './SettingsTable';

/** `/settings/parameters`: what holds for every call of the tenant. */
export function ParametersPage() {
  const { t } = useTranslation();
  const parameters = useParameters();
  const items = parameters.data?.items ?? [];
  return (
    <SettingsPage area="parameters">
      <SettingsTable
        query={parameters}
        columns={[
          { key: 'name', label: t('settings:parameters.name'), width: '38%' },
          { key: 'value', label: t('settings:parameters.value') },
          { key: 'changed', label: t('settings:parameters.changed'), width: '14%' },
          { key: 'actions', label: t('settings:table.actions'), width: '172px', isQuiet: true },
        ]}
        count={items.length}
        total={items.length}
        texts={{
          loading: t('settings:parameters.loading'),
          failed: t('settings:parameters.failed'),
          none: t('settings:parameters.none'),
        }}
      >
        {items.map((parameter) => (
          <Row key={`${parameter.name} ${parameter.changedAt ?? ''}`} parameter={parameter} />
        ))}
      </SettingsTable>
    </SettingsPage>
  );
}

function Row({ parameter }: { parameter: SystemParameter }) {
  const { t, i18n } = useTranslation();
  const save = useSetParameter();
  const [value, setValue] = useState(parameter.value);
  const helpKey = `settings:parameters.help.${parameter.name}`;
  const fault = parameterFault(parameter, value);
  const isDirty = value !== parameter.value;
  const set = (next: string) => {
    setValue(next);
    if (!save.isIdle) save.reset();
  };
  const send = (next: string) => save.mutate({ name: parameter.name, value: next });
  return (
    <tr className={styles.row}>
      <td>
        <div className={styles.meaning}>
          <code className={styles.name}>{parameter.name}</code>
          {i18n.exists(helpKey) && <span className={table.secondary}>{t(helpKey)}</span>}
        </div>
      </td>
      <td>
        <form
          id={`parameter-${parameter.name}`}
          onSubmit={(event) => {
            event.preventDefault();
            if (isDirty && fault === undefined) send(value);
          }}
        >
          <ValueInput
            parameter={parameter}
            value={value}
            error={
              fault === undefined ? undefined : t(`settings:parameters.faults.${fault}`, limitsOf(parameter))
            }
            onChange={set}
          />
        </form>
        <DefaultValue parameter={parameter} />
        {save.error !== null && <FailureNotice error={save.error} />}
      </td>
      <td className={table.secondary}>
        {parameter.changedAt === null ? (
          t('settings:parameters.isDefault')
        ) : (
          <Moment at={parameter.changedAt} />
        )}
      </td>
      <td>
        <div className={styles.buttons}>
          {isDirty ? (
            <>
              <Button size="xs" variant="subtle" onClick={() => set(parameter.value)}>
                {t('settings:parameters.drop')}
              </Button>
              <Button
                size="xs"
                type="submit"
                form={`parameter-${parameter.name}`}
                disabled={fault !== undefined}
                loading={save.isPending}
              >
                {t('common:save')}
              </Button>
            </>
          ) : (
            parameter.value !== parameter.default && (
              <Button
                size="xs"
                variant="subtle"
                loading={save.isPending}
                onClick={() => send(parameter.default)}
              >
                {t('settings:parameters.reset')}
              </Button>
            )
          )}
        </div>
      </td>
    </tr>
  );
}

interface InputProps {
  parameter: SystemParameter;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function ValueInput({ parameter: { name, type }, value, error, onChange }: InputProps) {
  const { t } = useTranslation();
  const label = t('settings:parameters.valueOf', { name });
  switch (type) {
    case 'boolean':
      return (
        <Switch
          aria-label={label}
          label={t(value === 'true' ? 'settings:parameters.on' : 'settings:parameters.off')}
          checked={value === 'true'}
          onChange={(event) => onChange(String(event.currentTarget.checked))}
        />
      );
    case 'integer':
      return (
        <NumberInput
          aria-label={label}
          w={180}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          value={value}
          error={error}
          onChange={(next) => onChange(String(next))}
        />
      );
    case 'secret':
      return (
        <PasswordInput
          aria-label={label}
          autoComplete="new-password"
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'text':
      return (
        <Textarea
          aria-label={label}
          autosize
          minRows={1}
          maxRows={5}
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

function DefaultValue({ parameter: { type, default: value } }: { parameter: SystemParameter }) {
  const { t } = useTranslation();
  const shown =
    type === 'boolean' ? t(value === 'true' ? 'settings:parameters.on' : 'settings:parameters.off') : value;
  return (
    <span className={styles.default} title={shown}>
      {shown === ''
        ? t('settings:parameters.defaultEmpty')
        : t('settings:parameters.default', { value: shown })}
    </span>
  );
}

function limitsOf({ min, max }: SystemParameter) {
  return { min: min?.toLocaleString('en') ?? '', max: max?.toLocaleString('en') ?? '' };
}
