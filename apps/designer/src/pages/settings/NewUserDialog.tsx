import { Button, Modal, TextInput } from '@mantine/core';
import { type Role } from '@parley/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreateUser } from '../../app/api/administration';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import { LONGEST_NAME, NewPasswordInput, RoleSelect, SHORTEST_PASSWORD } from './UserFields';

/** Adds a person who may sign in. */
export function NewUserDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateUser();
  const [values, setValues] = useState({ userName: '', name: '', role: 'designer' as Role, password: '' });
  const [isChecked, setChecked] = useState(false);
  const userName = values.userName.trim();
  const set = (part: Partial<typeof values>) => {
    setValues((before) => ({ ...before, ...part }));
    if (create.error !== null) create.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (userName === '' || values.password.length < SHORTEST_PASSWORD) return;
    create.mutate({ ...values, userName, name: values.name.trim() }, { onSuccess: onClose });
  };
  const errors = errorsOf();
  const isAtField = Object.values(errors).some((error) => error !== undefined);
  return (
    <Modal opened onClose={onClose} title={t('settings:users.new')} size={440}>
      <form className={form.form} onSubmit={submit} noValidate>
        {create.error !== null && !isAtField && <FailureNotice error={create.error} />}
        <TextInput
          data-autofocus
          label={t('settings:users.userName')}
          classNames={{ input: form.mono ?? '' }}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={LONGEST_NAME}
          value={values.userName}
          error={errors.userName}
          onChange={(event) => set({ userName: event.currentTarget.value })}
        />
        <TextInput
          label={t('settings:users.name')}
          autoComplete="off"
          maxLength={LONGEST_NAME}
          value={values.name}
          error={errors.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <RoleSelect role={values.role} error={errors.role} onChange={(role) => set({ role })} />
        <NewPasswordInput
          label={t('settings:users.password')}
          value={values.password}
          error={errors.password}
          onChange={(event) => set({ password: event.currentTarget.value })}
        />
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('settings:users.create')}
          </Button>
        </div>
      </form>
    </Modal>
  );

  function errorsOf() {
    const said = fieldMessages(create.error);
    const isTaken = isRefusal(create.error, 'alreadyExists');
    return {
      userName:
        isChecked && userName === ''
          ? t('settings:users.userNameMissing')
          : isTaken
            ? t('settings:users.userNameTaken')
            : said['userName'],
      name: said['name'],
      role: said['role'],
      password:
        isChecked && values.password.length < SHORTEST_PASSWORD
          ? t('settings:passwordShort')
          : said['password'],
    };
  }
}
