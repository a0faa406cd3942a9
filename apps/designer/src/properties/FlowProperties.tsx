import {
  DOCUMENT_LIMITS,
  type Catalogue,
  type Finding,
  type FlowDocument,
  type FlowVariable,
} from '@parley/flow-model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DescriptionSection } from './DescriptionSection';
import { ElementTile } from './ElementTile';
import { FieldFindings } from './fields/FieldFrame';
import { AddButton } from './fields/ListControl';
import styles from './panel.module.css';
import { Section } from './Section';
import { freeVariableName } from './variableDefault';
import { VariableRow } from './VariableRow';
import table from './variables.module.css';

export interface FlowPropertiesProps {
  document: FlowDocument;
  catalogue: Catalogue;
  findings: readonly Finding[];
  readOnly: boolean;
  onVariables(variables: FlowVariable[], label: string, coalesceKey?: string): void;
  onFlow(patch: { description?: string }): void;
  /** every mention of the variable follows */
  onRenameVariable(from: string, to: string): void;
  /** absent: places where a variable is used cannot be gone to */
  onSelectNode?(id: string): void;
}

const FLOW_TILE = { group: 'flow', icon: 'stack-2' } as const;

/** What the panel shows while nothing is selected: the flow itself and its variables. */
export function FlowProperties(props: FlowPropertiesProps) {
  const { document, findings, readOnly } = props;
  const { t } = useTranslation('properties');
  const general = findings.filter(
    (f) => f.node === undefined && f.line === undefined && f.path === undefined,
  );
  return (
    <section className={styles.panel} aria-labelledby="flow-properties-title">
      <header className={styles.title}>
        <ElementTile element={FLOW_TILE} size={32} />
        <div className={styles.names}>
          <h2 id="flow-properties-title" className={styles.flowName} title={document.name}>
            {document.name}
          </h2>
          <p className={styles.kind}>
            {t(`flow.kind.${document.kind}`)} · {t(`flow.channel.${document.channel}`)} ·{' '}
            <code>{document.code}</code>
          </p>
        </div>
      </header>
      {general.length > 0 && (
        <div className={styles.notices}>
          <FieldFindings findings={general} />
        </div>
      )}
      <Variables {...props} />
      <DescriptionSection
        value={document.description}
        readOnly={readOnly}
        onChange={(description) => props.onFlow({ description })}
      />
    </section>
  );
}

function Variables(props: FlowPropertiesProps) {
  const { document, findings, readOnly, onVariables } = props;
  const { t } = useTranslation('properties');
  const [opened, setOpened] = useState<number>();
  const { variables } = document;
  const add = () => {
    const name = freeVariableName(variables);
    const added: FlowVariable = { name, type: 'string', input: false, encrypted: false, description: '' };
    onVariables([...variables, added], t('variables.editAdd', { name }));
    setOpened(variables.length);
  };
  return (
    <Section
      title={t('variables.title')}
      aside={<span className={styles.count}>{variables.length > 0 ? variables.length : ''}</span>}
    >
      {variables.length === 0 ? (
        <p className={styles.help}>{t('variables.none')}</p>
      ) : (
        <div className={table.table} role="group" aria-label={t('variables.title')}>
          <div className={table.head} aria-hidden>
            <span>{t('variables.name')}</span>
            <span>{t('variables.type')}</span>
            <span>{t('variables.default')}</span>
          </div>
          {variables.map((variable, index) => (
            <VariableRow
              key={index}
              {...props}
              variable={variable}
              index={index}
              findings={findings.filter((f) => f.node === undefined && isAt(f.path, index))}
              opened={opened === index}
              onToggle={() => setOpened(opened === index ? undefined : index)}
              onRemoved={() => setOpened(undefined)}
            />
          ))}
        </div>
      )}
      {!readOnly && variables.length < DOCUMENT_LIMITS.variables && (
        <div className={table.add}>
          <AddButton label={t('variables.add')} onClick={add} />
        </div>
      )}
    </Section>
  );
}

function isAt(path: string | undefined, index: number): boolean {
  return path?.startsWith(`variables[${index}]`) === true;
}
