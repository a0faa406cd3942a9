import { type VersionSummary } from '@parley/contracts';
import { type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './StateChip.module.css';

export type ChipKind = 'draft' | 'official' | 'gray' | 'offline';

/** @returns which of the four states of visual.md a version shows */
export function chipOf({ state, releaseKind }: Pick<VersionSummary, 'state' | 'releaseKind'>): ChipKind {
  if (state === 'released') return releaseKind === 'gray' ? 'gray' : 'official';
  return state;
}

type ChipVersion = Pick<VersionSummary, 'version' | 'state' | 'releaseKind'> &
  Partial<Pick<VersionSummary, 'grayRule'>>;

/** The state of a version, with its number; a gray one with its share, where a share is all that decides. */
export function StateChip({ version }: { version: ChipVersion }) {
  const { t } = useTranslation();
  const kind = chipOf(version);
  const share = version.grayRule?.percentage ?? undefined;
  return (
    <span className={styles.chip} data-kind={kind}>
      {kind !== 'offline' && (
        <i
          className={styles.mark}
          aria-hidden="true"
          {...(share === undefined ? {} : { style: { '--share': `${share}%` } as CSSProperties })}
        />
      )}
      {t(`common:states.${kind}`, { version: version.version })}
      {kind === 'gray' && share !== undefined && ` · ${t('flows:gray.percent', { share })}`}
    </span>
  );
}
