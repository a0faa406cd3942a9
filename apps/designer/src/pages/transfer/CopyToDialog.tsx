import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { ImportItem } from '@parley/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFailure, isRefusal } from '../../app/api/failure';
import { useCopyTo } from '../../app/api/transfer';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import { CopyNameFields, useCopyName, useCopyNameErrors } from './CopyNameFields';
import { ImportReportView } from './ImportReportView';

interface Props {
  /** what is copied */
  from: { code: string; name: string; version: string };
  onClose: () => void;
}

/** Copies a version, with all it needs, to another tenant: whole or not at all. What is there already stays. */
export function CopyToDialog({ from, onClose }: Props) {
  const { t } = useTranslation();
  const copying = useCopyTo();
  const copy = useCopyName(from.name, from);
  const [tenant, setTenant] = useState('');
  const [token, setToken] = useState('');
  const [isChecked, setChecked] = useState(false);
  const nameErrors = useCopyNameErrors(copy, isChecked, copying.error);
  const isMissing = (text: string) => isChecked && text.trim() === '';
  const isTokenRefused = isRefusal(copying.error, 'tokenInvalid') || isRefusal(copying.error, 'tokenMissing');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!copy.isWell || tenant.trim() === '' || token.trim() === '') return;
    const to = { tenant: tenant.trim(), token: token.trim(), code: copy.code, name: copy.name };
    copying.mutate({ from, ...to });
  };
  const isAtField = isTokenRefused || nameErrors.name !== undefined || nameErrors.code !== undefined;
  return (
    <Modal opened onClose={onClose} size={620} title={t('transfer:copyTo.title', from)}>
      {copying.data === undefined ? (
        <form className={form.form} onSubmit={submit} noValidate>
          {copying.error !== null && !isAtField && <Refusal error={copying.error} />}
          <p className={form.text}>{t('transfer:copyTo.text')}</p>
          <TextInput
            data-autofocus
            label={t('transfer:copyTo.tenant')}
            maxLength={64}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            value={tenant}
            error={isMissing(tenant) && t('transfer:copyTo.tenantMissing')}
            onChange={(event) => setTenant(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('transfer:copyTo.token')}
            description={t('transfer:copyTo.tokenHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('common:signIn.show'), tabIndex: 0 }}
            value={token}
            error={
              isMissing(token)
                ? t('transfer:copyTo.tokenMissing')
                : isTokenRefused && t('transfer:copyTo.tokenRefused')
            }
            onChange={(event) => {
              setToken(event.currentTarget.value);
              copying.reset();
            }}
          />
          <CopyNameFields copy={copy} errors={nameErrors} onTyped={copying.reset} />
          <div className={form.buttons}>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={copying.isPending}>
              {t('transfer:copyTo.submit')}
            </Button>
          </div>
        </form>
      ) : (
        <div className={form.form}>
          <ImportReportView items={copying.data.items} isApplied ready="" />
          <div className={form.buttons}>
            <Button onClick={onClose}>{t('transfer:import.done')}</Button>
          </div>
        </div>
      )}
    </Modal>
  );
}

/** Why nothing was copied, and what of it is in conflict there. */
function Refusal({ error }: { error: unknown }) {
  const details = error instanceof ApiFailure ? error.details : [];
  const items = details.flatMap((detail) => ImportItem.safeParse(detail).data ?? []);
  return (
    <>
      <FailureNotice error={error} />
      {items.length > 0 && <ImportReportView items={items} isApplied={false} ready="" />}
    </>
  );
}
