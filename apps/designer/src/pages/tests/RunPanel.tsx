import { Button } from '@mantine/core';
import { type FlowDetail } from '@parley/contracts';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type KnownResult } from '../../app/api/testCases';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { Differences } from './Differences';
import { ResultChip } from './ResultChip';
import styles from './Tests.module.css';
import { VersionSelect } from './VersionSelect';

/** What a turn may say, in the order in which a reader meets it. */
const WORDS = [
  ['call', 'call: {}'],
  ['keys', "keys: '1#'"],
  ['say', 'say: …'],
  ['silence', 'silence: true'],
  ['playover', 'playover: true'],
  ['transferred', 'transferred: true'],
  ['hangup', 'hangup: true'],
  ['effect', 'effect: { http: … }'],
  ['out', 'out: { … }'],
  ['path', 'path: [ … ]'],
  ['variables', 'variables: { … }'],
  ['pattern', '/…/'],
] as const;

interface Props {
  flow: FlowDetail;
  version: string;
  onVersion: (version: string) => void;
  /** undefined: it was not run against this version */
  known: KnownResult | undefined;
  /** of the case as it is saved; undefined: it is new */
  revision: number | undefined;
  /** it is saved before it runs */
  isSavedFirst: boolean;
  isRunning: boolean;
  failure: unknown;
  onRun: () => void;
}

/** Runs the case that is edited, says what it gave, and how one is written. */
export function RunPanel(props: Props) {
  const { flow, version, known, revision, isSavedFirst, isRunning, failure } = props;
  const { t } = useTranslation();
  const isShown = known !== undefined && revision !== undefined && !isRunning;
  return (
    <div className={styles.panel}>
      <section>
        <div>
          <h2>{t('tests:panel.run')}</h2>
          <p className={styles.muted}>{flow.name}</p>
        </div>
        <div className={styles.panelRun}>
          <VersionSelect flow={flow} version={version} onChange={props.onVersion} />
          <Button
            variant="default"
            leftSection={<IconPlayerPlayFilled size={14} />}
            loading={isRunning}
            onClick={props.onRun}
          >
            {t(isSavedFirst ? 'tests:panel.saveAndRun' : 'tests:panel.submit')}
          </Button>
        </div>
        {failure !== null && (
          <FailureNotice title={t('tests:runFailed', { version })} error={failure} onRetry={props.onRun} />
        )}
        <div className={styles.panelResult} role="status">
          {isShown && (
            <p className={styles.panelState}>
              <ResultChip known={known} revision={revision} />
              {t('tests:panel.played', { count: known.result.turns })}
            </p>
          )}
          {isShown && <Differences result={known.result} isNarrow />}
          {!isShown && <p className={styles.muted}>{t(isRunning ? 'tests:running' : 'tests:panel.none')}</p>}
        </div>
      </section>
      <section>
        <h2>{t('tests:panel.words')}</h2>
        <dl className={styles.words}>
          {WORDS.map(([word, example]) => (
            <Word key={word} example={example} text={t(`tests:words.${word}`)} />
          ))}
        </dl>
      </section>
    </div>
  );
}

function Word({ example, text }: { example: string; text: string }) {
  return (
    <>
      <dt>{example}</dt>
      <dd>{text}</dd>
    </>
  );
}
