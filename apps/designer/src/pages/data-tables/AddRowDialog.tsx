import { Button, Modal, TextInput } from '@mantine/core';
import { type DataTable } from '@parley/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddRow } from '../../app/api/dataTableRows';
import { fieldMessages } from '../../app/api/failure';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import { typedValues } from './dataTableForm';

/** One field a column. */
export function AddRowDialog({ table, onClose }: { table: DataTable; onClose: () => void }) {
  const { t } = useTranslation();
  const [texts, setTexts] = useState<Record<string, string>>({});
  const add = useAddRow(table.name);
  const said = fieldMessages(add.error);
  const isAtField = table.columns.some(({ name }) => said[`values.${name}`] !== undefined);
  return (
    <Modal opened onClose={onClose} title={t('resources:data-tables.addRow')} size={460}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ values: typedValues(texts) }, { onSuccess: onClose });
        }}
      >
        {table.columns.map(({ name, type, required }, index) => (
          <TextInput
            key={name}
            label={name}
            withAsterisk={required}
            data-autofocus={index === 0 || undefined}
            placeholder={type === 'date' ? '2026-03-01 17:00:00' : ''}
            {...(type === 'integer' ? { inputMode: 'numeric' as const } : {})}
            spellCheck={false}
            autoComplete="off"
            value={texts[name] ?? ''}
            error={said[`values.${name}`]}
            onChange={(event) => setTexts({ ...texts, [name]: event.currentTarget.value })}
          />
        ))}
        {add.error !== null && !isAtField && <FailureNotice error={add.error} />}
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('resources:data-tables.addRow')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
