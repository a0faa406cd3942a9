import { Button, Modal, Select, TextInput } from '@mantine/core';
import { type AccessCode, AccessCodeName, DialogType } from '@parley/contracts';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBindAccessCode } from '../../app/api/accessCodes';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import { useFlows } from '../../app/api/flows';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';

const LONGEST_CODE = 20;
const LONGEST_DESCRIPTION = 50;
const TYPES = [1, 2, 3, 4] as const;

/** Leads an access code to a flow: a new code, or, with `code`, one that leads somewhere already. */
export function BindDialog({ code, onClose }: { code?: AccessCode; onClose: () => void }) {
  const { t } = useTranslation();
  const { values, set, errors, submit, isPending, otherFailure } = useBinding(code, onClose);
  const flows = useFlowChoice(code);
  return (
    <Modal
      opened
      onClose={onClose}
      size={440}
      title={
        code === undefined
          ? t('accessCodes:form.bindTitle')
          : t('accessCodes:form.rebindTitle', { code: code.accessCode })
      }
    >
      <form className={form.form} onSubmit={submit} noValidate>
        {otherFailure !== null && <FailureNotice error={otherFailure} />}
        {code === undefined && (
          <TextInput
            data-autofocus
            label={t('accessCodes:code')}
            description={t('accessCodes:form.codeHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            classNames={{ input: form.mono ?? '' }}
            maxLength={LONGEST_CODE}
            spellCheck={false}
            value={values.accessCode}
            error={errors.accessCode}
            onChange={(event) => set({ accessCode: event.currentTarget.value })}
          />
        )}
        <Select
          data-autofocus={code !== undefined}
          label={t('accessCodes:flow')}
          placeholder={t('accessCodes:form.flowPlaceholder')}
          searchable
          data={flows.options}
          searchValue={flows.search}
          onSearchChange={flows.setSearch}
          filter={({ options }) => options}
          nothingFoundMessage={t('accessCodes:form.noFlowFound')}
          maxDropdownHeight={240}
          value={values.flowCode}
          error={errors.flowCode}
          onChange={(flowCode) => set({ flowCode })}
        />
        <Select
          label={t('accessCodes:dialogType')}
          allowDeselect={false}
          data={TYPES.map((type) => ({ value: String(type), label: t(`accessCodes:types.${type}`) }))}
          value={String(values.dialogType)}
          onChange={(type) => set({ dialogType: DialogType.parse(Number(type)) })}
        />
        <TextInput
          label={t('accessCodes:description')}
          maxLength={LONGEST_DESCRIPTION}
          value={values.description}
          error={errors.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        <p className={form.help}>{t('accessCodes:form.takesEffect')}</p>
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {code === undefined ? t('accessCodes:form.bindSubmit') : t('accessCodes:form.rebindSubmit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** The flows that match what was typed; the one that is bound now is always among them. */
function useFlowChoice(code: AccessCode | undefined) {
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 200);
  const isChosen = /^.* \([a-z0-9-]+\)$/.test(asked);
  const { data } = useFlows({ search: asked === '' || isChosen ? undefined : asked });
  const options = new Map<string, string>();
  if (code !== undefined && code.flowCode !== null)
    options.set(code.flowCode, code.flowName ?? code.flowCode);
  for (const flow of data?.pages.flatMap((page) => page.items) ?? []) options.set(flow.code, flow.name);
  return {
    search,
    setSearch,
    options: [...options].map(([value, name]) => ({ value, label: `${name} (${value})` })),
  };
}

function useBinding(code: AccessCode | undefined, onDone: () => void) {
  const { t } = useTranslation();
  const bind = useBindAccessCode();
  const [isChecked, setChecked] = useState(false);
  const [values, setValues] = useState({
    accessCode: code?.accessCode ?? '',
    flowCode: code?.flowCode ?? null,
    dialogType: code?.dialogType ?? (1 as const),
    description: code?.description ?? '',
  });
  const set = (part: Partial<typeof values>) => {
    setValues((before) => ({ ...before, ...part }));
    if (bind.error !== null) bind.reset();
  };
  const accessCode = values.accessCode.trim();
  const codeError = () => {
    if (accessCode === '') return t('accessCodes:form.codeMissing');
    return AccessCodeName.safeParse(accessCode).success ? undefined : t('accessCodes:form.codeWrong');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (codeError() !== undefined || values.flowCode === null) return;
    bind.mutate({ ...values, accessCode, flowCode: values.flowCode }, { onSuccess: onDone });
  };
  const said = fieldMessages(bind.error);
  const errors = {
    accessCode: isChecked ? (codeError() ?? said['accessCode']) : undefined,
    flowCode: isChecked && values.flowCode === null ? t('accessCodes:form.flowMissing') : said['flowCode'],
    description: said['description'],
  };
  const isAtField = Object.keys(said).some((name) => name in errors);
  const otherFailure = isAtField && isRefusal(bind.error, 'parameterIncorrect') ? null : bind.error;
  return { values, set, errors, submit, isPending: bind.isPending, otherFailure };
}
