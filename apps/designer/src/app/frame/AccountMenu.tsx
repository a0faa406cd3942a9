import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { type Me } from '@parley/contracts';
import { IconCheck, IconDeviceDesktop, IconDots, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiFailure } from '../api/failure';
import { useSignOut } from '../api/session';
import { changeLanguage } from '../i18n/i18n';
import { PersonAvatar } from '../ui/PersonAvatar';
import styles from './Navigation.module.css';

const icon = { size: 16, stroke: 1.75 };

/** Who is signed in, how the designer looks to that person, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useLeave();
  const scheme = (value: MantineColorScheme) => ({
    isChosen: colorScheme === value,
    onChoose: () => setColorScheme(value),
  });
  const language = (value: 'en' | 'zh') => ({
    isChosen: i18n.language === value,
    onChoose: () => void changeLanguage(value),
  });
  return (
    <Menu position="top-start" width={204} offset={6}>
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
        <Choice icon={<IconSun {...icon} />} name={t('common:frame.light')} {...scheme('light')} />
        <Choice icon={<IconMoon {...icon} />} name={t('common:frame.dark')} {...scheme('dark')} />
        <Choice icon={<IconDeviceDesktop {...icon} />} name={t('common:frame.system')} {...scheme('auto')} />
        <Menu.Divider />
        <Menu.Label>{t('common:frame.language')}</Menu.Label>
        <Choice name="English" lang="en" {...language('en')} />
        <Choice name="中文" lang="zh" {...language('zh')} />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout {...icon} />} onClick={leave}>
          {t('common:frame.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface ChoiceProps {
  name: string;
  icon?: ReactNode;
  lang?: string;
  isChosen: boolean;
  onChoose: () => void;
}

function Choice({ name, icon: picture, lang, isChosen, onChoose }: ChoiceProps) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={isChosen}
      closeMenuOnClick={false}
      leftSection={picture}
      rightSection={isChosen ? <IconCheck {...icon} aria-hidden="true" /> : null}
      onClick={onChoose}
      {...(lang === undefined ? {} : { lang })}
    >
      {name}
    </Menu.Item>
  );
}

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
