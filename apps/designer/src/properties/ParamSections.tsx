import { isShown, type AnyField, type FieldSection } from '@parley/flow-model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readParams } from '../editor/core/exits';
import { FieldEditor } from './fields/FieldEditor';
import { FieldSetEditor } from './fields/FieldSetEditor';
import type { ChangeHandler } from './fields/control';
import { usePanel } from './panelContext';
import { advancedSwitches } from './advancedState';
import { RareSection, Section } from './Section';
import { isComposite, sectionOf, standsIn } from './sections';
import { useNodeExits } from './useNodeExits';
import { asNumber, asRecord } from './values';
import styles from './panel.module.css';

interface ParamSectionsProps {
  section: FieldSection;
  onParams(params: Record<string, unknown>, label: string, coalesceKey?: string): void;
}

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

  const changeAll: (changed: string) => ChangeHandler = (changed) => (next, key) => {
    if (readOnly) return;
    const label = t('edit', { label: wording(changed).label });
    onParams(next as Record<string, unknown>, label, key === undefined ? undefined : `${node.id} ${key}`);
  };
  const changeOne =
    (name: string): ChangeHandler =>
    (next, key) =>
      changeAll(name)({ ...params, [name]: next }, key);
  const editor = (name: string, field: AnyField, look: 'heading' | 'bare') => (
    <FieldEditor
      field={field}
      value={params[name]}
      path={name}
      siblings={params}
      onChange={changeOne(name)}
      place={place}
      look={look}
    />
  );
  const closedState = () => {
    const switches = advancedSwitches(shown, params);
    const said = switches.filter((s) => s.isOn);
    const [first = switches[0]] = said;
    if (!first) return '';
    return t(first.isOn ? 'advanced.on' : 'advanced.off', { label: wording(first.path).label });
  };
  if (section === 'advanced') {
    return (
      <RareSection title={t('section.advanced')} state={closedState()}>
        <div className={styles.stack}>
          {shown.map(([name, field]) => (
            <div key={name}>
              {isComposite(field) && sectionOf(field, 'main') !== 'advanced' ? (
                editor(name, field, 'bare')
              ) : (
                <FieldSetEditor
                  fields={{ [name]: field }}
                  values={params}
                  path=""
                  onChange={changeAll(name)}
                  place={place}
                />
              )}
            </div>
          ))}
        </div>
      </RareSection>
    );
  }
  return blocksOf(shown).map((block) => {
    const [first] = block;
    if (!first) return null;
    const [name, field] = first;
    const failures = section === 'retries' ? asNumber(asRecord(params[name])['maxFailures']) : undefined;
    return (
      <Section key={name}>
        {isComposite(field) ? (
          editor(name, field, 'heading')
        ) : (
          <FieldSetEditor
            fields={Object.fromEntries(block)}
            values={params}
            path=""
            onChange={changeAll(name)}
            place={place}
          />
        )}
        {failures !== undefined && <RetryHelp failures={failures} />}
      </Section>
    );
  });
}

type Entry = [string, AnyField];

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

function RetryHelp({ failures }: { failures: number }) {
  const { t } = useTranslation('properties');
  const { declared } = useNodeExits();
  const exit = declared.find(({ branch }) => branch.startsWith('timeoutOr'));
  if (!exit) return null;
  return <p className={styles.help}>{t('retries.outcome', { count: failures, exit: exit.label })}</p>;
}
