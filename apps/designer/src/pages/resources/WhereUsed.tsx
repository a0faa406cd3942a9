import { Button, Skeleton } from '@mantine/core';
import { type ResourceKind } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useUses } from '../../app/api/resources';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { Waiting } from '../../app/ui/Waiting';
import styles from './Aside.module.css';
import { UseLinks } from './UseLinks';

/** The places that name a resource. */
export function WhereUsed({ kind, name }: { kind: ResourceKind; name: string }) {
  const { t } = useTranslation();
  const uses = useUses(kind, name);
  if (uses.isPending) {
    return (
      <Waiting label={t('resources:uses.loading')}>
        <div className={styles.stack}>
          {[180, 240, 210].map((width) => (
            <Skeleton key={width} width={width} height={14} radius={4} />
          ))}
        </div>
      </Waiting>
    );
  }
  if (uses.isError) {
    return (
      <FailureNotice
        title={t('resources:uses.failed')}
        error={uses.error}
        onRetry={() => void uses.refetch()}
      />
    );
  }
  const items = uses.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className={styles.muted}>{t(`resources:uses.none.${kind}`)}</p>;
  return (
    <>
      <UseLinks uses={items} />
      {uses.hasNextPage && (
        <Button
          variant="transparent"
          size="xs"
          loading={uses.isFetchingNextPage}
          onClick={() => void uses.fetchNextPage()}
        >
          {t('resources:list.showMore')}
        </Button>
      )}
    </>
  );
}
