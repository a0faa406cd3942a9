import { type CoverageShare, type TestCoverage } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { percentOf } from './share';
import styles from './Tests.module.css';

/** How much of a version the cases went through, as two bars with their figures. */
export function Coverage({ coverage }: { coverage: TestCoverage }) {
  return (
    <dl className={styles.coverage}>
      <Share what="nodes" share={coverage.nodes} />
      <Share what="branches" share={coverage.branches} />
    </dl>
  );
}

function Share({ what, share }: { what: 'nodes' | 'branches'; share: CoverageShare }) {
  const { t } = useTranslation();
  const percent = percentOf(share);
  return (
    <div className={styles.share}>
      <dt>{t(`tests:coverage.${what}`)}</dt>
      <dd>
        <span className={styles.bar} data-none={percent === 0} aria-hidden="true">
          <i style={{ width: `${percent}%` }} />
        </span>
        <strong>{t('tests:coverage.percent', { percent })}</strong>
        <span className={styles.figures}>{t('tests:coverage.figures', { ...share })}</span>
      </dd>
    </div>
  );
}
