import { PasswordInput, Select, type PasswordInputProps } from '@mantine/core';
import { Role } from '@parley/contracts';
import { useTranslation } from 'react-i18next';

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 256;
export const LONGEST_NAME = 128;

interface RoleProps {
  role: Role;
  error?: string | undefined;
  onChange: (role: Role) => void;
}

/** One of the four roles, with what it may do. */
export function RoleSelect({ role, error, onChange }: RoleProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('settings:users.role')}
      description={t(`settings:roleHelp.${role}`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDeselect={false}
      data={Role.options.map((value) => ({ value, label: t(`common:roles.${value}`) }))}
      value={role}
      error={error}
      onChange={(value) => onChange(Role.parse(value))}
    />
  );
}

/** A password that is made here, so no browser fills in one that it knows. */
export function NewPasswordInput(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      autoComplete="new-password"
      description={t('settings:passwordHelp')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maxLength={LONGEST_PASSWORD}
      visibilityToggleButtonProps={{ 'aria-label': t('common:signIn.show'), tabIndex: 0 }}
      {...props}
    />
  );
}
