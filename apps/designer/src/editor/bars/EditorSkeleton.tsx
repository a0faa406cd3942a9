import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PANEL_SIZES, usePanels } from '../panels';
import classes from './EditorSkeleton.module.css';

/** The editor's geometry while its version is on the way; drawn after 200 ms, so that a quick answer does not flicker. */
export function EditorSkeleton() {
  const { t } = useTranslation('editor');
  const [isDrawn, setDrawn] = useState(false);
  const { palette, properties } = usePanels();
  const left = palette.isOpen ? palette.size : PANEL_SIZES.palette.closed;
  const right = properties.isOpen ? properties.size : 0;
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div
      className={classes.page}
      style={{ gridTemplateColumns: `${left}px minmax(0, 1fr) ${right}px` }}
      role="status"
      aria-label={t('loading')}
    >
      {isDrawn && (
        <>
          <div className={classes.top}>
            <Skeleton width={220} height={16} />
            <Skeleton width={96} height={32} ml="auto" />
          </div>
          <div className={classes.palette}>
            {Array.from({ length: 10 }, (_, i) => (
              <Skeleton key={i} height={24} />
            ))}
          </div>
          <div className={classes.canvas} />
          <div className={classes.properties} hidden={!properties.isOpen}>
            <Skeleton height={32} width={180} />
            <Skeleton height={96} />
            <Skeleton height={160} />
          </div>
        </>
      )}
    </div>
  );
}
