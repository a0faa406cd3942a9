import { Menu, SegmentedControl, Select } from '@mantine/core';
import { initialValues, type AnyField, type Finding } from '@parley/flow-model';
import {
  IconChevronDown,
  IconHourglass,
  IconMessage2,
  IconTemplate,
  IconTypography,
  IconVariable,
  IconVideo,
  IconVolume,
  type Icon,
} from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanel } from '../panelContext';
import { asRecord, asText } from '../values';
import type { FieldWording } from '../wording';
import type { ChangeHandler, FieldPlace } from './control';
import { FieldFrame, type FrameLook } from './FieldFrame';
import { FieldSetEditor } from './FieldSetEditor';
import styles from './fields.module.css';

interface VariantControlProps {
  id: string;
  field: AnyField;
  control: Extract<AnyField['control'], { kind: 'variant' }>;
  value: unknown;
  path: string;
  siblings: Record<string, unknown>;
  onChange: ChangeHandler;
  findings: readonly Finding[];
  wording: FieldWording;
  look: FrameLook;
  place: FieldPlace;
}

const CASE_ICONS: Readonly<Record<string, Icon>> = {
  voice: IconVolume,
  tts: IconMessage2,
  text: IconTypography,
  video: IconVideo,
  template: IconTemplate,
  variableVoice: IconVariable,
  waitingTone: IconHourglass,
};

/** Cases that fit beside each other in the narrowest panel. */
const SEGMENTS = 3;

/**
 * One of several objects. What was typed in a case is kept while the panel is open, so that looking at another case
 * costs nothing.
 */
export function VariantControl(props: VariantControlProps) {
  const { control, value, path, onChange, place, field, id, findings, wording, look } = props;
  const values = asRecord(value);
  const chosen = asText(values[control.tag]);
  const kept = useRef<Record<string, Record<string, unknown>>>({});
  const choose = (next: string) => {
    if (next === chosen || !(next in control.cases)) return;
    kept.current[chosen] = values;
    const fields = control.cases[next] ?? {};
    onChange(
      kept.current[next] ?? { [control.tag]: next, ...initialValues(fields), ...shared(fields, values) },
    );
  };
  const fields = control.cases[chosen] ?? {};
  const parts = (
    <FieldSetEditor
      fields={fields}
      values={values}
      path={path}
      onChange={onChange}
      place={place}
      quietIfAlone
    />
  );
  if (place.outer !== place.section) return parts;
  const labels = props.wording.options ?? {};
  const cases = Object.keys(control.cases).map((name) => ({ name, label: labels[name] ?? name }));
  const picker = { id, cases, chosen, choose };
  const isSegmented = control.look === 'segmented';
  return (
    <FieldFrame
      {...{ id, field, wording, findings, look }}
      aside={isSegmented && cases.length > SEGMENTS ? <MoreCases {...picker} /> : undefined}
    >
      <div className={styles.variant}>
        {isSegmented ? (
          <Segments {...picker} label={wording.label} />
        ) : (
          <CaseSelect {...picker} label={wording.label} />
        )}
        {parts}
      </div>
    </FieldFrame>
  );
}

/** Members that both cases have under the same name with a text in them, such as what a voice file says. */
function shared(fields: Record<string, AnyField>, values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, v]) => fields[name]?.control.kind === 'text' && typeof v === 'string',
    ),
  );
}

interface CasePickerProps {
  id: string;
  cases: { name: string; label: string }[];
  chosen: string;
  choose(name: string): void;
}

/** The usual cases; none of them is marked while one of the others is chosen. */
function Segments({ cases, chosen, choose, label }: CasePickerProps & { label: string }) {
  const { readOnly } = usePanel();
  return (
    <SegmentedControl
      fullWidth
      className={styles.segments}
      aria-label={label}
      value={chosen}
      onChange={choose}
      readOnly={readOnly}
      data={usualCases(cases).map((c) => ({
        value: c.name,
        label: <CaseLabel name={c.name} label={c.label} />,
      }))}
    />
  );
}

function usualCases(cases: CasePickerProps['cases']) {
  return cases.filter((c) => c.name !== 'template' || cases.length <= SEGMENTS).slice(0, SEGMENTS);
}

function CaseLabel({ name, label }: { name: string; label: string }) {
  const CaseIcon = CASE_ICONS[name];
  return (
    <span className={styles.caseLabel}>
      {CaseIcon && <CaseIcon size={15} stroke={1.75} aria-hidden />}
      <span>{label}</span>
    </span>
  );
}

function MoreCases({ cases, chosen, choose }: CasePickerProps) {
  const { t } = useTranslation('properties');
  const { readOnly } = usePanel();
  const usual = usualCases(cases);
  const others = cases.filter((c) => !usual.includes(c));
  const [only] = others;
  if (readOnly || only === undefined) return null;
  if (others.length === 1) {
    if (chosen === only.name) return null;
    return (
      <button type="button" className={styles.link} onClick={() => choose(only.name)}>
        <CaseLabel name={only.name} label={only.name === 'template' ? t('prompt.useTemplate') : only.label} />
      </button>
    );
  }
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={styles.link}>
          {others.find((c) => c.name === chosen)?.label ?? t('prompt.others')}
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {others
          .filter((c) => c.name !== chosen)
          .map(({ name, label }) => (
            <Menu.Item key={name} onClick={() => choose(name)}>
              <CaseLabel name={name} label={label} />
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function CaseSelect({ id, cases, chosen, choose, label }: CasePickerProps & { label: string }) {
  const { readOnly } = usePanel();
  return (
    <Select
      id={id}
      aria-label={label}
      data={cases.map(({ name, label: text }) => ({ value: name, label: text }))}
      value={chosen}
      onChange={(name) => name !== null && choose(name)}
      allowDeselect={false}
      searchable={cases.length > 8}
      readOnly={readOnly}
    />
  );
}
