import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePassword } from '../../app/api/administration';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import { useMe } from '../../app/api/session';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import { DoneNotice } from './DoneNotice';
import { SettingsPage } from './SettingsPage';
import styles from './SettingsPage.module.css';
import { LONGEST_PASSWORD, NewPasswordInput, SHORTEST_PASSWORD } from './UserFields';

/** `/settings/account`: who one is here, and one's password. */
export function AccountPage() {
  const { t } = useTranslation();
  return (
    <SettingsPage area="account">
      <div className={styles.cards}>
        <section className={styles.card} aria-labelledby="password-title">
          <h2 id="password-title">{t('settings:account.password')}</h2>
          <p>{t('settings:account.passwordText')}</p>
          <PasswordForm />
        </section>
        <Identity />
      </div>
    </SettingsPage>
  );
}

function Identity() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  if (me === undefined) return null;
  return (
    <section className={styles.card} aria-labelledby="identity-title">
      <h2 id="identity-title">{me.name}</h2>
      <dl className={styles.facts}>
        <dt>{t('settings:users.userName')}</dt>
        <dd className={form.mono}>{me.userName}</dd>
        <dt>{t('settings:users.role')}</dt>
        <dd>{t(`common:roles.${me.role}`)}</dd>
        <dt>{t('settings:account.may')}</dt>
        <dd>
          <ul>
            {me.permissions.map((permission) => (
              <li key={permission}>{t(`settings:permissions.${permission}.help`)}</li>
            ))}
          </ul>
        </dd>
        <dt>{t('common:signIn.tenant')}</dt>
        <dd>{me.tenant.name}</dd>
        <dt>{t('settings:account.timeZone')}</dt>
        <dd>{me.tenant.timeZone}</dd>
      </dl>
    </section>
  );
}

const EMPTY = { current: '', next: '' };

function PasswordForm() {
  const { t } = useTranslation();
  const userName = useMe().data?.userName ?? '';
  const change = useChangePassword();
  const [values, setValues] = useState(EMPTY);
  const [isChecked, setChecked] = useState(false);
  const set = (part: Partial<typeof values>) => {
    setValues((before) => ({ ...before, ...part }));
    if (!change.isIdle) change.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (values.current === '' || values.next.length < SHORTEST_PASSWORD) return;
    change.mutate(values, {
      onSuccess: () => {
        setValues(EMPTY);
        setChecked(false);
      },
    });
  };
  const isWrong = isRefusal(change.error, 'secretIncorrect');
  const said = fieldMessages(change.error);
  const isAtField = isWrong || said['next'] !== undefined;
  const currentError = () => {
    if (isChecked && values.current === '') return t('settings:account.currentMissing');
    return isWrong ? t('settings:account.currentWrong') : said['current'];
  };
  return (
    <form className={form.form} onSubmit={submit} noValidate>
      {change.error !== null && !isAtField && <FailureNotice error={change.error} />}
      {change.isSuccess && <DoneNotice>{t('settings:account.changed')}</DoneNotice>}
      <input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
      <PasswordInput
        label={t('settings:account.current')}
        autoComplete="current-password"
        maxLength={LONGEST_PASSWORD}
        visibilityToggleButtonProps={{ 'aria-label': t('common:signIn.show'), tabIndex: 0 }}
        value={values.current}
        error={currentError()}
        onChange={(event) => set({ current: event.currentTarget.value })}
      />
      <NewPasswordInput
        label={t('settings:users.newPassword')}
        value={values.next}
        error={
          isChecked && values.next.length < SHORTEST_PASSWORD ? t('settings:passwordShort') : said['next']
        }
        onChange={(event) => set({ next: event.currentTarget.value })}
      />
      <div className={form.buttons}>
        <Button type="submit" loading={change.isPending}>
          {t('settings:account.submit')}
        </Button>
      </div>
    </form>
  );
}
