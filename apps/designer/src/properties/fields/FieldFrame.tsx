import type { AnyField, Finding } from '@parley/flow-model';
import { IconAlertCircleFilled, IconAlertTriangleFilled } from '@tabler/icons-react';
import { use, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findingNames, useFindingSentence } from '../findingSentence';
import { PanelContextValue } from '../panelContext';
import type { FieldWording } from '../wording';
import styles from './fields.module.css';

/**
 * `heading`: a section of the panel; `field`: a label above the control; `quiet`: labelled for screen readers only;
 * `cell`: so too, and small, in a row; `bare`: no label, because only parts of the field are shown.
 */
export type FrameLook = 'heading' | 'field' | 'quiet' | 'cell' | 'bare';

interface FieldFrameProps {
  id: string;
  field: AnyField;
  wording: FieldWording;
  findings: readonly Finding[];
  look: FrameLook;
  /** at the right of the heading */
  aside?: ReactNode;
  children: ReactNode;
}

/** Label, help and findings around a control. */
export function FieldFrame({ id, field, wording, findings, look, aside, children }: FieldFrameProps) {
  const { control } = field;
  const isToggle = control.kind === 'toggle';
  const isGroup = ['object', 'variant', 'list', 'map'].includes(control.kind);
  const shown = findings.length > 0 || wording.help !== undefined;
  const about = (
    <div id={`${id}-about`} className={look === 'cell' ? styles.about : undefined} hidden={!shown}>
      {wording.help !== undefined && look !== 'cell' && <p className={styles.help}>{wording.help}</p>}
      <FieldFindings findings={findings} />
    </div>
  );
  const label = (look === 'heading' || look === 'field') && !isToggle && (
    <div className={look === 'heading' ? styles.headingRow : styles.labelRow}>
      <FieldLabel id={id} isGroup={isGroup} look={look} label={wording.label} required={field.required} />
      {aside}
    </div>
  );
  if (!isGroup) {
    return (
      <div className={look === 'cell' ? styles.cell : styles.frame}>
        {label}
        {children}
        {about}
      </div>
    );
  }
  return (
    <div
      className={look === 'cell' ? styles.cell : styles.frame}
      role="group"
      {...groupName(look, id, wording.label)}
      {...(shown ? { 'aria-describedby': `${id}-about` } : {})}
    >
      {label}
      {children}
      {about}
    </div>
  );
}

function groupName(look: FrameLook, id: string, label: string) {
  return look === 'heading' || look === 'field'
    ? { 'aria-labelledby': `${id}-label` }
    : { 'aria-label': label };
}

interface FieldLabelProps {
  id: string;
  isGroup: boolean;
  look: FrameLook;
  label: string;
  required: boolean;
}

function FieldLabel({ id, isGroup, look, label, required }: FieldLabelProps) {
  const { t } = useTranslation('properties');
  const mark = required && (
    <span className={styles.required} title={t('required')}>
      <span aria-hidden>*</span>
      <span className="visually-hidden">{t('required')}</span>
    </span>
  );
  if (look === 'heading') {
    return (
      <h3 id={`${id}-label`} className={styles.heading}>
        {label}
      </h3>
    );
  }
  if (isGroup) {
    return (
      <span id={`${id}-label`} className={styles.label}>
        {label}
        {mark}
      </span>
    );
  }
  return (
    <label id={`${id}-label`} htmlFor={id} className={styles.label}>
      {label}
      {mark}
    </label>
  );
}

/** What validation found at one place. */
export function FieldFindings({ findings }: { findings: readonly Finding[] }) {
  const sentence = useFindingSentence();
  const panel = use(PanelContextValue);
  return findings.map((found) => (
    <p key={found.code + found.message} className={styles.finding} data-severity={found.severity}>
      {found.severity === 'error' ? (
        <IconAlertCircleFilled size={13} aria-hidden />
      ) : (
        <IconAlertTriangleFilled size={13} aria-hidden />
      )}
      <span>{sentence(found, panel && findingNames(found, panel))}</span>
    </p>
  ));
}
