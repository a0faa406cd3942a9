import { Button } from '@mantine/core';
import { type FlowDetail, type ReleaseKind } from '@parley/contracts';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../flows/flowPath';
import styles from './ReleasePage.module.css';

/** It is live: since when, on which codes, and where to go from here. */
export function ReleasedColumn({
  flow,
  version,
  kind,
}: {
  flow: FlowDetail;
  version: string;
  kind: ReleaseKind;
}) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside className={styles.column}>
      <div className={styles.scroll}>
        <section className={styles.section}>
          <div className={styles.done} role="status">
            <IconCircleCheckFilled size={22} className={styles.passed} aria-hidden="true" />
            <div>
              <h2 ref={heading} tabIndex={-1}>
                {t(kind === 'gray' ? 'flows:gray.live' : 'flows:release.live', { version })}
              </h2>
              <p>{t(kind === 'gray' ? 'flows:gray.nowTaken' : 'flows:release.nowTaken')}</p>
              <p>{t('flows:release.callsEnd')}</p>
            </div>
          </div>
        </section>
        {flow.accessCodes.length > 0 && (
          <section className={styles.section}>
            <h2>{t('flows:release.accessCodes')}</h2>
            <p className={styles.codes}>
              {flow.accessCodes.map((code) => (
                <code key={code}>{code}</code>
              ))}
            </p>
          </section>
        )}
      </div>
      <footer className={styles.foot}>
        <Button component={Link} to={paths.versions(flow.code)} size="md" fullWidth>
          {t('flows:release.toVersions')}
        </Button>
        <Button component={Link} to={paths.version(flow.code, version)} variant="default" size="md" fullWidth>
          {t('flows:release.toEditor')}
        </Button>
      </footer>
    </aside>
  );
}
