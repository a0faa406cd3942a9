import { changeParamsWithLines, type FlowNode, type Operation } from '@parley/flow-model';
import { IconCopy, IconFolderMinus, IconFolderPlus, IconTrash } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { FlowProperties } from '../properties/FlowProperties';
import { NodeProperties } from '../properties/NodeProperties';
import { ActionIconButton } from './bars/ActionIconButton';
import { useControls } from './ControlsContext';
import { renameVariable } from './core/intents';
import { useEditor, useEditorStore } from './EditorContext';
import { PanelHandle } from './PanelHandle';
import { usePanels } from './panels';
import classes from './PropertiesPanel.module.css';

/** Properties of what is selected; of the flow where nothing is. */
export function PropertiesPanel() {
  const { t } = useTranslation('editor');
  const width = usePanels((panels) => panels.properties.size);
  return (
    <aside
      className={classes.panel}
      style={{ width }}
      aria-label={t('properties.label')}
      id="properties"
      tabIndex={-1}
    >
      <PanelHandle panel="properties" />
      <div className={classes.content}>
        <Selected />
      </div>
    </aside>
  );
}

function Selected() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const { canvas } = useControls();
  const document = useEditor((s) => s.document);
  const catalogue = useEditor((s) => s.catalogue);
  const findings = useEditor((s) => s.findings);
  const readOnly = useEditor((s) => s.isReadOnly);
  const selected = useEditor((s) => s.view.nodes);
  const selectNode = useCallback(
    (id: string) => {
      store.getState().select({ nodes: [id] });
      canvas.goTo(id);
    },
    [store, canvas],
  );
  const edit = (label: string, operations: Operation[], coalesce?: string) =>
    void store.getState().edit(label, operations, { coalesce });

  if (selected.size > 1) {
    return (
      <div className={classes.many}>
        <p>{t('properties.many', { count: selected.size })}</p>
        {!readOnly && (
          <div className={classes.buttons}>
            <ActionIconButton id="group">
              <IconFolderPlus size={17} stroke={1.75} />
            </ActionIconButton>
            <ActionIconButton id="ungroup">
              <IconFolderMinus size={17} stroke={1.75} />
            </ActionIconButton>
            <ActionIconButton id="duplicate">
              <IconCopy size={17} stroke={1.75} />
            </ActionIconButton>
            <ActionIconButton id="remove">
              <IconTrash size={17} stroke={1.75} />
            </ActionIconButton>
          </div>
        )}
      </div>
    );
  }
  const [id] = selected;
  const node = document.nodes.find((n) => n.id === id);
  if (!node) {
    return (
      <FlowProperties
        document={document}
        catalogue={catalogue}
        findings={findings}
        readOnly={readOnly}
        onVariables={(variables, label, key) => edit(label, [{ type: 'setVariables', variables }], key)}
        onFlow={(change) => edit(t('step.flow'), [{ type: 'changeFlow', change }], 'flow')}
        onRenameVariable={(from, to) => void renameVariable(store, { from, to })}
        onSelectNode={selectNode}
      />
    );
  }
  const element = store.registry.find(node.element);
  if (!element)
    return <p className={classes.many}>{t('properties.unknownElement', { element: node.element })}</p>;
  return (
    <NodeProperties
      key={node.id}
      document={document}
      node={node}
      element={element}
      catalogue={catalogue}
      findings={findings}
      readOnly={readOnly}
      onParams={(params, label, key) =>
        edit(
          label,
          changeParamsWithLines(store.getState().document, {
            node,
            element,
            params: params as FlowNode['params'],
          }),
          key,
        )
      }
      onNode={(change) =>
        edit(
          t('step.node', { name: node.name }),
          [{ type: 'changeNode', node: node.id, change }],
          `node ${node.id}`,
        )
      }
      onSelectNode={selectNode}
      onCreateVariable={(name, type) => {
        const { variables } = store.getState().document;
        const added = { name, type, input: false, encrypted: false, description: '' };
        edit(t('step.variable', { name }), [{ type: 'setVariables', variables: [...variables, added] }]);
      }}
      actions={
        readOnly ? undefined : (
          <>
            <ActionIconButton id="duplicate">
              <IconCopy size={17} stroke={1.75} />
            </ActionIconButton>
            <ActionIconButton id="remove">
              <IconTrash size={17} stroke={1.75} />
            </ActionIconButton>
          </>
        )
      }
    />
  );
}
