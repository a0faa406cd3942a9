import { Button, Modal, TextInput } from '@mantine/core';
import { type User } from '@parley/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUpdateUser } from '../../app/api/administration';
import { fieldMessages } from '../../app/api/failure';
import { ConfirmDialog } from '../../app/ui/ConfirmDialog';
import { FailureNotice } from '../../app/ui/FailureNotice';
import failure from '../../app/ui/FailureNotice.module.css';
import form from '../../app/ui/form.module.css';
import { LONGEST_NAME, NewPasswordInput, RoleSelect, SHORTEST_PASSWORD } from './UserFields';

interface Props {
  user: User;
  onClose: () => void;
}

const LAST_ADMIN = 'last admin';

function isLastAdmin(error: unknown): boolean {
  return Object.values(fieldMessages(error)).includes(LAST_ADMIN);
}

const nameOf = (user: User) => (user.name === '' ? user.userName : user.name);

/** Changes a person's name and role. */
export function EditUserDialog({ user, onClose }: Props) {
  const { t } = useTranslation();
  const update = useUpdateUser();
  const [name, setName] = useState(user.name);
  const [role, setRole] = useState(user.role);
  const said = fieldMessages(update.error);
  const roleError = isLastAdmin(update.error)
    ? t('settings:users.lastAdmin', { name: nameOf(user) })
    : said['role'];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === user.name && role === user.role) return onClose();
    update.mutate({ id: user.id, name: name.trim(), role }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={user.userName} size={440}>
      <form className={form.form} onSubmit={submit} noValidate>
        {update.error !== null && roleError === undefined && said['name'] === undefined && (
          <FailureNotice error={update.error} />
        )}
        <TextInput
          data-autofocus
          label={t('settings:users.name')}
          maxLength={LONGEST_NAME}
          value={name}
          error={said['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RoleSelect
          role={role}
          error={roleError}
          onChange={(chosen) => {
            setRole(chosen);
            update.reset();
          }}
        />
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={update.isPending}>
            {t('common:save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Gives a person another password, which also ends a lock-out. */
export function PasswordDialog({ user, onClose }: Props) {
  const { t } = useTranslation();
  const update = useUpdateUser();
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isShort = password.length < SHORTEST_PASSWORD;
  const said = fieldMessages(update.error)['password'];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isShort) update.mutate({ id: user.id, password }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={t('settings:users.resetTitle', { name: nameOf(user) })} size={440}>
      <form className={form.form} onSubmit={submit} noValidate>
        {update.error !== null && said === undefined && <FailureNotice error={update.error} />}
        <p className={form.text}>{t('settings:users.resetText')}</p>
        <NewPasswordInput
          data-autofocus
          label={t('settings:users.newPassword')}
          value={password}
          error={isChecked && isShort ? t('settings:passwordShort') : said}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
            update.reset();
          }}
        />
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={update.isPending}>
            {t('settings:users.reset')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const CHANGES = {
  disable: { disabled: true },
  enable: { disabled: false },
  unlock: { locked: false },
} as const;

/** Asks before a person loses access, or gets it back. */
export function AccessDialog({ about, user, onClose }: Props & { about: keyof typeof CHANGES }) {
  const { t } = useTranslation();
  const update = useUpdateUser();
  const isLast = isLastAdmin(update.error);
  return (
    <ConfirmDialog
      title={t(`settings:users.${about}Title`, { name: nameOf(user) })}
      action={t(`settings:users.${about}`)}
      isDangerous={about === 'disable'}
      isPending={update.isPending}
      failure={isLast ? null : update.error}
      onConfirm={() => update.mutate({ id: user.id, ...CHANGES[about] }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={form.text}>{t(`settings:users.${about}Text`)}</p>
      {isLast && (
        <div className={failure.notice} role="alert">
          {t('settings:users.lastAdmin', { name: nameOf(user) })}
        </div>
      )}
    </ConfirmDialog>
  );
}
