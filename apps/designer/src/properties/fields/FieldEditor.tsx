import type { AnyField } from '@parley/flow-model';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanel } from '../panelContext';
import { sectionOf } from '../sections';
import { ChoiceControl } from './ChoiceControl';
import type { ChangeHandler, ControlProps, FieldPlace } from './control';
import { FieldFrame, type FrameLook } from './FieldFrame';
import styles from './fields.module.css';
import { FieldSetEditor } from './FieldSetEditor';
import { ListControl } from './ListControl';
import { MapControl } from './MapControl';
import { NumberControl } from './NumberControl';
import {
  FlowRefControl,
  InterfaceRefControl,
  MediaRefControl,
  NodeRefControl,
  PolicyRefControl,
  ProcedureRefControl,
  TableRefControl,
  TemplateRefControl,
} from './ReferenceControls';
import { ExpressionControl, TextControl } from './TextControls';
import { TimeControl } from './TimeControl';
import { ToggleControl } from './ToggleControl';
import { VariableControl } from './VariableControl';
import { VariantControl } from './VariantControl';
import { asList, asRecord } from '../values';

export interface FieldEditorProps {
  field: AnyField;
  value: unknown;
  path: string;
  siblings: Record<string, unknown>;
  onChange: ChangeHandler;
  place: FieldPlace;
  look?: FrameLook;
}

/** Edits a value of any kind of field: label, control, help and findings. */
export function FieldEditor({
  field,
  value,
  path,
  siblings,
  onChange,
  place,
  look = 'field',
}: FieldEditorProps) {
  const panel = usePanel();
  const id = useId();
  const { control } = field;
  const wording = panel.wording(path);
  const findings = panel
    .findingsAt(path)
    .filter((f) => control.kind !== 'expression' || !isShownWhileTyping(f.code));
  const inner: FieldPlace = { section: place.section, outer: sectionOf(field, place.outer) };

  if (control.kind === 'object') {
    return (
      <FieldFrame id={id} field={field} wording={wording} findings={findings} look={groupLook(look, inner)}>
        <FieldSetEditor
          fields={control.fields}
          values={asRecord(value)}
          path={path}
          onChange={onChange}
          place={inner}
        />
      </FieldFrame>
    );
  }
  if (control.kind === 'variant') {
    return (
      <VariantControl
        {...{ id, field, control, value, path, siblings, onChange, findings, wording, look }}
        place={inner}
      />
    );
  }
  const props = {
    id,
    value,
    path,
    siblings,
    onChange,
    label: wording.label,
    compact: look === 'cell',
    labelled: look === 'field' || look === 'heading',
    invalid: findings.some((f) => f.severity === 'error'),
    describedBy: findings.length > 0 || wording.help !== undefined ? `${id}-about` : undefined,
  };
  return (
    <FieldFrame
      {...{ id, field, wording, findings, look }}
      aside={<ListCount control={control} value={value} />}
    >
      <LeafControl {...props} control={control} field={field} />
    </FieldFrame>
  );
}

/** The expression control checks as one types and says these itself, sooner. */
function isShownWhileTyping(code: string): boolean {
  return code.startsWith('expression.') || code === 'variable.unknown';
}

/** An object shows its own heading only where it stands itself, not where only some of its parts do. */
function groupLook(look: FrameLook, place: FieldPlace): FrameLook {
  return place.outer === place.section ? look : 'bare';
}

function ListCount({ control, value }: { control: AnyField['control']; value: unknown }) {
  const { t } = useTranslation('properties');
  const count = asList(value).length;
  if (control.kind !== 'list' || count === 0) return null;
  return <span className={styles.count}>{t('list.count', { count, most: control.max })}</span>;
}

type LeafKind = Exclude<AnyField['control']['kind'], 'object' | 'variant'>;

function LeafControl(props: ControlProps<LeafKind> & { field: AnyField }) {
  const { control } = props;
  switch (control.kind) {
    case 'text':
      return <TextControl {...props} control={control} />;
    case 'expression':
      return <ExpressionControl {...props} control={control} />;
    case 'variable':
      return <VariableControl {...props} control={control} />;
    case 'number':
      return <NumberControl {...props} control={control} />;
    case 'choice':
      return <ChoiceControl {...props} control={control} />;
    case 'toggle':
      return <ToggleControl {...props} control={control} />;
    case 'time':
      return <TimeControl {...props} control={control} />;
    case 'flowRef':
      return <FlowRefControl {...props} control={control} />;
    case 'nodeRef':
      return <NodeRefControl {...props} control={control} />;
    case 'interfaceRef':
      return <InterfaceRefControl {...props} control={control} />;
    case 'policyRef':
      return <PolicyRefControl {...props} control={control} />;
    case 'tableRef':
      return <TableRefControl {...props} control={control} />;
    case 'procedureRef':
      return <ProcedureRefControl {...props} control={control} />;
    case 'templateRef':
      return <TemplateRefControl {...props} control={control} />;
    case 'mediaRef':
      return <MediaRefControl {...props} control={control} />;
    case 'list':
      return <ListControl {...props} control={control} />;
    case 'map':
      return <MapControl {...props} control={control} />;
  }
}
