import { IconCircleCheckFilled, IconCircleXFilled, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type KnownResult } from '../../app/api/testCases';
import styles from './Tests.module.css';

interface Props {
  /** undefined: it was not run since the person signed in */
  known: KnownResult | undefined;
  /** of the case now: what an earlier one gave says nothing any more */
  revision: number;
}

/** How a test case ended when it was run last. */
export function ResultChip({ known, revision }: Props) {
  const { t } = useTranslation();
  if (known === undefined) return <span className={styles.none}>{t('tests:result.none')}</span>;
  const { passed, revision: run } = known.result;
  const state = run === revision ? (passed ? 'passed' : 'failed') : 'changed';
  const Icon = { passed: IconCircleCheckFilled, failed: IconCircleXFilled, changed: IconHistory }[state];
  return (
    <span
      className={styles.chip}
      data-state={state}
      title={t('tests:result.against', { version: known.version })}
    >
      <Icon size={13} aria-hidden="true" />
      {t(`tests:result.${state}`)}
    </span>
  );
}
