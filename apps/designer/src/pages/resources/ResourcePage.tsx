import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type ResourceApi, type ResourceBody, type Revised } from '../../app/api/resources';
import { isRefusal } from '../../app/api/failure';
import { NotFoundPage } from '../../app/NotFoundPage';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import styles from './Editor.module.css';
import { EditorSkeleton } from './EditorSkeleton';

interface Props<Body extends ResourceBody, Item extends Revised> {
  api: ResourceApi<Body, Item>;
  /** false: the editor waits for something else too */
  isReady?: boolean;
  /** @param item undefined: it is new */
  children: (item: Item | undefined) => ReactNode;
}

/** `/<kind>/new` and `/<kind>/edit/:name`: waits for the resource that the address names, then shows its editor. */
export function ResourcePage<Body extends ResourceBody, Item extends Revised>(props: Props<Body, Item>) {
  const { api, isReady = true, children } = props;
  const { name } = useParams();
  const { t } = useTranslation();
  const found = api.useOne(name);
  useDocumentTitle(name ?? t(`resources:${api.kind}.new`));
  if (found.isError && found.data === undefined) {
    if (isRefusal(found.error, 'notFound')) {
      return <NotFoundPage list={{ path: `/${api.kind}`, title: t(`resources:${api.kind}.title`) }} />;
    }
    return (
      <div className={styles.page}>
        <FailureNotice
          title={t(`resources:${api.kind}.loadFailed`)}
          error={found.error}
          onRetry={() => void found.refetch()}
        />
      </div>
    );
  }
  if ((name !== undefined && found.data === undefined) || !isReady) {
    return <EditorSkeleton label={t(`resources:${api.kind}.loading`)} />;
  }
  return children(name === undefined ? undefined : found.data);
}
