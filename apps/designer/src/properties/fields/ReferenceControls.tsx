/** Names of things outside the document: typed, or chosen from what the catalogue knows. */
import { useTranslation } from 'react-i18next';
import { usePanel } from '../panelContext';
import { asText } from '../values';
import { CompletingInput } from './CompletingInput';
import type { ControlProps } from './control';
import { PickerInput, type PickerOption } from './PickerInput';

type ReferenceProps = Omit<ControlProps, 'control'>;

function ReferenceInput({
  options,
  nothing,
  ...props
}: ReferenceProps & { options: PickerOption[]; nothing: string }) {
  const { id, label, labelled, invalid, compact, describedBy, path, onChange } = props;
  return (
    <PickerInput
      {...{ id, label, labelled, invalid, compact, describedBy, options, nothing }}
      value={asText(props.value)}
      onChange={(name) => onChange(name, path)}
    />
  );
}

export function FlowRefControl({ control: _control, ...props }: ControlProps<'flowRef'>) {
  const { catalogue } = usePanel();
  const { t } = useTranslation('properties');
  const options = catalogue.flows.map((f) => ({ value: f.code, detail: f.name }));
  return <ReferenceInput {...props} options={options} nothing={t('picker.noFlows')} />;
}

export function NodeRefControl({ control, ...props }: ControlProps<'nodeRef'>) {
  const { catalogue } = usePanel();
  const { t } = useTranslation('properties');
  const flow = catalogue.flows.find((f) => f.code === asText(props.siblings[control.flowParam]));
  const options = (flow?.nodes ?? []).map((n) => ({ value: n.id, detail: n.name }));
  return (
    <ReferenceInput {...props} options={options} nothing={t(flow ? 'picker.noNodes' : 'picker.chooseFlow')} />
  );
}

export function InterfaceRefControl({ control: _control, ...props }: ControlProps<'interfaceRef'>) {
  const { catalogue } = usePanel();
  const { t } = useTranslation('properties');
  const options = catalogue.interfaces.map((i) => ({
    value: i.name,
    detail: t('picker.interfaceSize', { inputs: i.inputs.length, outputs: i.outputs.length }),
  }));
  return <ReferenceInput {...props} options={options} nothing={t('picker.noInterfaces')} />;
}

export function PolicyRefControl({ control: _control, ...props }: ControlProps<'policyRef'>) {
  const { catalogue } = usePanel();
  const { t } = useTranslation('properties');
  const options = catalogue.policies.map(({ name, kind }) => ({
    value: name,
    detail: t(`picker.policyKinds.${kind}`),
  }));
  return <ReferenceInput {...props} options={options} nothing={t('picker.noPolicies')} />;
}

export function TableRefControl({ control: _control, ...props }: ControlProps<'tableRef'>) {
  const { catalogue } = usePanel();
  const { t } = useTranslation('properties');
  const options = catalogue.tables.map((table) => ({
    value: table.name,
    detail: t('picker.tableSize', { count: table.columns.length }),
  }));
  return <ReferenceInput {...props} options={options} nothing={t('picker.noTables')} />;
}

export function ProcedureRefControl({ control: _control, ...props }: ControlProps<'procedureRef'>) {
  const { catalogue } = usePanel();
  const { t } = useTranslation('properties');
  const options = catalogue.procedures.map((procedure) => ({
    value: procedure.name,
    detail: t('picker.procedureSize', { count: procedure.inputs.length }),
  }));
  return <ReferenceInput {...props} options={options} nothing={t('picker.noProcedures')} />;
}

export function TemplateRefControl({ control, ...props }: ControlProps<'templateRef'>) {
  const { catalogue } = usePanel();
  const { t } = useTranslation('properties');
  const options = catalogue.templates
    .filter((template) => !control.kinds || control.kinds.includes(template.kind))
    .map((template) => ({ value: template.name, detail: template.kind }));
  return <ReferenceInput {...props} options={options} nothing={t('picker.noTemplates')} />;
}

/** A path that the access party can play. Nothing lists the files of the access party. */
export function MediaRefControl({ control, ...props }: ControlProps<'mediaRef'>) {
  const { t } = useTranslation('properties');
  const { id, path, label, labelled, invalid, compact, describedBy } = props;
  return (
    <CompletingInput
      {...{ id, label, labelled, invalid, compact, describedBy }}
      value={asText(props.value)}
      onChange={(name) => props.onChange(name, path)}
      multiline={false}
      maxLength={256}
      mono
      placeholder={t(`media.${control.media}`)}
    />
  );
}
