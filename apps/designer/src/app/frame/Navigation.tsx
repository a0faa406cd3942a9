import {
  IconApi,
  IconArrowsSplit2,
  IconDatabase,
  IconListCheck,
  IconPhoneOutgoing,
  IconRoute,
  IconSettings,
  IconSitemap,
  IconTable,
  IconTemplate,
  IconVariable,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMe } from '../api/session';
import { Logo } from '../ui/Logo';
import { AccountMenu } from './AccountMenu';
import styles from './Navigation.module.css';

/** The places of the product. A place appears here once it works. */
export function Navigation() {
  const { t } = useTranslation();
  const { data: me } = useMe();
  return (
    <nav className={styles.navigation} aria-label={t('common:frame.navigation')}>
      <div className={styles.brand}>
        <Logo />
        <div className={styles.names}>
          <strong>{t('common:product')}</strong>
          <span title={me?.tenant.name}>{me?.tenant.name}</span>
        </div>
      </div>
      <p className={styles.heading}>{t('common:frame.design')}</p>
      <Place to="/flows" icon={IconSitemap} name={t('common:frame.flows')} />
      <Place to="/variables" icon={IconVariable} name={t('common:frame.variables')} />
      <Place to="/templates" icon={IconTemplate} name={t('common:frame.templates')} />
      <Place to="/flow-check" icon={IconListCheck} name={t('flowCheck:title')} />
      <p className={styles.heading}>{t('common:frame.connect')}</p>
      <Place to="/interfaces" icon={IconApi} name={t('common:frame.interfaces')} />
      <Place to="/data-tables" icon={IconTable} name={t('common:frame.dataTables')} />
      <Place to="/stored-procedures" icon={IconDatabase} name={t('common:frame.storedProcedures')} />
      <Place to="/transfer-policies" icon={IconPhoneOutgoing} name={t('common:frame.transferPolicies')} />
      <Place to="/access-codes" icon={IconRoute} name={t('common:frame.accessCodes')} />
      <Place to="/gray-rules" icon={IconArrowsSplit2} name={t('grayRules:title')} />
      <p className={styles.heading}>{t('common:frame.followUp')}</p>
      <Place to="/callbacks" icon={IconPhoneOutgoing} name={t('callbacks:areas.callbacks')} />
      <div className={styles.space} />
      <Place to="/settings" icon={IconSettings} name={t('settings:title')} />
      {me !== undefined && <AccountMenu me={me} />}
    </nav>
  );
}

function Place({ to, icon: Icon, name }: { to: string; icon: TablerIcon; name: string }) {
  return (
    <NavLink to={to} className={styles.place ?? ''}>
      <Icon size={17} stroke={1.75} aria-hidden="true" />
      {name}
    </NavLink>
  );
}
