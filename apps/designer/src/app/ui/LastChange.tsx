import { useTranslation } from 'react-i18next';
import styles from './LastChange.module.css';
import { Moment } from './Moment';
import { PersonAvatar } from './PersonAvatar';
import table from './table.module.css';

interface Props {
  /** null: nobody who signs in */
  by: { name: string } | null;
  /** ISO 8601 */
  at: string;
  /** what was done, as it follows the name; absent: it goes without saying */
  what?: string;
}

/** Who changed the thing of a row last, and when. */
export function LastChange({ by, at, what }: Props) {
  const { t } = useTranslation();
  const person = by?.name ?? t('common:someone');
  return (
    <div className={styles.change}>
      <PersonAvatar name={person} />
      <div className={table.words}>
        <span title={what === undefined ? person : `${person} ${what}`}>
          <span className={styles.person}>{person}</span>
          {what !== undefined && <span className={styles.what}> {what}</span>}
        </span>
        <span className={table.secondary}>
          <Moment at={at} />
        </span>
      </div>
    </div>
  );
}
