import { Textarea } from '@mantine/core';
import { type FindingBody, type FlowDetail, type VersionSummary } from '@parley/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useArchive, useDiscard, useRelease, useTakeOffline, useVersion } from '../../app/api/flows';
import { ConfirmDialog } from '../../app/ui/ConfirmDialog';
import form from '../../app/ui/form.module.css';
import { References } from '../../app/ui/References';
import { Findings } from '../release/Checks';
import { readFindings, refusingTests } from '../release/findings';
import { FailedCases } from '../release/TestsCheck';

interface Props {
  flow: FlowDetail;
  version: string;
  onClose: () => void;
}

const LONGEST_NOTE = 2_048;

/** Asks before callers lose a flow, and says which numbers that hits. */
export function OfflineDialog({ flow, version, onClose }: Props) {
  const { t } = useTranslation();
  const offline = useTakeOffline();
  return (
    <ConfirmDialog
      title={t('flows:history.offlineTitle', { version })}
      action={t('flows:history.takeOffline')}
      isDangerous
      isPending={offline.isPending}
      failure={offline.error}
      onConfirm={() => offline.mutate({ code: flow.code, version }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={form.text}>{t('flows:history.offlineText')}</p>
      {flow.accessCodes.length > 0 && (
        <p className={form.text}>{t('flows:history.offlineCodes', { codes: flow.accessCodes.join(', ') })}</p>
      )}
    </ConfirmDialog>
  );
}

/** Asks before a draft is lost. */
export function DiscardDialog({ flow, version, onClose }: Props) {
  const { t } = useTranslation();
  const discard = useDiscard();
  const draft = versionOf(flow, version);
  return (
    <ConfirmDialog
      title={t('flows:history.discardTitle', { version })}
      action={t('flows:history.discard')}
      isDangerous
      isPending={discard.isPending}
      failure={discard.error}
      onConfirm={() =>
        discard.mutate({ code: flow.code, version, revision: draft?.revision ?? 0 }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p className={form.text}>{t('flows:history.discardText')}</p>
    </ConfirmDialog>
  );
}

/** Says what archiving means before it is done. */
export function ArchiveDialog({ flow, version, onClose }: Props) {
  const { t } = useTranslation();
  const archive = useArchive();
  return (
    <ConfirmDialog
      title={t('flows:history.archiveTitle', { version })}
      action={t('flows:history.archive')}
      isPending={archive.isPending}
      failure={archive.error}
      onConfirm={() => archive.mutate({ code: flow.code, version }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className={form.text}>{t('flows:history.archiveText')}</p>
    </ConfirmDialog>
  );
}

function versionOf({ allVersions }: FlowDetail, number: string): VersionSummary | undefined {
  return allVersions.find(({ version }) => version === number);
}

/** Makes an earlier version live again, with a note for the record. */
export function RollBackDialog({ flow, version, onClose }: Props) {
  const { t } = useTranslation();
  const release = useRelease();
  const [note, setNote] = useState('');
  const live = flow.allVersions.find(
    ({ state, releaseKind }) => state === 'released' && releaseKind === 'official',
  );
  return (
    <ConfirmDialog
      title={t('flows:history.rollBackTitle', { version })}
      action={t('flows:history.rollBack', { version })}
      isPending={release.isPending}
      failure={release.error}
      refusal={<RollBackRefusal flow={flow} version={version} error={release.error} />}
      onConfirm={() =>
        release.mutate({ code: flow.code, version, kind: 'official', note }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p className={form.text}>
        {live === undefined
          ? t('flows:history.rollBackTextNoLive', { version })
          : t('flows:history.rollBackText', { version, live: live.version })}
      </p>
      <Textarea
        data-autofocus
        label={t('flows:history.note')}
        description={t('flows:history.noteHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={LONGEST_NOTE}
        autosize
        minRows={2}
        maxRows={6}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

/** What the release page tells of a refusal: test cases that fail, findings, or who needs what the version lacks. */
function RollBackRefusal({ flow, version, error }: Omit<Props, 'onClose'> & { error: unknown }) {
  const failed = refusingTests(error).flatMap(({ name, ...rest }) =>
    name === null ? [] : [{ name, ...rest }],
  );
  if (failed.length > 0) return <FailedCases code={flow.code} version={version} cases={failed} />;
  const findings = readFindings(error);
  if (findings !== undefined) return <VersionFindings flow={flow} version={version} findings={findings} />;
  return <References error={error} />;
}

interface FindingsProps extends Omit<Props, 'onClose'> {
  findings: readonly FindingBody[];
}

function VersionFindings({ flow, version, findings }: FindingsProps) {
  const { data } = useVersion(flow.code, version);
  return data === undefined ? null : <Findings flow={flow} draft={data} findings={findings} />;
}
