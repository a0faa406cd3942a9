import { Button, Modal, TextInput } from '@mantine/core';
import { type NamedGrayRule } from '@parley/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import { useReadGrayRule, useSaveGrayRule } from '../../app/api/grayRules';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import { EMPTY_GRAY_FORM, toGrayForm, toGrayRule } from '../release/gray-form';
import { Criteria } from '../release/GrayFields';
import { ResourceFailure } from '../resources/ResourceFailure';
import styles from './GrayRulesPage.module.css';
import { RuleUses } from './RuleUses';

const LONGEST_NAME = 128;
const USES_SHOWN = 8;

interface Props {
  /** absent: a new one */
  rule?: NamedGrayRule;
  onClose: () => void;
}

/** Creates a gray rule or changes one. */
export function RuleDialog({ rule, onClose }: Props) {
  const { t } = useTranslation();
  const editing = useRuleForm(rule, onClose);
  const { before, values, set } = editing;
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={
        before === undefined
          ? t('grayRules:form.newTitle')
          : t('grayRules:form.editTitle', { name: before.name })
      }
    >
      <form className={form.form} onSubmit={editing.submit} noValidate>
        {editing.otherFailure !== null && (
          <ResourceFailure
            error={editing.otherFailure}
            onReload={editing.reload}
            onOverwrite={(revision) => editing.save(revision)}
          />
        )}
        {editing.readFailure !== null && (
          <FailureNotice
            title={t('grayRules:form.reread')}
            error={editing.readFailure}
            onRetry={editing.reload}
          />
        )}
        <TextInput
          data-autofocus
          label={t('grayRules:name')}
          maxLength={LONGEST_NAME}
          value={values.name}
          error={editing.nameError}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <div>
          <Criteria form={values.criteria} onChange={(criteria) => set({ criteria })} />
        </div>
        {before !== undefined && before.usedBy.length > 0 && (
          <div className={styles.effect}>
            {t('grayRules:form.takesEffect')}
            <RuleUses uses={before.usedBy} most={USES_SHOWN} />
          </div>
        )}
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={editing.isPending}>
            {before === undefined ? t('grayRules:form.create') : t('common:save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function valuesOf(rule: NamedGrayRule | undefined) {
  return { name: rule?.name ?? '', criteria: rule === undefined ? EMPTY_GRAY_FORM : toGrayForm(rule.rule) };
}

function useRuleForm(rule: NamedGrayRule | undefined, onDone: () => void) {
  const { t } = useTranslation();
  const saving = useSaveGrayRule();
  const reading = useReadGrayRule();
  const [before, setBefore] = useState(rule);
  const [values, setValues] = useState(() => valuesOf(rule));
  const [isChecked, setChecked] = useState(false);
  const name = values.name.trim();
  const set = (part: Partial<typeof values>) => {
    setValues((held) => ({ ...held, ...part }));
    if (saving.error !== null) saving.reset();
  };
  const save = (revision = before?.revision ?? 0) => {
    const criteria = toGrayRule(values.criteria);
    if (name === '' || criteria === undefined) return;
    const start = before && { ...before, revision };
    saving.mutate({ before: start, name, rule: criteria }, { onSuccess: onDone });
  };
  const reload = () => {
    if (before === undefined) return;
    reading.mutate(before.name, {
      onSuccess: (current) => {
        saving.reset();
        setBefore(current);
        setValues(valuesOf(current));
      },
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    save();
  };
  const isTaken = isRefusal(saving.error, 'alreadyExists');
  const said = fieldMessages(saving.error)['name'];
  const ownError = isTaken ? t('grayRules:form.nameTaken') : said;
  const nameError = isChecked && name === '' ? t('grayRules:form.nameMissing') : ownError;
  return {
    before,
    values,
    set,
    save,
    reload,
    submit,
    nameError,
    isPending: saving.isPending || reading.isPending,
    otherFailure: ownError === undefined ? saving.error : null,
    readFailure: reading.error,
  };
}
