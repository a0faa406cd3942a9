import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetApiPassword } from '../../app/api/administration';
import { fieldMessages } from '../../app/api/failure';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import { DoneNotice } from './DoneNotice';
import { SettingsPage } from './SettingsPage';
import styles from './SettingsPage.module.css';
import { NewPasswordInput, SHORTEST_PASSWORD } from './UserFields';

/** `/settings/api-password`: the secret by which access parties get their tokens. */
export function ApiPasswordPage() {
  const { t } = useTranslation();
  const save = useSetApiPassword();
  const [secret, setSecret] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isShort = secret.length < SHORTEST_PASSWORD;
  const said = fieldMessages(save.error)['secret'];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isShort) return;
    save.mutate(
      { secret },
      {
        onSuccess: () => {
          setSecret('');
          setChecked(false);
        },
      },
    );
  };
  return (
    <SettingsPage area="api-password">
      <section className={styles.card} aria-labelledby="api-password-title">
        <h2 id="api-password-title">{t('settings:apiPassword.title')}</h2>
        <p>{t('settings:apiPassword.text')}</p>
        <form className={form.form} onSubmit={submit} noValidate>
          {save.error !== null && said === undefined && <FailureNotice error={save.error} />}
          {save.isSuccess && <DoneNotice>{t('settings:apiPassword.done')}</DoneNotice>}
          <NewPasswordInput
            label={t('settings:apiPassword.secret')}
            value={secret}
            error={isChecked && isShort ? t('settings:passwordShort') : said}
            onChange={(event) => {
              setSecret(event.currentTarget.value);
              if (!save.isIdle) save.reset();
            }}
          />
          <div className={form.buttons}>
            <Button type="submit" loading={save.isPending}>
              {t('settings:apiPassword.submit')}
            </Button>
          </div>
        </form>
      </section>
    </SettingsPage>
  );
}
