import { type VersionSummary } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import styles from './StateChip.module.css';

export type ChipKind = 'draft' | 'official' | 'gray' | 'offline';

/** @returns which of the four states of visual.md a version shows */
export function chipOf({ state, releaseKind }: Pick<VersionSummary, 'state' | 'releaseKind'>): ChipKind {
  if (state === 'released') return releaseKind === 'gray' ? 'gray' : 'official';
  return state;
}

/** The state of a version, with its number. */
export function StateChip({
  version,
}: {
  version: Pick<VersionSummary, 'version' | 'state' | 'releaseKind'>;
}) {
  const { t } = useTranslation();
  const kind = chipOf(version);
  return (
    <span className={styles.chip} data-kind={kind}>
      {kind !== 'offline' && <i className={styles.mark} aria-hidden="true" />}
      {t(`common:states.${kind}`, { version: version.version })}
    </span>
  );
}
