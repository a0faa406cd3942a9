import { IconChevronLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { IconAction } from '../../app/ui/IconAction';
import { Logo } from '../../app/ui/Logo';
import classes from './TopBar.module.css';

/** Where one is, and the ways back to the flows: the beginning of the top bar. */
export function FlowPath({ name }: { name: string }) {
  const { t } = useTranslation('editor');
  const navigate = useNavigate();
  return (
    <>
      <Link to="/flows" className={classes.logo} aria-label={t('bar.home')}>
        <Logo size={26} />
      </Link>
      <IconAction
        name={t('bar.back')}
        variant="subtle"
        color="gray"
        size={28}
        onClick={() => void navigate('/flows')}
      >
        <IconChevronLeft size={18} stroke={1.75} />
      </IconAction>
      <nav className={classes.path} aria-label={t('bar.path')}>
        <Link to="/flows">{t('bar.flows')}</Link>
        <span aria-hidden="true">/</span>
        <h1 className={classes.name} title={name}>
          {name}
        </h1>
      </nav>
    </>
  );
}
