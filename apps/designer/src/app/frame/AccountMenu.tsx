import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { type Me } from '@parley/contracts';
import { IconCheck, IconDots, IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiFailure } from '../api/failure';
import { useSignOut } from '../api/session';
import { isLanguage } from '../i18n/catalogues';
import { changeLanguage, currentLanguage } from '../i18n/i18n';
import { PersonAvatar } from '../ui/PersonAvatar';
import styles from './Navigation.module.css';

const icon = { size: 16, stroke: 1.75 };

/** Who is signed in, how the designer looks to that person, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useLeave();
  return (
    <Menu position="top-start" width={204} offset={6} checkIcon={<IconCheck {...icon} />}>
      <Menu.Target>
        <button
          type="button"
          className={styles.account}
          aria-label={t('common:frame.account', { name: me.name })}
        >
          <PersonAvatar name={me.name} size={24} />
          <span className={styles.person}>
            <span title={me.name}>{me.name}</span>
            <small>{t(`common:roles.${me.role}`)}</small>
          </span>
          <IconDots size={16} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('common:frame.appearance')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(toScheme(value))}>
          <Menu.RadioItem value="light">{t('common:frame.light')}</Menu.RadioItem>
          <Menu.RadioItem value="dark">{t('common:frame.dark')}</Menu.RadioItem>
          <Menu.RadioItem value="auto">{t('common:frame.system')}</Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('common:frame.language')}</Menu.Label>
        <Menu.RadioGroup
          value={currentLanguage()}
          onChange={(value) => {
            if (isLanguage(value)) void changeLanguage(value);
          }}
        >
          <Menu.RadioItem value="en" lang="en">
            English
          </Menu.RadioItem>
          <Menu.RadioItem value="zh" lang="zh">
            中文
          </Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout {...icon} />} onClick={leave}>
          {t('common:frame.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const toScheme = (value: string): MantineColorScheme =>
  value === 'light' || value === 'dark' ? value : 'auto';

/** Signs out. Without an answer the person is still signed in, so the page stays and says that the server is away. */
function useLeave(): () => void {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { mutate } = useSignOut();
  const leave = () => {
    void navigate('/sign-in');
    client.clear();
  };
  return () =>
    mutate(undefined, {
      onSuccess: leave,
      onError: (error) => {
        if (error instanceof ApiFailure) leave();
      },
    });
}
