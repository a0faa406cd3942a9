import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMay } from '../../app/api/session';
import { PageHead } from '../../app/ui/PageHead';
import table from '../../app/ui/table.module.css';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import settings from '../settings/SettingsPage.module.css';

const AREAS = [
  { id: 'callbacks', to: '/callbacks' },
  { id: 'answers', to: '/callbacks/answers' },
] as const;

/** What calls have left behind: callbacks beside answers to questions. */
export function KeptPage({ area, children }: { area: (typeof AREAS)[number]['id']; children: ReactNode }) {
  const { t } = useTranslation();
  const maySee = useMay('unmask');
  useDocumentTitle(t(`callbacks:areas.${area}`));
  return (
    <div className={table.page}>
      <PageHead title={t(`callbacks:areas.${area}`)} />
      <nav className={settings.areas} aria-label={t('callbacks:areasLabel')}>
        {AREAS.map(({ id, to }) => (
          <NavLink key={id} to={to} end className={settings.area ?? ''}>
            {t(`callbacks:areas.${id}`)}
          </NavLink>
        ))}
      </nav>
      {children}
      {!maySee && <p className={settings.refused}>{t('callbacks:masked')}</p>}
    </div>
  );
}
