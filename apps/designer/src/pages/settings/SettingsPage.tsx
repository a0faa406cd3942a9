import { type Permission } from '@parley/contracts';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMe } from '../../app/api/session';
import { PageHead } from '../../app/ui/PageHead';
import table from '../../app/ui/table.module.css';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import styles from './SettingsPage.module.css';

/** Places of the settings, in their order, with what one must be allowed to see them. */
const AREAS = [
  { id: 'account', needs: 'read' },
  { id: 'tokens', needs: 'read' },
  { id: 'users', needs: 'administer' },
  { id: 'parameters', needs: 'administer' },
  { id: 'hosts', needs: 'administer' },
  { id: 'api-password', needs: 'administer' },
  { id: 'audit', needs: 'unmask' },
] as const satisfies readonly { id: string; needs: Permission }[];

export type SettingsArea = (typeof AREAS)[number]['id'];

interface Props {
  area: SettingsArea;
  /** at the right of the title */
  actions?: ReactNode;
  children: ReactNode;
}

/** One place of the settings, with the ways to those others that the person may see. */
export function SettingsPage({ area, actions, children }: Props) {
  const { t } = useTranslation();
  const permissions = useMe().data?.permissions ?? [];
  const isAllowed = AREAS.some(({ id, needs }) => id === area && permissions.includes(needs));
  useDocumentTitle(`${t(`settings:areas.${area}`)} · ${t('settings:title')}`);
  return (
    <div className={table.page}>
      <PageHead title={t('settings:title')} actions={isAllowed ? actions : null} />
      <nav className={styles.areas} aria-label={t('settings:areasLabel')}>
        {AREAS.filter(({ needs }) => permissions.includes(needs)).map(({ id }) => (
          <NavLink key={id} to={`/settings/${id}`} className={styles.area ?? ''}>
            {t(`settings:areas.${id}`)}
          </NavLink>
        ))}
      </nav>
      {isAllowed ? children : <p className={styles.refused}>{t('settings:notAllowed')}</p>}
    </div>
  );
}
