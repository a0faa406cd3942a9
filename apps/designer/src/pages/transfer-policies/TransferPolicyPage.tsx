import { Input, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { Accumulation, type TransferPolicy, TransferPolicyKind } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { transferPoliciesApi } from '../../app/api/resources';
import editor from '../resources/Editor.module.css';
import { NameSection } from '../resources/NameSection';
import { resourcePath } from '../resources/paths';
import { ResourceEditor } from '../resources/ResourceEditor';
import { ResourcePage } from '../resources/ResourcePage';
import { useFieldErrors } from '../resources/useFieldErrors';
import { useResourceEditor } from '../resources/useResourceEditor';
import { Segments } from './Segments';
import { Shares } from './Shares';
import { toTransferPolicyForm, toTransferPolicyRequest, type TransferPolicyForm } from './transferPolicyForm';

/** `/transfer-policies/new` and `/transfer-policies/edit/:name?tab`. */
export function TransferPolicyPage() {
  return (
    <ResourcePage api={transferPoliciesApi}>
      {(item) => <Editor key={item?.name ?? ''} item={item} />}
    </ResourcePage>
  );
}

function Editor({ item }: { item: TransferPolicy | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const editing = useResourceEditor({
    api: transferPoliciesApi,
    item,
    toForm: toTransferPolicyForm,
    toRequest: toTransferPolicyRequest,
    onNamed: (name) => void navigate(resourcePath('transfer-policies', name), { replace: true }),
  });
  const { base, form, mayEdit, isChecked, change, saveFailure } = editing;
  const { nameError, otherFailure } = useFieldErrors({
    kind: 'transfer-policies',
    name: form.name,
    isChecked,
    failure: saveFailure,
    isShown: () => false,
  });
  const parts = { form, readOnly: !mayEdit, isChecked, onChange: change };
  return (
    <ResourceEditor editing={editing} failure={otherFailure}>
      <NameSection
        kind="transfer-policies"
        base={base}
        form={form}
        nameError={nameError}
        readOnly={!mayEdit}
        onChange={change}
      >
        <KindField {...parts} />
        {form.kind === 'percentage' && <AccumulationField {...parts} />}
      </NameSection>
      {form.kind === 'percentage' ? <Shares {...parts} /> : <Segments {...parts} />}
      {form.kind === 'segment' && (
        <section className={editor.section}>
          <TextInput
            label={t('resources:transfer-policies.otherQueue')}
            description={t('resources:transfer-policies.otherQueueHelp')}
            maxLength={128}
            value={form.otherQueue}
            readOnly={!mayEdit}
            onChange={(event) => change({ otherQueue: event.currentTarget.value })}
          />
        </section>
      )}
    </ResourceEditor>
  );
}

interface PartProps {
  form: TransferPolicyForm;
  readOnly: boolean;
  onChange: (part: Partial<TransferPolicyForm>) => void;
}

function KindField({ form, readOnly, onChange }: PartProps) {
  const { t } = useTranslation();
  const label = t('resources:transfer-policies.kind');
  return (
    <Input.Wrapper label={label}>
      <div>
        <SegmentedControl
          aria-label={label}
          size="xs"
          value={form.kind}
          disabled={readOnly}
          data={TransferPolicyKind.options.map((value) => ({
            value,
            label: t(`resources:transfer-policies.kinds.${value}`),
          }))}
          onChange={(kind) => onChange({ kind: TransferPolicyKind.parse(kind) })}
        />
      </div>
    </Input.Wrapper>
  );
}

function AccumulationField({ form, readOnly, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('resources:transfer-policies.accumulation')}
      description={t('resources:transfer-policies.accumulationHelp')}
      value={form.accumulation}
      disabled={readOnly}
      data={Accumulation.options.map((value) => ({
        value,
        label: t(`resources:transfer-policies.accumulations.${value}`),
      }))}
      onChange={(event) => onChange({ accumulation: Accumulation.parse(event.currentTarget.value) })}
    />
  );
}
