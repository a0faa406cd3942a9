import { Button } from '@mantine/core';
import { type NamedGrayRule } from '@parley/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGrayRuleList } from '../../app/api/grayRules';
import { useMay } from '../../app/api/session';
import { EmptyState } from '../../app/ui/EmptyState';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { PageHead } from '../../app/ui/PageHead';
import { SearchInput } from '../../app/ui/SearchInput';
import table from '../../app/ui/table.module.css';
import { useDocumentTitle } from '../../app/useDocumentTitle';
import { DeleteRuleDialog } from './DeleteRuleDialog';
import styles from './GrayRulesPage.module.css';
import { RuleDialog } from './RuleDialog';
import { RuleHistory } from './RuleHistory';
import { RuleTable, RuleTableWaiting } from './RuleTable';
import { GrayRuleDrawing } from '../resources/drawings';

type Asked = { about: 'create' } | { about: 'edit' | 'history' | 'remove'; rule: NamedGrayRule };

/** `/gray-rules?search`: named rules about which calls gray releases take. */
export function GrayRulesPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const rules = useGrayRuleList(search);
  const mayChange = useMay('release');
  const [asked, setAsked] = useState<Asked>();
  useDocumentTitle(t('grayRules:title'));

  const pages = rules.data?.pages;
  const items = pages?.flatMap((page) => page.items) ?? [];
  const isEmpty = pages !== undefined && items.length === 0 && search === '';
  const close = () => setAsked(undefined);
  const find = (text: string) => setParams(text === '' ? {} : { search: text }, { replace: true });
  const create = mayChange && (
    <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setAsked({ about: 'create' })}>
      {t('grayRules:create')}
    </Button>
  );
  return (
    <div className={table.page}>
      <PageHead title={t('grayRules:title')} actions={isEmpty ? null : create} />
      {isEmpty ? (
        <div className={styles.empty}>
          <EmptyState
            drawing={<GrayRuleDrawing />}
            title={t('grayRules:emptyTitle')}
            text={t('grayRules:emptyText')}
            action={create}
          />
        </div>
      ) : (
        <div className={table.bar}>
          <SearchInput
            value={search}
            label={t('grayRules:searchLabel')}
            placeholder={t('grayRules:search')}
            onSearch={find}
          />
        </div>
      )}
      {rules.isPending && <RuleTableWaiting />}
      {rules.isError && (
        <FailureNotice
          title={t('grayRules:failed')}
          error={rules.error}
          onRetry={() => void rules.refetch()}
        />
      )}
      {pages !== undefined && !isEmpty && (
        <div className={`${table.card} ${rules.isPlaceholderData ? table.stale : ''}`}>
          <RuleTable rules={items} mayChange={mayChange} onAsk={(about, rule) => setAsked({ about, rule })} />
          {items.length === 0 ? (
            <div className={table.none}>
              <strong>{t('grayRules:none')}</strong>
              <Button variant="subtle" onClick={() => find('')}>
                {t('grayRules:clearSearch')}
              </Button>
            </div>
          ) : (
            <div className={table.foot}>
              {t('grayRules:shown', { shown: items.length, count: pages.at(-1)?.total ?? 0 })}
              {rules.hasNextPage && (
                <Button
                  variant="transparent"
                  size="xs"
                  loading={rules.isFetchingNextPage}
                  onClick={() => void rules.fetchNextPage()}
                >
                  {t('grayRules:showMore')}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
      {asked?.about === 'create' && <RuleDialog onClose={close} />}
      {asked?.about === 'edit' && <RuleDialog rule={asked.rule} onClose={close} />}
      {asked?.about === 'history' && <RuleHistory rule={asked.rule} mayChange={mayChange} onClose={close} />}
      {asked?.about === 'remove' && <DeleteRuleDialog rule={asked.rule} onClose={close} />}
    </div>
  );
}
