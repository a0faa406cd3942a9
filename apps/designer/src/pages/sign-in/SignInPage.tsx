import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { ApiFailure, isRefusal, UnreachableFailure } from '../../app/api/failure';
import { useMe, useSignIn } from '../../app/api/session';
import { nextAfterSignIn } from '../../app/frame/signInPath';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { Logo } from '../../app/ui/Logo';
import { useFailureText } from '../../app/ui/useFailureText';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import styles from './SignInPage.module.css';

const DEFAULT_TENANT = 'demo';
type Field = 'tenant' | 'userName' | 'password';

/** `/sign-in?next=`: user name and password; the tenant is tucked away, for most installations have one. */
export function SignInPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const form = useSignInForm();
  const me = useMe();
  useDocumentTitle(t('common:signIn.title'));
  if (me.data !== undefined) return <Navigate to={nextAfterSignIn(search)} replace />;
  return (
    <main className={styles.page}>
      <form className={styles.card} onSubmit={form.submit} noValidate aria-labelledby="sign-in-title">
        <div className={styles.brand}>
          <Logo size={36} />
          <h1 id="sign-in-title">{t('common:signIn.title')}</h1>
        </div>
        {form.notice}
        <TextInput
          {...form.field('userName')}
          label={t('common:signIn.userName')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          size="md"
        />
        <PasswordInput
          {...form.field('password')}
          label={t('common:signIn.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('common:signIn.show'), tabIndex: 0 }}
          size="md"
        />
        <Tenant form={form} />
        <Button type="submit" size="md" fullWidth loading={form.isPending}>
          {t('common:signIn.submit')}
        </Button>
      </form>
    </main>
  );
}

type Form = ReturnType<typeof useSignInForm>;

function Tenant({ form }: { form: Form }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const props = form.field('tenant');
  if (isOpen || props.error !== undefined) {
    return (
      <TextInput
        {...props}
        label={t('common:signIn.tenant')}
        autoComplete="organization"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={isOpen}
        size="md"
      />
    );
  }
  return (
    <p className={styles.tenant}>
      {t('common:signIn.tenantIs', { tenant: props.value })}
      <button type="button" className={styles.link} onClick={() => setOpen(true)}>
        {t('common:signIn.changeTenant')}
      </button>
    </p>
  );
}

function useSignInForm() {
  const { t } = useTranslation();
  const say = useFailureText();
  const signIn = useSignIn();
  const [values, setValues] = useState({ tenant: DEFAULT_TENANT, userName: '', password: '' });
  const [missing, setMissing] = useState<Partial<Record<Field, string>>>({});
  const fields = useRef<Partial<Record<Field, HTMLInputElement | null>>>({});
  const isWrong = isRefusal(signIn.error, 'keyUnknown') || isRefusal(signIn.error, 'secretIncorrect');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Partial<Record<Field, string>> = {
      ...(values.userName.trim() === '' ? { userName: t('common:signIn.userNameMissing') } : {}),
      ...(values.password === '' ? { password: t('common:signIn.passwordMissing') } : {}),
      ...(values.tenant.trim() === '' ? { tenant: t('common:signIn.tenantMissing') } : {}),
    };
    setMissing(found);
    const first = (['userName', 'password', 'tenant'] as const).find((name) => found[name] !== undefined);
    if (first !== undefined) return fields.current[first]?.focus();
    signIn.mutate(
      { ...values, tenant: values.tenant.trim(), userName: values.userName.trim() },
      { onError: () => fields.current.password?.select() },
    );
  };

  const field = (name: Field) => ({
    name,
    value: values[name],
    error: missing[name] ?? (name === 'password' && isWrong ? t('common:signIn.wrong') : undefined),
    ref: (element: HTMLInputElement | null) => {
      fields.current[name] = element;
    },
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: value }));
      setMissing(({ [name]: _, ...others }) => others);
      if (signIn.error !== null) signIn.reset();
    },
  });

  return { submit, field, isPending: signIn.isPending, notice: noticeOf() };

  function noticeOf() {
    if (signIn.error === null || isWrong) return null;
    if (isRefusal(signIn.error, 'accountLocked')) {
      return <Sentence text={t('common:signIn.locked')} />;
    }
    if (signIn.error instanceof UnreachableFailure) {
      return <Sentence text={t('common:signIn.unreachable')} />;
    }
    if (signIn.error instanceof ApiFailure && signIn.error.status < 500) {
      return <Sentence text={say(signIn.error)} />;
    }
    return <FailureNotice error={signIn.error} />;
  }
}

function Sentence({ text }: { text: string }) {
  return (
    <p className={styles.notice} role="alert">
      {text}
    </p>
  );
}
