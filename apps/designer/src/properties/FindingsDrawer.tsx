import { ActionIcon, Tabs, Tooltip } from '@mantine/core';
import type { ElementRegistry, Finding, FindingSeverity, FlowDocument } from '@parley/flow-model';
import {
  IconAlertCircleFilled,
  IconAlertTriangleFilled,
  IconChevronDown,
  IconChevronUp,
  IconVariable,
} from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ElementTile } from './ElementTile';
import styles from './FindingsDrawer.module.css';
import { useFindingWords } from './findingSentence';

export interface FindingsDrawerProps {
  findings: readonly Finding[];
  document: FlowDocument;
  registry: ElementRegistry;
  onSelect(finding: Finding): void;
  /** the version cannot be changed any more, so nothing is checked anew and nothing follows from there being none */
  isReadOnly: boolean;
  /** absent: the drawer cannot be closed */
  opened?: boolean;
  onToggle?(): void;
}

type Kind = 'all' | FindingSeverity;

/** Everything that validation found, errors first; a click goes to the place. */
export function FindingsDrawer({
  findings,
  document,
  registry,
  onSelect,
  isReadOnly,
  opened = true,
  onToggle,
}: FindingsDrawerProps) {
  const { t } = useTranslation('findings');
  const [kind, setKind] = useState<Kind>('all');
  const counts = {
    all: findings.length,
    error: findings.filter((f) => f.severity === 'error').length,
    warning: findings.filter((f) => f.severity === 'warning').length,
  };
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  const shown = kind === 'all' ? sorted : sorted.filter((f) => f.severity === kind);
  const toggle = t(opened ? 'drawer.close' : 'drawer.open');
  return (
    <section className={styles.drawer} aria-label={t('drawer.title')}>
      <header className={styles.head}>
        <Tabs value={kind} onChange={(next) => setKind(toKind(next))} className={styles.tabs}>
          <Tabs.List>
            <CountTab
              kind="all"
              label={t('drawer.all')}
              count={counts.all}
              tone={counts.error > 0 ? 'error' : 'warning'}
            />
            {counts.error > 0 && <CountTab kind="error" label={t('drawer.errors')} count={counts.error} />}
            {counts.warning > 0 && (
              <CountTab kind="warning" label={t('drawer.warnings')} count={counts.warning} />
            )}
          </Tabs.List>
        </Tabs>
        {!isReadOnly && <span className={styles.checked}>{t('drawer.checked')}</span>}
        {onToggle && (
          <Tooltip label={toggle}>
            <ActionIcon aria-label={toggle} aria-expanded={opened} onClick={onToggle}>
              {opened ? (
                <IconChevronDown size={16} stroke={1.75} />
              ) : (
                <IconChevronUp size={16} stroke={1.75} />
              )}
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      {opened &&
        (shown.length === 0 ? (
          <p className={styles.empty}>
            {t(findings.length > 0 ? 'drawer.noneOfKind' : isReadOnly ? 'drawer.noneKept' : 'drawer.none')}
          </p>
        ) : (
          <FindingRows findings={shown} document={document} registry={registry} onSelect={onSelect} />
        ))}
    </section>
  );
}

function rank({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1;
}

function toKind(value: string | null): Kind {
  return value === 'error' || value === 'warning' ? value : 'all';
}

function CountTab({ kind, label, count, tone }: { kind: Kind; label: string; count: number; tone?: string }) {
  return (
    <Tabs.Tab value={kind}>
      {label}
      <span className={styles.count} data-tone={count > 0 ? tone : undefined}>
        {count}
      </span>
    </Tabs.Tab>
  );
}

type RowsProps = Pick<FindingsDrawerProps, 'document' | 'registry' | 'onSelect'> & {
  findings: readonly Finding[];
};

/** One row is in the tab order; arrows move along the rows. */
function FindingRows({ findings, document, registry, onSelect }: RowsProps) {
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const reachable = Math.min(current, findings.length - 1);
  const move = (event: KeyboardEvent, to: number) => {
    const next = list.current?.querySelectorAll('button')[to];
    if (!next) return;
    event.preventDefault();
    setCurrent(to);
    next.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(event, reachable + 1);
    if (event.key === 'ArrowUp') move(event, reachable - 1);
    if (event.key === 'Home') move(event, 0);
    if (event.key === 'End') move(event, findings.length - 1);
  };
  return (
    <ul ref={list} className={styles.rows} onKeyDown={keys}>
      {findings.map((found, index) => (
        <li key={index}>
          <button
            type="button"
            className={styles.row}
            tabIndex={index === reachable ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onClick={() => onSelect(found)}
          >
            <FindingCells finding={found} document={document} registry={registry} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function FindingCells({
  finding,
  document,
  registry,
}: {
  finding: Finding;
  document: FlowDocument;
  registry: ElementRegistry;
}) {
  const { t } = useTranslation('findings');
  const { words, node, element, isVariable, place } = useFindingWords(document, registry)(finding);
  return (
    <>
      {finding.severity === 'error' ? (
        <IconAlertCircleFilled size={16} className={styles.error} aria-label={t('drawer.error')} />
      ) : (
        <IconAlertTriangleFilled size={16} className={styles.warning} aria-label={t('drawer.warning')} />
      )}
      <span className={styles.sentence} title={words}>
        <WithNames words={words} finding={finding} />
      </span>
      <span className={styles.place}>
        {node ? (
          <ElementTile element={element} size={20} />
        ) : (
          isVariable && <IconVariable size={15} stroke={1.75} aria-hidden />
        )}
        <span className={styles.placeName} title={place}>
          {place}
        </span>
      </span>
      <code className={styles.code} title={finding.code}>
        {finding.code}
      </code>
    </>
  );
}

/** The names that a sentence holds, in the face of names. */
function WithNames({ words, finding }: { words: string; finding: Finding }) {
  const { name, nearest, variable, root } = finding.params;
  const names = [
    root === undefined ? undefined : `${root}.${name}`,
    variable,
    nearest,
    CODE_NAMES.test(finding.code) ? name : undefined,
  ];
  const known = names.filter((n) => n !== undefined && n !== '' && words.includes(n)).map((n) => n ?? '');
  if (known.length === 0) return words;
  const pattern = new RegExp(`(${known.map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  return words.split(pattern).map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part));
}

/** Findings whose `name` is an identifier; elsewhere it is what a person called a node. */
const CODE_NAMES = /^(flow|interface|template)\.unknown$/;
