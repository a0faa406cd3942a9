import { Skeleton } from '@mantine/core';
import { type VersionDetail, type VersionSummary } from '@parley/contracts';
import { registry } from '@parley/elements';
import { FlowDocument } from '@parley/flow-model';
import { IconMinus, IconPencil, IconPlus, IconVariable } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useVersion } from '../../app/api/flows';
import { currentLanguage } from '../../app/i18n/i18n';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { ElementTile } from '../../properties/ElementTile';
import { commonBranchLabels, findWording } from '../../properties/wording';
import { type Change, type ChangeKind, changesBetween, countChanges } from './changes';
import styles from './ChangeList.module.css';
import { type WordChange, wordChanges } from './wordChanges';

interface Props {
  draft: VersionDetail;
  live: VersionSummary | undefined;
}

/** What callers will notice: the draft beside what is live, node by node. */
export function ChangeList({ draft, live }: Props) {
  const { t } = useTranslation();
  return live === undefined ? (
    <Changes title={t('flows:release.firstRelease')} before={undefined} draft={draft} />
  ) : (
    <SinceLive draft={draft} live={live} />
  );
}

function SinceLive({ draft, live }: { draft: VersionDetail; live: VersionSummary }) {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const before = useVersion(code, live.version);
  const title = t('flows:release.changesSince', { version: live.version });
  if (before.data !== undefined) return <Changes title={title} before={before.data} draft={draft} />;
  return (
    <section className={styles.list}>
      <header className={styles.head}>
        <h2>{title}</h2>
      </header>
      <div className={styles.waiting}>
        {before.error === null ? (
          <Skeleton height={120} />
        ) : (
          <FailureNotice error={before.error} onRetry={() => void before.refetch()} />
        )}
      </div>
    </section>
  );
}

interface ChangesProps {
  title: string;
  before: VersionDetail | undefined;
  draft: VersionDetail;
}

function Changes({ title, before, draft }: ChangesProps) {
  const { t } = useTranslation();
  const changes = useMemo(() => readChanges(before, draft), [before, draft]);
  const counts = countChanges(changes);
  return (
    <section className={styles.list}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {(['added', 'changed', 'removed'] as const).map(
          (kind) =>
            counts[kind] > 0 && (
              <span key={kind} className={styles.count}>
                <Sign kind={kind} />
                {t(`flows:release.${kind}`, { count: counts[kind] })}
              </span>
            ),
        )}
      </header>
      {changes.length === 0 ? (
        <p className={styles.nothing}>{t('flows:release.noChanges', { version: before?.version })}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.node}>{t('flows:release.node')}</th>
              <th className={styles.what}>{t('flows:release.what')}</th>
              <th>{t('flows:release.beforeAfter')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change, index) => (
              <Row key={index} change={change} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Documents are parsed, not trusted: an old version may lack what a newer schema fills in. */
function readChanges(before: VersionDetail | undefined, draft: VersionDetail): Change[] {
  const after = FlowDocument.safeParse(draft.document).data;
  if (after === undefined) return [];
  const empty: FlowDocument = { ...after, nodes: [], lines: [], variables: [], notes: [], groups: [] };
  const old = before === undefined ? empty : FlowDocument.safeParse(before.document).data;
  return changesBetween(old ?? empty, after);
}

function Row({ change }: { change: Change }) {
  const { t } = useTranslation();
  const { node, kind } = change;
  const element = node === undefined ? undefined : registry.find(node.element);
  const isWhole = change.part.kind === 'node';
  return (
    <tr>
      <td>
        <div className={styles.subject}>
          <Sign kind={isWhole || node === undefined ? kind : 'changed'} />
          {node === undefined ? (
            <span className={styles.variables} aria-hidden="true">
              <IconVariable size={13} stroke={1.9} />
            </span>
          ) : (
            <ElementTile element={element} size={20} />
          )}
          <span className={styles.name} title={node?.name}>
            {node?.name ?? t('flows:release.flowVariables')}
          </span>
        </div>
      </td>
      <td className={styles.part}>
        <PartName change={change} />
      </td>
      <td>
        <Values change={change} />
      </td>
    </tr>
  );
}

function PartName({ change: { node, part } }: { change: Change }) {
  const { t } = useTranslation();
  const element = node === undefined ? undefined : registry.find(node.element);
  const language = currentLanguage();
  switch (part.kind) {
    case 'node':
      return t('flows:release.whatNode');
    case 'name':
      return t('flows:release.whatName');
    case 'variable':
      return <code>{part.name}</code>;
    case 'line': {
      const label =
        element?.texts[language].branches?.[part.branch] ?? commonBranchLabels(language)[part.branch];
      return t('flows:release.whatLine', { exit: label ?? part.branch });
    }
    case 'param': {
      const wording = element === undefined ? undefined : findWording(element, language, part.path);
      const place = placeOf(part.path);
      if (wording === undefined) return <code>{part.path}</code>;
      return place === undefined ? wording.label : `${wording.label} (${place})`;
    }
  }
}

/** `keys[1].label` is the second of several: 2. */
function placeOf(path: string): number | undefined {
  const index = /\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? undefined : Number(index) + 1;
}

function Values({ change: { kind, node, part, before, after } }: { change: Change }) {
  const { t } = useTranslation();
  if (part.kind === 'node') {
    const name = registry.find(node?.element ?? '')?.texts[currentLanguage()].name ?? node?.element;
    return kind === 'removed' ? <del>{name}</del> : <ins>{name}</ins>;
  }
  return (
    <span className={styles.values}>
      {wordChanges(before ?? '', after ?? '').map(({ kind: change, text }, index) => (
        <Words key={index} kind={change} text={text} />
      ))}
      {(after === undefined || after === '') && part.kind === 'line' && (
        <span className={styles.muted}>{t('flows:release.noLine')}</span>
      )}
    </span>
  );
}

function Words({ kind, text }: WordChange) {
  switch (kind) {
    case 'kept':
      return <>{text} </>;
    case 'removed':
      return <del>{text}</del>;
    case 'added':
      return <ins>{text}</ins>;
  }
}

const SIGNS = { added: IconPlus, changed: IconPencil, removed: IconMinus };

/** Added, changed or removed: by shape and colour, and in words. */
function Sign({ kind }: { kind: ChangeKind }) {
  const { t } = useTranslation();
  const Icon = SIGNS[kind];
  return (
    <span className={styles.sign} data-kind={kind} role="img" aria-label={t(`flows:release.kinds.${kind}`)}>
      <Icon size={12} stroke={2.4} aria-hidden="true" />
    </span>
  );
}
