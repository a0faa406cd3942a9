import { Button, SegmentedControl } from '@mantine/core';
import { CallbackState, type CallbackTask } from '@parley/contracts';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCallbacks, useSetCallbackState } from '../../app/api/callbacks';
import { useMay } from '../../app/api/session';
import { EmptyState } from '../../app/ui/EmptyState';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { Moment } from '../../app/ui/Moment';
import { SearchInput } from '../../app/ui/SearchInput';
import table from '../../app/ui/table.module.css';
import settings from '../settings/SettingsPage.module.css';
import { SettingsTable } from '../settings/SettingsTable';
import { KeptPage } from './KeptPage';
import { PlaceOfCall } from './PlaceOfCall';
import { CallbackDrawing } from '../resources/drawings';

const EVERY = 'all';
const icon = { size: 16, stroke: 1.75 };

/** `/callbacks?state&call`: who wants to be called back; the open ones at first. */
export function CallbacksPage() {
  const { t, i18n } = useTranslation();
  const [params, setParams] = useSearchParams();
  const state = stateOf(params.get('state'));
  const callId = params.get('call') ?? '';
  const tasks = useCallbacks({ state, callId });
  const change = useSetCallbackState();
  const mayChange = useMay('edit');
  const items = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const isUntouched = state === 'open' && callId === '';
  const find = (part: { state?: string; call?: string }) => {
    const next = Object.entries({ state: state ?? EVERY, call: callId, ...part });
    const kept = next.filter(([name, value]) => value !== '' && !(name === 'state' && value === 'open'));
    setParams(Object.fromEntries(kept), { replace: true });
  };
  const states = [...CallbackState.options, EVERY];
  return (
    <KeptPage area="callbacks">
      <div className={settings.bar}>
        <SegmentedControl
          aria-label={t('callbacks:filterState')}
          data={states.map((value) => ({ value, label: t(`callbacks:states.${value}`) }))}
          value={state ?? EVERY}
          onChange={(value) => find({ state: value })}
        />
        <SearchInput
          value={callId}
          label={t('callbacks:searchLabel')}
          placeholder={t('callbacks:search')}
          onSearch={(call) => find({ call })}
        />
      </div>
      {change.isError && <FailureNotice title={t('callbacks:notChanged')} error={change.error} />}
      {tasks.isSuccess && items.length === 0 && isUntouched ? (
        <EmptyState
          drawing={<CallbackDrawing />}
          title={t('callbacks:emptyTitle')}
          text={t('callbacks:emptyText')}
        />
      ) : (
        <SettingsTable
          query={tasks}
          columns={[
            { key: 'number', label: t('callbacks:number'), width: '26%' },
            { key: 'when', label: t('callbacks:when'), width: '18%' },
            { key: 'call', label: t('callbacks:call') },
            { key: 'at', label: t('callbacks:asked'), width: '130px' },
            { key: 'state', label: t('callbacks:state'), width: '170px' },
          ]}
          count={items.length}
          total={tasks.data?.pages.at(-1)?.total ?? 0}
          texts={{
            loading: t('callbacks:loading'),
            failed: t('callbacks:failed'),
            none: t('callbacks:none'),
          }}
          onClear={isUntouched ? undefined : () => setParams({}, { replace: true })}
        >
          {items.map((task) => (
            <tr key={task.id}>
              <td>
                <div className={table.words}>
                  <span className={table.code}>{task.number}</span>
                  {task.note !== '' && (
                    <span className={table.secondary} title={task.note}>
                      {task.note}
                    </span>
                  )}
                </div>
              </td>
              <td>{whenOf(task, i18n.language) ?? t('callbacks:soon')}</td>
              <td>
                <PlaceOfCall kept={task} />
              </td>
              <td className={table.secondary}>
                <Moment at={task.at} />
              </td>
              <td>
                <StateCell
                  task={task}
                  mayChange={mayChange}
                  isChanging={change.isPending && change.variables.id === task.id}
                  onChange={(next) => change.mutate({ id: task.id, state: next })}
                />
              </td>
            </tr>
          ))}
        </SettingsTable>
      )}
    </KeptPage>
  );
}

/** Undefined: whatever the state. */
function stateOf(given: string | null): CallbackState | undefined {
  if (given === EVERY) return undefined;
  return CallbackState.safeParse(given).data ?? 'open';
}

function whenOf({ callbackAt }: CallbackTask, language: string): string | undefined {
  if (callbackAt === null) return undefined;
  const locale = language === 'en' ? 'en-GB' : language;
  return new Date(callbackAt).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}

interface StateCellProps {
  task: CallbackTask;
  mayChange: boolean;
  isChanging: boolean;
  onChange: (state: CallbackState) => void;
}

function StateCell({ task, mayChange, isChanging, onChange }: StateCellProps) {
  const { t } = useTranslation();
  const isOpen = task.state === 'open';
  const who = task.changedBy === null ? undefined : t('callbacks:changedBy', { name: task.changedBy });
  if (!mayChange) return <span title={who}>{t(`callbacks:states.${task.state}`)}</span>;
  return (
    <Button
      size="xs"
      variant={isOpen ? 'default' : 'subtle'}
      leftSection={isOpen ? <IconCheck {...icon} /> : <IconArrowBackUp {...icon} />}
      title={who}
      loading={isChanging}
      onClick={() => onChange(isOpen ? 'done' : 'open')}
    >
      {t(isOpen ? 'callbacks:markDone' : 'callbacks:reopen')}
    </Button>
  );
}
