import { Button, Checkbox, Radio, Select, Textarea } from '@mantine/core';
import {
  type FlowDetail,
  type ReleaseKind,
  type VersionDetail,
  type VersionSummary,
  WorkMode,
} from '@parley/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { IconInfoCircle, IconLock, IconRocket } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFailure, isRefusal } from '../../app/api/failure';
import { useRelease } from '../../app/api/flows';
import { keys } from '../../app/api/keys';
import { useMay, useMe } from '../../app/api/session';
import { useTestRun } from '../../app/api/testCases';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { Moment } from '../../app/ui/Moment';
import { References } from '../../app/ui/References';
import { shortHash } from '../../app/ui/shortHash';
import { Checks } from './Checks';
import { readFindings, refusingTests } from './findings';
import { callsTaken, EMPTY_GRAY_FORM, toGrayRule } from './gray-form';
import { GrayFields } from './GrayFields';
import { areTestsReady, isApprovedBy, releaseWay, standingOf } from './readiness';
import styles from './ReleasePage.module.css';

const LONGEST_NOTE = 2_048;

interface Props {
  flow: FlowDetail;
  draft: VersionDetail;
  live: VersionSummary | undefined;
  onReleased: (kind: ReleaseKind) => void;
}

/** Checks, how to release, why; and the one button. */
export function ReleaseColumn({ flow, draft, live, onReleased }: Props) {
  const { t } = useTranslation();
  const release = useRelease();
  const mayRelease = useMay('release');
  const { data: me } = useMe();
  const isApproved = isApprovedBy(me?.id, flow, draft);
  const testRun = useTestRun({ code: flow.code, version: draft.version, contentHash: draft.contentHash });
  const standing = testRun.isFetching ? 'running' : standingOf(testRun.data, testRun.isError);
  const isTested = areTestsReady(flow, standing);
  const [kind, setKind] = useState<ReleaseKind>('official');
  const [gray, setGray] = useState(EMPTY_GRAY_FORM);
  const [workMode, setWorkMode] = useState<WorkMode>('common');
  const [isFrozen, setFrozen] = useState(false);
  const [note, setNote] = useState('');
  const findings = readFindings(release.error) ?? draft.findings;
  const way = releaseWay(draft, kind);
  const rule = toGrayRule(gray);
  const isReady =
    mayRelease &&
    isApproved &&
    isTested &&
    way !== undefined &&
    (kind === 'official' || gray.named !== '' || rule !== undefined) &&
    findings.every(({ severity }) => severity !== 'error');

  const taken = gray.named === '' ? callsTaken(rule, flow.callsToday) : undefined;

  const submit = () =>
    release.mutate(
      {
        code: flow.code,
        version: draft.version,
        revision: draft.revision,
        kind,
        workMode,
        note: note.trim(),
        freezeResources: isFrozen,
        ...(kind === 'official' ? {} : gray.named === '' ? { grayRule: rule } : { grayRuleName: gray.named }),
      },
      {
        onSuccess: () => onReleased(kind),
        // what stands at the check was true before
        onError: (error) => refusingTests(error).length > 0 && void testRun.refetch(),
      },
    );
  return (
    <aside className={styles.column}>
      <div className={styles.scroll}>
        <Checks
          flow={flow}
          draft={draft}
          findings={findings}
          mayRelease={mayRelease}
          isApproved={isApproved}
          tests={{
            standing,
            run: testRun.isFetching ? undefined : testRun.data,
            failure: testRun.error,
            onRunAgain: () => void testRun.refetch(),
          }}
          way={way}
        />
        {mayRelease && (
          <>
            <section className={styles.section}>
              <h2>{t('flows:release.releaseAs')}</h2>
              <Radio.Group
                aria-label={t('flows:release.releaseAs')}
                value={kind}
                onChange={(value) => setKind(value === 'gray' ? 'gray' : 'official')}
              >
                <div className={styles.kinds}>
                  <KindCard
                    kind="gray"
                    name={t('flows:gray.name')}
                    isDisabled={releaseWay(draft, 'gray') === undefined}
                  >
                    {live === undefined
                      ? t('flows:gray.textFirst')
                      : t('flows:gray.text', { live: live.version })}
                  </KindCard>
                  <KindCard kind="official" name={t('flows:release.official')} isDisabled={false}>
                    {live === undefined
                      ? t('flows:release.officialTextFirst', { version: `v${draft.version}` })
                      : t('flows:release.officialText', {
                          version: `v${draft.version}`,
                          live: live.version,
                        })}
                  </KindCard>
                </div>
              </Radio.Group>
              {kind === 'gray' && <GrayFields form={gray} onChange={setGray} />}
              <div className={styles.row}>
                <label htmlFor="work-mode">{t('flows:release.workMode')}</label>
                <Select
                  id="work-mode"
                  allowDeselect={false}
                  value={workMode}
                  onChange={(value) => setWorkMode(WorkMode.parse(value))}
                  data={WorkMode.options.map((value) => ({ value, label: t(`common:workModes.${value}`) }))}
                />
              </div>
              <Freeze draft={draft} isFrozen={isFrozen} onChange={setFrozen} />
              <p className={styles.hint}>
                <IconInfoCircle size={15} stroke={1.75} aria-hidden="true" />
                <span>
                  {kind === 'gray' && taken !== undefined && (
                    <>{t('flows:gray.taken', { count: taken, calls: flow.callsToday })} </>
                  )}
                  {kind === 'gray' && <>{t('flows:gray.sticky')} </>}
                  {t('flows:release.callsEnd')}
                </span>
              </p>
            </section>
            <section className={styles.section}>
              <h2 className={styles.noteHead}>
                <label htmlFor="release-note">{t('flows:release.note')}</label>
                <span>{t('flows:release.noteHelp')}</span>
              </h2>
              <Textarea
                id="release-note"
                placeholder={t('flows:release.notePlaceholder')}
                maxLength={LONGEST_NOTE}
                autosize
                minRows={3}
                maxRows={10}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
            </section>
          </>
        )}
      </div>
      {mayRelease && (
        <footer className={styles.foot}>
          <Failure
            error={release.error}
            flow={flow}
            draft={draft}
            onRetry={submit}
            onReadAgain={release.reset}
          />
          <Button
            size="md"
            fullWidth
            leftSection={<IconRocket size={17} stroke={1.75} />}
            loading={release.isPending}
            disabled={!isReady}
            {...(isTested ? {} : { 'aria-describedby': 'release-tests' })}
            onClick={submit}
          >
            {t(kind === 'gray' ? 'flows:gray.submit' : 'flows:release.submit', { version: draft.version })}
          </Button>
          {!isTested && (
            <p id="release-tests" className={styles.reason}>
              {t(`tests:release.reasons.${standing}`)}
            </p>
          )}
          <p className={styles.hash} title={draft.contentHash}>
            <IconLock size={14} stroke={1.75} aria-hidden="true" />
            {t('flows:release.hash')} <code>{shortHash(draft.contentHash)}</code>
          </p>
        </footer>
      )}
    </aside>
  );
}

interface FreezeProps {
  draft: VersionDetail;
  isFrozen: boolean;
  onChange: (isFrozen: boolean) => void;
}

/** A version that was frozen once stays so, whoever releases it again. */
function Freeze({ draft, isFrozen, onChange }: FreezeProps) {
  const { t } = useTranslation();
  const { frozenAt } = draft;
  return (
    <Checkbox
      className={styles.freeze}
      label={t('flows:release.freeze')}
      description={
        frozenAt === null ? (
          t('flows:release.freezeText')
        ) : (
          <>
            {t('flows:release.frozenSince')} <Moment at={frozenAt} />
          </>
        )
      }
      checked={isFrozen || frozenAt !== null}
      disabled={frozenAt !== null}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

interface KindCardProps {
  kind: ReleaseKind;
  name: string;
  isDisabled: boolean;
  children: ReactNode;
}

function KindCard({ kind, name, isDisabled, children }: KindCardProps) {
  return (
    <Radio.Card value={kind} className={styles.kind} disabled={isDisabled} aria-label={name}>
      <Radio.Indicator />
      <span className={styles.kindText}>
        <strong>{name}</strong>
        <span>{children}</span>
      </span>
    </Radio.Card>
  );
}

interface FailureProps {
  error: unknown;
  flow: FlowDetail;
  draft: VersionDetail;
  onRetry: () => void;
  onReadAgain: () => void;
}

/** Why it was refused, and the one way on: read again what somebody changed, or try again. */
function Failure({ error, flow, draft, onRetry, onReadAgain }: FailureProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  if (error === null || readFindings(error) !== undefined) return null;
  if (isRefusal(error, 'staleRevision')) {
    const readAgain = () => {
      onReadAgain();
      void client.invalidateQueries({ queryKey: keys.version(flow.code, draft.version) });
      void client.invalidateQueries({ queryKey: keys.flow(flow.code) });
    };
    return (
      <FailureNotice error={error} title={t('flows:release.stale')}>
        <div>
          <Button variant="default" size="xs" mt={6} onClick={readAgain}>
            {t('flows:release.staleReload')}
          </Button>
        </div>
      </FailureNotice>
    );
  }
  if (refusingTests(error).length > 0) {
    return <FailureNotice error={error} title={t('tests:release.refused')} />;
  }
  const isWorthTrying = !(error instanceof ApiFailure) || error.status >= 500;
  return (
    <FailureNotice error={error} {...(isWorthTrying ? { onRetry } : {})}>
      <References error={error} />
    </FailureNotice>
  );
}
