import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from './ui/EmptyState';
import table from './ui/table.module.css';
import { useDocumentTitle } from './useDocumentTitle';

interface NotFoundProps {
  /** the list in which what was looked for would stand; default: the flows */
  list?: { path: string; title: string };
}

/** Any address that nothing answers to. */
export function NotFoundPage({ list }: NotFoundProps) {
  const { t } = useTranslation();
  useDocumentTitle(t('common:notFound.title'));
  return (
    <div className={table.page}>
      <EmptyState
        title={t('common:notFound.title')}
        text={t('common:notFound.text')}
        action={
          <Button component={Link} to={list?.path ?? '/flows'}>
            {list === undefined ? t('common:notFound.back') : list.title}
          </Button>
        }
      />
    </div>
  );
}
