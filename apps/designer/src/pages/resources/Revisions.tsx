import { Button, Skeleton } from '@mantine/core';
import { type ResourceRevision } from '@parley/contracts';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Historied, useRevert, useRevisions } from '../../app/api/resources';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { Moment } from '../../app/ui/Moment';
import { PersonAvatar } from '../../app/ui/PersonAvatar';
import { Waiting } from '../../app/ui/Waiting';
import aside from './Aside.module.css';
import { ResourceFailure } from './ResourceFailure';
import { revisionChanges } from './revisionChanges';
import styles from './Revisions.module.css';

interface Props {
  kind: Historied;
  name: string;
  /** revision that is in force */
  current: number;
  mayEdit: boolean;
  /** something is being edited that going back would throw away */
  isDirty: boolean;
  /** an earlier content has returned, with this name */
  onReverted: (name: string) => void;
  /** what people compare of a content; absent: its members */
  membersOf?: (content: unknown) => unknown;
}

/** Who changed what and when, newest first, and the way back. */
export function Revisions(props: Props) {
  const { kind, name, current, mayEdit, isDirty, onReverted, membersOf = (content) => content } = props;
  const { t } = useTranslation();
  const revisions = useRevisions(kind, name);
  const revert = useRevert(kind);
  const [asked, setAsked] = useState<number>();
  if (revisions.isPending) return <RevisionsSkeleton />;
  if (revisions.isError) {
    return (
      <FailureNotice
        title={t('resources:history.failed')}
        error={revisions.error}
        onRetry={() => void revisions.refetch()}
      />
    );
  }
  const items = revisions.data.pages.flatMap((page) => page.items);
  const goBack = (revision: number) =>
    revert.mutate(
      { name, revision },
      {
        onSuccess: (reverted) => {
          setAsked(undefined);
          onReverted(reverted.name);
        },
      },
    );
  return (
    <ol className={styles.list}>
      {items.map((item, index) => (
        <li key={item.revision} className={styles.item}>
          <RevisionHead item={item} isCurrent={item.revision === current} />
          <Changes
            item={item}
            before={items[index + 1]}
            isFirst={item.revision === 1}
            membersOf={membersOf}
          />
          {asked === item.revision && revert.error !== null && <ResourceFailure error={revert.error} />}
          {mayEdit && item.revision !== current && item.content !== null && (
            <Button
              size="xs"
              variant="default"
              className={styles.revert ?? ''}
              leftSection={<IconArrowBackUp size={14} stroke={1.75} />}
              loading={revert.isPending && asked === item.revision}
              disabled={isDirty}
              title={isDirty ? t('resources:history.dirty') : ''}
              onClick={() => {
                setAsked(item.revision);
                goBack(item.revision);
              }}
            >
              {t('resources:history.revert')}
            </Button>
          )}
        </li>
      ))}
      {revisions.hasNextPage && (
        <Button
          variant="transparent"
          size="xs"
          loading={revisions.isFetchingNextPage}
          onClick={() => void revisions.fetchNextPage()}
        >
          {t('resources:list.showMore')}
        </Button>
      )}
    </ol>
  );
}

function RevisionHead({ item, isCurrent }: { item: ResourceRevision; isCurrent: boolean }) {
  const { t } = useTranslation();
  const person = item.by?.name ?? t('common:someone');
  return (
    <div className={styles.head}>
      <PersonAvatar name={person} size={20} />
      <span className={styles.person} title={person}>
        {person}
      </span>
      <span className={styles.when}>
        <Moment at={item.at} />
      </span>
      <code className={styles.number}>{t('resources:history.number', { revision: item.revision })}</code>
      {isCurrent && <span className={aside.mark}>{t('resources:history.current')}</span>}
    </div>
  );
}

const MOST_CHANGES = 12;

function Changes({
  item,
  before,
  isFirst,
  membersOf,
}: {
  item: ResourceRevision;
  before: ResourceRevision | undefined;
  isFirst: boolean;
  membersOf: (content: unknown) => unknown;
}) {
  const { t, i18n } = useTranslation();
  if (item.content === null) return <p className={aside.muted}>{t('resources:history.deleted')}</p>;
  if (isFirst || before?.content === null) {
    return <p className={aside.muted}>{t('resources:history.created')}</p>;
  }
  if (before === undefined) return null;
  const changes = revisionChanges(membersOf(before.content), membersOf(item.content));
  if (changes.length === 0) return <p className={aside.muted}>{t('resources:history.same')}</p>;
  const labelOf = (path: string) => {
    const [first = '', ...rest] = path.split('.');
    const key = `resources:fields.${first}`;
    return [i18n.exists(key) ? t(key) : first, ...rest].join(' · ');
  };
  return (
    <dl className={styles.changes}>
      {changes.slice(0, MOST_CHANGES).map(({ path, before: was, after: is }) => (
        <div key={path}>
          <dt>{labelOf(path)}</dt>
          <dd>
            {was !== undefined && was !== '' && <del>{was}</del>}{' '}
            {is !== undefined && is !== '' && <ins>{is}</ins>}
          </dd>
        </div>
      ))}
      {changes.length > MOST_CHANGES && <dt>+ {changes.length - MOST_CHANGES}</dt>}
    </dl>
  );
}

function RevisionsSkeleton() {
  const { t } = useTranslation();
  return (
    <Waiting label={t('resources:history.loading')}>
      <div className={aside.stack}>
        {[220, 190, 240].map((width) => (
          <Skeleton key={width} width={width} height={20} radius={4} />
        ))}
      </div>
    </Waiting>
  );
}
