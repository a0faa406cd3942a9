import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../api/failure';
import styles from './FailureNotice.module.css';
import { useFailureText } from './useFailureText';

interface Props {
  error: unknown;
  /** what was tried; absent: the failure's sentence alone */
  title?: string;
  onRetry?: () => void;
  /** what else helps: references, findings */
  children?: ReactNode;
}

/** A failure, in the place where it happened: what went wrong, its code, one way out. */
export function FailureNotice({ error, title, onRetry, children }: Props) {
  const { t } = useTranslation();
  const sentence = useFailureText()(error);
  return (
    <div className={styles.notice} role="alert">
      <IconAlertCircle size={16} stroke={1.75} className={styles.icon} aria-hidden="true" />
      <div className={styles.text}>
        {title !== undefined && <strong>{title}</strong>}
        <span>
          {sentence}
          {error instanceof ApiFailure && (
            <>
              {' '}
              <code className={styles.code} title={t('common:errors.code', { code: error.code })}>
                {error.code}
              </code>
            </>
          )}
        </span>
        {children}
      </div>
      {onRetry !== undefined && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('common:tryAgain')}
        </Button>
      )}
    </div>
  );
}
