import type {
  AnyElement,
  Catalogue,
  Finding,
  FlowDocument,
  FlowNode,
  VariableType,
} from '@parley/flow-model';
import { useMemo, type ReactNode } from 'react';
import { DescriptionSection } from './DescriptionSection';
import { ErrorExitsSection, ExitsSection } from './ExitsSection';
import { FieldFindings } from './fields/FieldFrame';
import { NodeTitle } from './NodeTitle';
import { panelContext, PanelContextValue } from './panelContext';
import { ParamSections } from './ParamSections';
import styles from './panel.module.css';
import { useLanguage } from './useLanguage';

export interface NodePropertiesProps {
  document: FlowDocument;
  node: FlowNode;
  element: AnyElement;
  catalogue: Catalogue;
  /** those of this node; others are ignored */
  findings: readonly Finding[];
  readOnly: boolean;
  /** `coalesceKey` joins changes in a row into one undo step */
  onParams(params: Record<string, unknown>, label: string, coalesceKey?: string): void;
  onNode(patch: { name?: string; description?: string }): void;
  onSelectNode(id: string): void;
  /** absent: variables cannot be created here */
  onCreateVariable?(name: string, type: VariableType): void;
  /** buttons beside the title */
  actions?: ReactNode;
}

/** The properties of one node, generated from the fields of its element. */
export function NodeProperties(props: NodePropertiesProps) {
  const { document, node, element, catalogue, findings, readOnly, onSelectNode, onCreateVariable } = props;
  const language = useLanguage();
  const own = useMemo(() => findings.filter((f) => f.node === node.id), [findings, node.id]);
  const panel = useMemo(
    () =>
      panelContext({
        document,
        node,
        element,
        catalogue,
        language,
        readOnly,
        findings: own,
        selectNode: onSelectNode,
        ...(onCreateVariable ? { createVariable: onCreateVariable } : {}),
      }),
    [document, node, element, catalogue, language, readOnly, own, onSelectNode, onCreateVariable],
  );
  const general = own.filter((f) => f.path === undefined || f.path === '');
  return (
    <PanelContextValue value={panel}>
      <section key={node.id} className={styles.panel} aria-labelledby="node-properties-title">
        <NodeTitle onName={(name) => props.onNode({ name })} actions={props.actions} />
        {general.length > 0 && (
          <div className={styles.notices}>
            <FieldFindings findings={general} />
          </div>
        )}
        <ParamSections section="main" onParams={props.onParams} />
        <ParamSections section="retries" onParams={props.onParams} />
        <ExitsSection />
        <ParamSections section="errors" onParams={props.onParams} />
        <ErrorExitsSection />
        <ParamSections section="advanced" onParams={props.onParams} />
        <DescriptionSection
          value={node.description}
          readOnly={readOnly}
          onChange={(description) => props.onNode({ description })}
        />
      </section>
    </PanelContextValue>
  );
}
