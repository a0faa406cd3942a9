import { Button, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { FlowChannel, FlowKind } from '@parley/flow-model';
import { type FlowTemplate } from '@parley/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import { useCreateFlow } from '../../app/api/flows';
import form from '../../app/ui/form.module.css';
import { FailureNotice } from '../../app/ui/FailureNotice';
import { TemplateCards } from '../transfer/TemplateCards';
import { paths } from './flowPath';
import styles from './NewFlowDialog.module.css';
import { FLOW_CODE, suggestCode } from './suggestCode';

const FIRST_VERSION = '1.0';
const LONGEST_NAME = 128;

/** Asks for what a flow needs from the start; everything else is drawn. */
export function NewFlowDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { values, set, code, errors, submit, isPending, otherFailure } = useNewFlow();
  const templateLabel = useId();
  const kindLabel = useId();
  const channelLabel = useId();
  return (
    <Modal opened onClose={onClose} title={t('flows:create.title')} size={720}>
      <form className={form.form} onSubmit={submit} noValidate>
        {otherFailure !== null && <FailureNotice error={otherFailure} />}
        <div>
          <span className={form.label} id={templateLabel}>
            {t('transfer:templates.start')}
          </span>
          <TemplateCards
            labelledBy={templateLabel}
            chosen={values.template}
            onChoose={(template) => set(startFrom(template))}
          />
        </div>
        <div className={styles.pair}>
          <TextInput
            data-autofocus
            label={t('flows:create.name')}
            placeholder={t('flows:create.namePlaceholder')}
            maxLength={LONGEST_NAME}
            value={values.name}
            error={errors.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('flows:create.code')}
            description={t('flows:create.codeHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            classNames={{ input: form.mono ?? '' }}
            spellCheck={false}
            autoCapitalize="none"
            value={code}
            error={errors.code}
            onChange={(event) => set({ code: event.currentTarget.value })}
          />
        </div>
        <div className={styles.pair}>
          <div>
            <span className={form.label} id={kindLabel}>
              {t('flows:create.kind')}
            </span>
            <SegmentedControl
              fullWidth
              aria-labelledby={kindLabel}
              value={values.kind}
              onChange={(kind) => set({ kind: FlowKind.parse(kind) })}
              data={FlowKind.options.map((value) => ({ value, label: t(`common:kinds.${value}`) }))}
            />
            <p className={form.help}>{t(`flows:create.kindHelp.${values.kind}`)}</p>
          </div>
          <div>
            <span className={form.label} id={channelLabel}>
              {t('flows:create.channel')}
            </span>
            <SegmentedControl
              fullWidth
              aria-labelledby={channelLabel}
              value={values.channel}
              onChange={(channel) => set({ channel: FlowChannel.parse(channel) })}
              data={FlowChannel.options.map((value) => ({ value, label: t(`common:channels.${value}`) }))}
            />
          </div>
        </div>
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t('flows:create.submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const BLANK = 'blank';

/** There is one main flow and it is there mostly, so a template for callers begins as a subflow: it takes an access code. */
function startFrom({ id, kind, channel }: FlowTemplate): Partial<Values> {
  return { template: id, kind: kind === 'exception' ? 'exception' : 'subflow', channel };
}

interface Values {
  /** id of a flow template */
  template: string;
  name: string;
  /** undefined: follows the name */
  code: string | undefined;
  kind: FlowKind;
  channel: FlowChannel;
}

function useNewFlow() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useCreateFlow();
  const [values, setValues] = useState<Values>({
    template: BLANK,
    name: '',
    code: undefined,
    kind: 'subflow',
    channel: 'voice',
  });
  const [isChecked, setChecked] = useState(false);
  const code = values.code ?? suggestCode(values.name);
  const name = values.name.trim();

  const set = (part: Partial<Values>) => {
    setValues((before) => ({ ...before, ...part }));
    if (create.error !== null) create.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name === '' || !FLOW_CODE.test(code)) return;
    create.mutate(
      {
        name,
        code,
        kind: values.kind,
        channel: values.channel,
        description: '',
        template: values.template,
      },
      { onSuccess: (flow) => void navigate(paths.version(flow.code, FIRST_VERSION)) },
    );
  };

  const errors = errorsOf();
  const isAtField = errors.name !== undefined || errors.code !== undefined;
  return {
    values,
    set,
    code,
    errors,
    submit,
    isPending: create.isPending,
    otherFailure: isAtField ? null : create.error,
  };

  function errorsOf(): { name?: string; code?: string } {
    if (isChecked && name === '') return { name: t('flows:create.nameMissing') };
    if (isChecked && !FLOW_CODE.test(code)) return { code: t('flows:create.codeWrong') };
    if (isRefusal(create.error, 'flowNameTaken')) return { name: t('flows:create.nameTaken') };
    const said = fieldMessages(create.error);
    if (isRefusal(create.error, 'alreadyExists') && said['kind'] === undefined) {
      return { code: t('flows:create.codeTaken') };
    }
    return {
      ...(said['name'] === undefined ? {} : { name: said['name'] }),
      ...(said['code'] === undefined ? {} : { code: said['code'] }),
    };
  }
}
