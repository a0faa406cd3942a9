import { Button, Checkbox, FileButton, Modal } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRenewResources, variablesApi } from '../../app/api/resources';
import { FailureNotice } from '../../app/ui/FailureNotice';
import form from '../../app/ui/form.module.css';
import { useFailureText } from '../../app/ui/useFailureText';
import aside from '../resources/Aside.module.css';
import styles from './ImportDialog.module.css';
import { inReadingOrder, MAX_FILE_BYTES, planImport, type Step } from './transfer';

type Result = { isDone: true } | { isDone: false; error: unknown };

/** Reads a file of variables, shows what it would do, does what was chosen, and says how each one went. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { plan, failure, isUnreadable, chosen, results, isRunning, read, toggle, apply } = useImport();
  const isDone = results.size > 0 && !isRunning;
  return (
    <Modal opened onClose={onClose} title={t('resources:transfer.title')} size={620}>
      <div className={form.form}>
        <p className={form.text}>{t('resources:transfer.help')}</p>
        {plan === undefined && (
          <FileButton accept="application/json,.json" onChange={(file) => void read(file)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                className={styles.choose ?? ''}
                data-autofocus
                leftSection={<IconFileUpload size={16} stroke={1.75} />}
              >
                {t('resources:transfer.choose')}
              </Button>
            )}
          </FileButton>
        )}
        {isUnreadable && (
          <p className={styles.unreadable} role="alert">
            {t('resources:transfer.unreadable')}
          </p>
        )}
        {failure !== undefined && <FailureNotice error={failure} />}
        {plan !== undefined && (
          <>
            <p className={styles.summary} role="status">
              {isDone
                ? t('resources:transfer.report', {
                    done: [...results.values()].filter((result) => result.isDone).length,
                    failed: [...results.values()].filter((result) => !result.isDone).length,
                  })
                : t('resources:transfer.summary', {
                    created: countOf(plan, 'new'),
                    changed: countOf(plan, 'changed'),
                    same: countOf(plan, 'same'),
                    conflicts: countOf(plan, 'conflict'),
                  })}
            </p>
            <ul className={styles.list}>
              {plan.map((step, index) => (
                <StepRow
                  key={index}
                  step={step}
                  result={results.get(step)}
                  isChosen={chosen.has(step)}
                  isFixed={isRunning || isDone}
                  onToggle={() => toggle(step)}
                />
              ))}
            </ul>
          </>
        )}
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {isDone ? t('resources:close') : t('common:cancel')}
          </Button>
          {plan !== undefined && !isDone && (
            <Button loading={isRunning} disabled={chosen.size === 0} onClick={() => void apply()}>
              {t('resources:transfer.apply', { count: chosen.size })}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}

interface StepRowProps {
  step: Step;
  result: Result | undefined;
  isChosen: boolean;
  isFixed: boolean;
  onToggle: () => void;
}

function StepRow({ step, result, isChosen, isFixed, onToggle }: StepRowProps) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const mayApply = step.kind === 'new' || step.kind === 'changed';
  return (
    <li className={styles.row}>
      {result === undefined ? (
        <Checkbox
          aria-label={t('resources:transfer.take', { name: step.name })}
          checked={isChosen}
          disabled={!mayApply || isFixed}
          onChange={onToggle}
        />
      ) : result.isDone ? (
        <IconCircleCheck size={16} stroke={1.75} className={styles.done} aria-hidden="true" />
      ) : (
        <IconAlertCircle size={16} stroke={1.75} className={styles.failed} aria-hidden="true" />
      )}
      <code className={styles.name} title={step.name}>
        {step.name}
      </code>
      <span className={aside.mark} data-kind={step.kind === 'new' ? 'accent' : undefined}>
        {t(`resources:transfer.kinds.${step.kind}`)}
      </span>
      <span className={styles.detail} data-failed={(result && !result.isDone) || undefined}>
        {result !== undefined && !result.isDone && failureText(result.error)}
        {result?.isDone === true && t('resources:transfer.done')}
        {result === undefined && step.kind === 'changed' && differences(step, t)}
        {result === undefined &&
          step.kind === 'conflict' &&
          t(`resources:transfer.conflicts.${step.why}`, { detail: step.detail })}
      </span>
    </li>
  );
}

function differences(
  { body, saved }: Extract<Step, { kind: 'changed' }>,
  t: (key: string) => string,
): string {
  const keys = (['type', 'default', 'encryption', 'description'] as const).filter(
    (key) => JSON.stringify(body[key]) !== JSON.stringify(saved[key]),
  );
  return keys.map((key) => t(`resources:fields.${key}`)).join(', ');
}

function countOf(plan: readonly Step[], kind: Step['kind']): number {
  return plan.filter((step) => step.kind === kind).length;
}

function useImport() {
  const renew = useRenewResources();
  const [plan, setPlan] = useState<Step[]>();
  const [failure, setFailure] = useState<unknown>();
  const [isUnreadable, setUnreadable] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<Step>>(new Set());
  const [results, setResults] = useState<ReadonlyMap<Step, Result>>(new Map());
  const [isRunning, setRunning] = useState(false);

  const read = async (file: File | null) => {
    if (file === null) return;
    setFailure(undefined);
    try {
      const text = file.size > MAX_FILE_BYTES ? '' : await file.text();
      const steps = planImport(text, await variablesApi.readAll());
      setUnreadable(steps === undefined);
      setPlan(steps && inReadingOrder(steps));
      setChosen(new Set(steps?.filter(({ kind }) => kind === 'new' || kind === 'changed')));
    } catch (error) {
      setFailure(error);
    }
  };
  const toggle = (step: Step) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(step)) next.add(step);
      return next;
    });
  const apply = async () => {
    setRunning(true);
    for (const step of plan ?? []) {
      if (!chosen.has(step) || (step.kind !== 'new' && step.kind !== 'changed')) continue;
      const result = await applyStep(step);
      setResults((before) => new Map(before).set(step, result));
    }
    setRunning(false);
    renew();
  };
  return { plan, failure, isUnreadable, chosen, results, isRunning, read, toggle, apply };
}

async function applyStep(step: Extract<Step, { body: unknown }>): Promise<Result> {
  try {
    await variablesApi.save(
      step.kind === 'new' ? { body: step.body } : { body: step.body, saved: step.saved },
    );
    return { isDone: true };
  } catch (error) {
    return { isDone: false, error };
  }
}
