import { Button, Menu, Skeleton } from '@mantine/core';
import { type AccessCode } from '@parley/contracts';
import { IconArrowsExchange, IconPlus, IconUnlink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAccessCodes } from '../../app/api/accessCodes';
import { useMay } from '../../app/api/session';
import { EmptyState } from '../../app/ui/EmptyState';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { PageHead } from '../../app/ui/PageHead';
import { SearchInput } from '../../app/ui/SearchInput';
import { RowMenu } from '../../app/ui/RowMenu';
import table from '../../app/ui/table.module.css';
import { Waiting } from '../../app/ui/Waiting';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import { paths } from '../flows/flowPath';
import styles from './AccessCodesPage.module.css';
import { BindDialog } from './BindDialog';
import { UnbindDialog } from './UnbindDialog';
import { AccessCodeDrawing } from '../resources/drawings';

type Asked = { about: 'bind' } | { about: 'rebind' | 'unbind'; code: AccessCode };

/** `/access-codes?search`: what is called, and which flow answers. */
export function AccessCodesPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const codes = useAccessCodes(search);
  const mayBind = useMay('release');
  const [asked, setAsked] = useState<Asked>();
  useDocumentTitle(t('accessCodes:title'));

  const pages = codes.data?.pages;
  const items = pages?.flatMap((page) => page.items) ?? [];
  const isEmpty = pages !== undefined && items.length === 0 && search === '';
  const close = () => setAsked(undefined);
  const find = (text: string) => setParams(text === '' ? {} : { search: text }, { replace: true });
  const bind = mayBind && (
    <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setAsked({ about: 'bind' })}>
      {t('accessCodes:bind')}
    </Button>
  );
  return (
    <div className={table.page}>
      <PageHead title={t('accessCodes:title')} actions={isEmpty ? null : bind} />
      {isEmpty ? (
        <div className={styles.empty}>
          <EmptyState
            drawing={<AccessCodeDrawing />}
            title={t('accessCodes:emptyTitle')}
            text={t('accessCodes:emptyText')}
            action={bind}
          />
        </div>
      ) : (
        <div className={table.bar}>
          <SearchInput
            value={search}
            label={t('accessCodes:searchLabel')}
            placeholder={t('accessCodes:search')}
            onSearch={find}
          />
        </div>
      )}
      {codes.isError && pages === undefined && (
        <FailureNotice
          title={t('accessCodes:failed')}
          error={codes.error}
          onRetry={() => void codes.refetch()}
        />
      )}
      {codes.isPending && <TableSkeleton />}
      {pages !== undefined && !isEmpty && (
        <div className={`${table.card} ${codes.isPlaceholderData ? table.stale : ''}`}>
          <table className={table.table}>
            <Head />
            <tbody>
              {items.map((code) => (
                <Row
                  key={code.accessCode}
                  code={code}
                  mayBind={mayBind}
                  onAsk={(about) => setAsked({ about, code })}
                />
              ))}
            </tbody>
          </table>
          {items.length === 0 ? (
            <div className={table.none}>
              <strong>{t('accessCodes:none')}</strong>
              <Button variant="subtle" onClick={() => find('')}>
                {t('accessCodes:clearFilter')}
              </Button>
            </div>
          ) : (
            <div className={table.foot}>
              {t('accessCodes:shown', { shown: items.length, count: pages.at(-1)?.total ?? 0 })}
              {codes.hasNextPage && (
                <Button
                  variant="transparent"
                  size="xs"
                  loading={codes.isFetchingNextPage}
                  onClick={() => void codes.fetchNextPage()}
                >
                  {t('accessCodes:showMore')}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
      {asked?.about === 'bind' && <BindDialog onClose={close} />}
      {asked?.about === 'rebind' && <BindDialog code={asked.code} onClose={close} />}
      {asked?.about === 'unbind' && <UnbindDialog code={asked.code} onClose={close} />}
    </div>
  );
}

function Head() {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th className={styles.code}>{t('accessCodes:code')}</th>
        <th className={styles.flow}>{t('accessCodes:flow')}</th>
        <th className={styles.type}>{t('accessCodes:dialogType')}</th>
        <th className={styles.source}>{t('accessCodes:source')}</th>
        <th>{t('accessCodes:description')}</th>
        <th className={styles.menu}>
          <span className="visually-hidden">{t('accessCodes:actions')}</span>
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  code: AccessCode;
  mayBind: boolean;
  onAsk: (about: 'rebind' | 'unbind') => void;
}

function Row({ code, mayBind, onAsk }: RowProps) {
  const { t } = useTranslation();
  return (
    <tr>
      <td className={styles.number}>{code.accessCode}</td>
      <td>
        {code.flowCode === null ? (
          <span className={table.secondary}>{t('accessCodes:noFlow')}</span>
        ) : (
          <div className={table.words}>
            <Link to={paths.versions(code.flowCode)} className={table.primary}>
              {code.flowName ?? code.flowCode}
            </Link>
            <span className={table.code}>{code.flowCode}</span>
          </div>
        )}
      </td>
      <td>{t(`accessCodes:types.${code.dialogType}`)}</td>
      <td>
        <div className={table.words}>
          <span>{t(`accessCodes:sources.${code.source}`)}</span>
          {code.usingRecordService && <span className={table.secondary}>{t('accessCodes:recorded')}</span>}
        </div>
      </td>
      <td>
        <div className={table.words}>
          <span className={table.secondary} title={code.description}>
            {code.description}
          </span>
        </div>
      </td>
      <td className={table.above}>
        {mayBind && (
          <RowMenu name={t('accessCodes:rowActions', { code: code.accessCode })} width={200}>
            <Menu.Item
              leftSection={<IconArrowsExchange size={16} stroke={1.75} />}
              onClick={() => onAsk('rebind')}
            >
              {t('accessCodes:rebind')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconUnlink size={16} stroke={1.75} />} onClick={() => onAsk('unbind')}>
              {t('accessCodes:unbind')}
            </Menu.Item>
          </RowMenu>
        )}
      </td>
    </tr>
  );
}

function TableSkeleton() {
  const { t } = useTranslation();
  return (
    <Waiting label={t('accessCodes:loading')}>
      <div className={table.card}>
        <table className={table.table}>
          <Head />
          <tbody>
            {[0, 1, 2].map((row) => (
              <tr key={row}>
                {[64, 140, 96, 80, 120, 0].map((width) => (
                  <td key={width}>{width > 0 && <Skeleton width={width} height={12} radius={4} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Waiting>
  );
}
