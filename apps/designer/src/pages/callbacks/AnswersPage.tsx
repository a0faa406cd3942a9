import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQaRecords } from '../../app/api/callbacks';
import { EmptyState } from '../../app/ui/EmptyState';
import { Moment } from '../../app/ui/Moment';
import { SearchInput } from '../../app/ui/SearchInput';
import table from '../../app/ui/table.module.css';
import settings from '../settings/SettingsPage.module.css';
import { SettingsTable } from '../settings/SettingsTable';
import { KeptPage } from './KeptPage';
import { PlaceOfCall } from './PlaceOfCall';
import { AnswerDrawing } from '../resources/drawings';

/** `/callbacks/answers?call`: answers that calls have kept on record. */
export function AnswersPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const callId = params.get('call') ?? '';
  const answers = useQaRecords(callId);
  const items = answers.data?.pages.flatMap((page) => page.items) ?? [];
  const find = (call: string) => setParams(call === '' ? {} : { call }, { replace: true });
  return (
    <KeptPage area="answers">
      <div className={settings.bar}>
        <SearchInput
          value={callId}
          label={t('callbacks:searchLabel')}
          placeholder={t('callbacks:search')}
          onSearch={find}
        />
      </div>
      {answers.isSuccess && items.length === 0 && callId === '' ? (
        <EmptyState
          drawing={<AnswerDrawing />}
          title={t('callbacks:answers.emptyTitle')}
          text={t('callbacks:answers.emptyText')}
        />
      ) : (
        <SettingsTable
          query={answers}
          columns={[
            { key: 'question', label: t('callbacks:answers.question'), width: '28%' },
            { key: 'intent', label: t('callbacks:answers.intent'), width: '16%' },
            { key: 'answer', label: t('callbacks:answers.answer') },
            { key: 'call', label: t('callbacks:call'), width: '20%' },
            { key: 'at', label: t('callbacks:answers.at'), width: '130px' },
          ]}
          count={items.length}
          total={answers.data?.pages.at(-1)?.total ?? 0}
          texts={{
            loading: t('callbacks:answers.loading'),
            failed: t('callbacks:answers.failed'),
            none: t('callbacks:answers.none'),
          }}
          onClear={callId === '' ? undefined : () => find('')}
        >
          {items.map((record) => (
            <tr key={record.id}>
              <td>
                <div className={table.words}>
                  <span title={record.questionTitle}>{record.questionTitle}</span>
                  <span className={table.code}>{record.surveyId}</span>
                </div>
              </td>
              <td>{record.answerIntent}</td>
              <td title={record.rawAnswer}>{record.rawAnswer}</td>
              <td>
                <PlaceOfCall kept={record} />
              </td>
              <td className={table.secondary}>
                <Moment at={record.at} />
              </td>
            </tr>
          ))}
        </SettingsTable>
      )}
    </KeptPage>
  );
}
