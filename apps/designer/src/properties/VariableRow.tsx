import { Switch, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { registry } from '@parley/elements';
import {
  isVariableName,
  references,
  VariableType,
  type FlowDocument,
  type FlowVariable,
} from '@parley/flow-model';
import { IconArrowBarToRight, IconChevronRight, IconLock } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ElementTile } from './ElementTile';
import { FieldFindings } from './fields/FieldFrame';
import { useDraft } from './fields/useDraft';
import target from './ExitTarget.module.css';
import type { FlowPropertiesProps } from './FlowProperties';
import { defaultToText, textToDefault } from './variableDefault';
import { useLanguage } from './useLanguage';
import styles from './variables.module.css';

interface VariableRowProps extends FlowPropertiesProps {
  variable: FlowVariable;
  index: number;
  opened: boolean;
  onToggle(): void;
  onRemoved(): void;
}

/** A variable in one line; opened, everything about it. */
export function VariableRow(props: VariableRowProps) {
  const { variable, opened, onToggle, findings } = props;
  const { t } = useTranslation('properties');
  const id = useId();
  const worst = findings.some((f) => f.severity === 'error')
    ? 'error'
    : findings.length > 0
      ? 'warning'
      : undefined;
  return (
    <div className={styles.row} data-opened={opened || undefined}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={opened}
        aria-controls={id}
        aria-label={t('variables.edit', { name: variable.name })}
        onClick={onToggle}
      >
        <span className={styles.name} data-severity={worst} title={variable.name}>
          {variable.name}
        </span>
        <span className={styles.type}>{variable.type}</span>
        <span className={styles.default} title={defaultToText(variable.default)}>
          {defaultToText(variable.default)}
        </span>
        <span className={styles.flags}>
          {variable.input && (
            <Flag
              label={t('variables.input')}
              icon={<IconArrowBarToRight size={14} stroke={1.75} aria-hidden />}
            />
          )}
          {variable.encrypted && (
            <Flag label={t('variables.encrypted')} icon={<IconLock size={14} stroke={1.75} aria-hidden />} />
          )}
        </span>
        <IconChevronRight size={14} stroke={1.75} className={styles.chevron} aria-hidden />
      </button>
      {!opened && <FieldFindings findings={findings.filter((f) => f.severity === 'error')} />}
      {opened && (
        <div id={id} className={styles.form}>
          <FieldFindings findings={findings} />
          <VariableForm {...props} />
        </div>
      )}
    </div>
  );
}

function Flag({ label, icon }: { label: string; icon: React.ReactNode }) {
  return (
    <span title={label}>
      {icon}
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

function VariableForm(props: VariableRowProps) {
  const { document, variable, index, readOnly, onVariables } = props;
  const { t } = useTranslation('properties');
  const set = (patch: Partial<FlowVariable>, coalesceKey?: string) => {
    const next = { ...variable, ...patch };
    if ('default' in patch && patch.default === undefined) delete next.default;
    const variables = document.variables.map((other, i) => (i === index ? next : other));
    onVariables(variables, t('variables.editChange', { name: variable.name }), coalesceKey);
  };
  // The server refuses it too (20000005): expressions rely on the type.
  const isUsed = useMemo(() => usesOf(document, variable.name).length > 0, [document, variable.name]);
  const changeType = (type: VariableType) => {
    const kept = textToDefault(defaultToText(variable.default), type);
    set({ type, default: kept?.value });
  };
  return (
    <>
      <div className={styles.pair}>
        <NameInput {...props} />
        <NativeSelect
          label={t('variables.type')}
          title={isUsed ? t('variables.typeWaits') : undefined}
          data={VariableType.options}
          value={variable.type}
          disabled={readOnly || isUsed}
          onChange={(e) => changeType(VariableType.parse(e.currentTarget.value))}
        />
      </div>
      <DefaultInput
        key={variable.type}
        variable={variable}
        readOnly={readOnly}
        onChange={(value) => set({ default: value }, `variables[${index}].default`)}
      />
      <Switch
        label={t('variables.input')}
        description={t('variables.inputHelp')}
        checked={variable.input}
        disabled={readOnly}
        onChange={(e) => set({ input: e.currentTarget.checked })}
      />
      <Switch
        label={t('variables.encrypted')}
        description={t('variables.encryptedHelp')}
        checked={variable.encrypted}
        disabled={readOnly}
        onChange={(e) => set({ encrypted: e.currentTarget.checked })}
      />
      <DescriptionInput
        value={variable.description}
        readOnly={readOnly}
        onChange={(description) => set({ description }, `variables[${index}].description`)}
      />
      <Usage {...props} />
    </>
  );
}

/** Renames on leaving the field: half a name would be written into every text that mentions it. */
function NameInput({ document, variable, index, readOnly, onRenameVariable }: VariableRowProps) {
  const { t } = useTranslation('properties');
  const [draft, change] = useDraft(variable.name, () => undefined);
  const isTaken = document.variables.some((other, i) => i !== index && other.name === draft);
  const error = !isVariableName(draft)
    ? t('variables.badName')
    : isTaken
      ? t('variables.takenName', { name: draft })
      : undefined;
  const finish = () => {
    if (error === undefined && draft !== variable.name) onRenameVariable(variable.name, draft);
  };
  return (
    <TextInput
      label={t('variables.name')}
      value={draft}
      maxLength={64}
      readOnly={readOnly}
      error={error}
      classNames={{ input: styles.mono }}
      spellCheck={false}
      onChange={(e) => change(e.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(e) => {
        if (e.key === 'Enter') finish();
        if (e.key === 'Escape') change(variable.name);
      }}
    />
  );
}

interface DefaultInputProps {
  variable: FlowVariable;
  readOnly: boolean;
  onChange(value: FlowVariable['default']): void;
}

/** A default that does not fit the type is shown as wrong and not kept. */
function DefaultInput({ variable, readOnly, onChange }: DefaultInputProps) {
  const { t } = useTranslation('properties');
  const [text, setText] = useState(() => defaultToText(variable.default));
  const parsed = textToDefault(text, variable.type);
  const change = (next: string) => {
    setText(next);
    const result = textToDefault(next, variable.type);
    if (result) onChange(result.value);
  };
  if (variable.type === 'boolean') {
    return (
      <NativeSelect
        label={t('variables.default')}
        data={[
          { value: '', label: t('variables.noDefault') },
          { value: 'true', label: t('variables.true') },
          { value: 'false', label: t('variables.false') },
        ]}
        value={text}
        disabled={readOnly}
        onChange={(e) => change(e.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      label={t('variables.default')}
      value={text}
      placeholder={PLACEHOLDERS[variable.type]}
      readOnly={readOnly}
      error={parsed ? undefined : t('variables.badDefault', { type: variable.type })}
      classNames={{ input: styles.mono }}
      onChange={(e) => change(e.currentTarget.value)}
    />
  );
}

/** What a variable holds where no default is given. */
const PLACEHOLDERS: Record<VariableType, string> = {
  string: 'null',
  integer: '0',
  long: '0',
  float: '0.0',
  boolean: 'false',
  list: '[]',
  object: '{}',
};

interface DescriptionInputProps {
  value: string;
  readOnly: boolean;
  onChange(value: string): void;
}

function DescriptionInput({ value, readOnly, onChange }: DescriptionInputProps) {
  const { t } = useTranslation('properties');
  const [draft, change] = useDraft(value, onChange);
  return (
    <Textarea
      label={t('variables.description')}
      value={draft}
      autosize
      minRows={1}
      maxRows={5}
      maxLength={1024}
      readOnly={readOnly}
      onChange={(e) => change(e.currentTarget.value)}
    />
  );
}

/** Where the variable is named, and its deletion, which waits until nothing names it any more (20000004). */
function Usage({
  document,
  variable,
  index,
  readOnly,
  onVariables,
  onSelectNode,
  onRemoved,
}: VariableRowProps) {
  const { t } = useTranslation('properties');
  const uses = useMemo(() => usesOf(document, variable.name), [document, variable.name]);
  const remove = () => {
    onRemoved();
    onVariables(
      document.variables.filter((_, i) => i !== index),
      t('variables.editRemove', { name: variable.name }),
    );
  };
  const language = useLanguage();
  return (
    <div className={styles.usage}>
      <p className={styles.usageTitle}>
        {t('variables.used', { count: uses.reduce((sum, use) => sum + use.count, 0) })}
      </p>
      {uses.map(({ node, isWritten }) => {
        const element = registry.find(node.element);
        return (
          <button
            key={node.id}
            type="button"
            className={target.target}
            disabled={!onSelectNode}
            onClick={() => onSelectNode?.(node.id)}
          >
            <ElementTile element={element} size={20} />
            <span className={target.name}>
              {node.name.trim() === '' ? (element?.texts[language].name ?? node.element) : node.name}
            </span>
            {isWritten && <span className={styles.written}>{t('variables.writes')}</span>}
          </button>
        );
      })}
      {!readOnly && uses.length > 0 && <p className={styles.written}>{t('variables.removeWaits')}</p>}
      {!readOnly && (
        <Button
          size="xs"
          variant="default"
          className={styles.remove}
          disabled={uses.length > 0}
          onClick={remove}
        >
          {t('variables.remove')}
        </Button>
      )}
    </div>
  );
}

function usesOf(document: FlowDocument, name: string) {
  const found = references(document, registry).filter((r) => r.kind === 'flowVariable' && r.name === name);
  return document.nodes.flatMap((node) => {
    const here = found.filter((r) => r.nodeId === node.id);
    return here.length === 0
      ? []
      : [{ node, count: here.length, isWritten: here.some((r) => r.write === true) }];
  });
}
