import { isShown, type AnyField, type FieldSection } from '@parley/flow-model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readParams } from '../editor/core/exits';
import { advancedSwitches, changedParts } from './advancedState';
import type { ChangeHandler } from './fields/control';
import { FieldEditor } from './fields/FieldEditor';
import { FieldSetEditor } from './fields/FieldSetEditor';
import styles from './panel.module.css';
import { usePanel } from './panelContext';
import { RareSection, Section } from './Section';
import { isComposite, standsIn } from './sections';
import { useNodeExits } from './useNodeExits';
import { asNumber, asRecord } from './values';

export interface ParamSectionsProps {
  section: FieldSection;
  onParams(params: Record<string, unknown>, label: string, coalesceKey?: string): void;
}

type Entry = [string, AnyField];

/** The parameters of one section. Lists, prompts and objects have a heading of their own; short ones stand together. */
export function ParamSections({ section, onParams }: ParamSectionsProps) {
  const { node, element, wording, readOnly } = usePanel();
  const { t } = useTranslation('properties');
  const params = useMemo(() => readParams(element, node), [element, node]);
  const place = { section, outer: 'main' } as const;
  const shown = Object.entries<AnyField>(element.params).filter(
    ([name, field]) => isShown(field, params) && standsIn(field, params[name], place),
  );
  if (shown.length === 0) return null;

  const change: ChangeHandler = (next, key) => {
    if (readOnly) return;
    const values = asRecord(next);
    const changed = Object.keys(values).find((name) => values[name] !== params[name]) ?? '';
    const label = t('edit', { label: wording(changed).label });
    onParams(values, label, key === undefined ? undefined : `${node.id} ${key}`);
  };
  const set = (entries: readonly Entry[]) => (
    <FieldSetEditor
      fields={Object.fromEntries(entries)}
      values={params}
      path=""
      onChange={change}
      place={place}
    />
  );
  const headed = ([name, field]: Entry) => (
    <FieldEditor
      key={name}
      field={field}
      value={params[name]}
      path={name}
      siblings={params}
      onChange={(next, key) => change({ ...params, [name]: next }, key)}
      place={place}
      look="heading"
    />
  );
  switch (section) {
    case 'advanced':
      return (
        <RareSection title={t('section.advanced')} state={<AdvancedState shown={shown} params={params} />}>
          {set(shown)}
        </RareSection>
      );
    case 'retries':
      return (
        <Section>
          {shown.filter(([, field]) => isComposite(field)).map(headed)}
          <RetryHelp params={params} shown={shown} />
          <div className={styles.more}>{set(shown.filter(([, field]) => !isComposite(field)))}</div>
        </Section>
      );
    case 'main':
    case 'errors':
      return blocksOf(shown).map((block) => {
        const [first] = block;
        if (!first) return null;
        return <Section key={first[0]}>{isComposite(first[1]) ? headed(first) : set(block)}</Section>;
      });
  }
}

/** Neighbours without a heading of their own go together. */
function blocksOf(entries: readonly Entry[]): Entry[][] {
  const blocks: Entry[][] = [];
  for (const entry of entries) {
    const last = blocks.at(-1);
    const joins = last?.[0] !== undefined && !isComposite(last[0][1]) && !isComposite(entry[1]);
    if (joins) last?.push(entry);
    else blocks.push([entry]);
  }
  return blocks;
}

interface ShownParams {
  shown: readonly Entry[];
  params: Record<string, unknown>;
}

/** Which exit is taken after how many failures. */
function RetryHelp({ params, shown }: ShownParams) {
  const { t } = useTranslation('properties');
  const { declared } = useNodeExits();
  const exit = declared.find(({ branch }) => branch.startsWith('timeoutOr'));
  const counts = shown.map(([name]) => asNumber(asRecord(params[name])['maxFailures']));
  const count = counts.find((n) => n !== undefined);
  if (!exit || count === undefined) return null;
  return <p className={styles.help}>{t('retries.outcome', { count, exit: exit.label })}</p>;
}

/** What a closed Advanced section says: its first switch, else how much differs from a new node. */
function AdvancedState({ shown, params }: ShownParams) {
  const { wording } = usePanel();
  const { t } = useTranslation('properties');
  const switches = advancedSwitches(shown, params);
  const [first = switches[0]] = switches.filter((s) => s.isOn);
  if (first) return t(first.isOn ? 'advanced.on' : 'advanced.off', { label: wording(first.path).label });
  return t('advanced.changed', { count: changedParts(shown, params) });
}
