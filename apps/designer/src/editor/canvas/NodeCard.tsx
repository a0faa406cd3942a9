import {
  IconAlertCircleFilled,
  IconAlertTriangleFilled,
  IconChevronRight,
  IconPlus,
} from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ElementTile } from '../../properties/ElementTile';
import { membersOf } from '../core/drawn-scene';
import type { ExitView } from '../core/exits';
import type { NodeFindings } from '../core/findings';
import { toggleGroup } from '../core/groups';
import { exitY, type NodeView } from '../core/node-view';
import { useEditor, useEditorStore } from '../EditorContext';
import { GroupName } from './GroupName';
import { useLineDrawing } from './LineDrawing';
import classes from './NodeCard.module.css';
import type { CanvasNode } from './useFlowNodes';

/** Every node of the canvas: the element decides what stands on it, never how it is built. */
export const NodeCard = memo(function NodeCard({ data, selected }: NodeProps<CanvasNode>) {
  const { view } = data;
  const level = useEditor((s) => s.view.level);
  const findings = useFindings(view);
  const over = useEditor((s) => (s.view.draft?.over?.node === view.id ? s.view.draft.over : undefined));
  const isCard = view.shape === 'card';
  return (
    <div
      className={classes.node}
      data-shape={view.shape}
      data-level={level}
      data-group={view.group}
      data-collapsed={view.collapsed ? true : undefined}
      data-selected={selected || undefined}
      data-severity={findings?.severity}
      data-over={over && (over.isAllowed ? 'yes' : 'no')}
      style={{ width: view.width, height: view.height }}
    >
      {level !== 'shape' && (
        <>
          {view.shape !== 'start' && <span className={classes.input} />}
          <div className={classes.header} title={view.name}>
            <ElementTile element={tileOf(view)} size={tileSize(level, isCard)} />
            {view.collapsed ? (
              <CollapsedName id={view.id} name={view.name} />
            ) : (
              <span className={classes.name}>{view.name}</span>
            )}
          </div>
          {level === 'full' && isCard && <Summary view={view} />}
          {level === 'full' && isCard && view.exits.length > 0 && <hr className={classes.rule} />}
          {view.exits.map((exit, i) => (
            <Exit
              key={exit.branch}
              view={view}
              exit={exit}
              y={exitY(view, i)}
              isBare={level !== 'full' || !isCard}
            />
          ))}
        </>
      )}
      {findings && (
        <span className={classes.badge} data-severity={findings.severity}>
          <FindingsMark severity={findings.severity} count={findings.count} isSmall={level === 'shape'} />
        </span>
      )}
    </div>
  );
});

const FOLDER = { group: 'collapsed', icon: 'folder' } as const;

/** What the tile of a node shows: its element, or a folder for a collapsed group. */
export function tileOf(view: NodeView) {
  return view.collapsed ? FOLDER : view.element;
}

/** The name of a collapsed group, and the way to show its nodes again. */
function CollapsedName({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const isReadOnly = useEditor((s) => s.isReadOnly);
  const label = t('groups.expand', { name });
  return (
    <>
      <div className={`${classes.name} ${classes.groupName}`}>
        <GroupName id={id} name={name} />
      </div>
      <button
        type="button"
        className={`${classes.expand} nodrag nopan`}
        aria-expanded={false}
        aria-label={label}
        title={label}
        disabled={isReadOnly}
        onClick={() => toggleGroup(store, id)}
      >
        <IconChevronRight size={16} stroke={1.75} aria-hidden="true" />
      </button>
    </>
  );
}

/** Severity and number of the findings of a node, or of all nodes of a collapsed group; errors win over warnings. */
function useFindings(view: NodeView): { severity: 'error' | 'warning'; count: number } | undefined {
  const errors = useEditor((s) => countOf(s.findingsByNode, view, 'error'));
  const warnings = useEditor((s) => countOf(s.findingsByNode, view, 'warning'));
  if (errors > 0) return { severity: 'error', count: errors };
  return warnings > 0 ? { severity: 'warning', count: warnings } : undefined;
}

function countOf(
  findings: ReadonlyMap<string, NodeFindings>,
  view: NodeView,
  severity: 'error' | 'warning',
): number {
  return membersOf(view).reduce((sum, id) => {
    const own = findings.get(id);
    return own?.severity === severity ? sum + own.count : sum;
  }, 0);
}

function tileSize(level: 'full' | 'simple' | 'shape', isCard: boolean): 24 | 26 | 30 {
  if (!isCard) return 26;
  return level === 'full' ? 24 : 30;
}

function FindingsMark(props: { severity: 'error' | 'warning'; count: number; isSmall: boolean }) {
  const { t } = useTranslation('editor');
  const Icon = props.severity === 'error' ? IconAlertCircleFilled : IconAlertTriangleFilled;
  const label = t(props.severity === 'error' ? 'node.errors' : 'node.warnings', { count: props.count });
  return (
    <>
      <Icon size={13} role="img" aria-label={label} />
      {!props.isSmall && <span aria-hidden="true">{props.count}</span>}
    </>
  );
}

/** The line or two that matter of a node. */
export function Summary({ view }: { view: NodeView }) {
  if (view.summaryLines === 0) return null;
  return (
    <p
      className={classes.summary}
      data-style={view.summaryStyle}
      data-lines={view.summaryLines}
      title={view.summary.map((part) => part.text).join('')}
    >
      {view.summary.map((part, i) => {
        if (part.isCode) return <code key={i}>{part.isVariable ? `{${part.text}}` : part.text}</code>;
        if (!part.isVariable) return part.text;
        if (view.summaryStyle !== 'text') return `{${part.text}}`;
        return (
          <span key={i} className={classes.chip}>
            {part.text}
          </span>
        );
      })}
    </p>
  );
}

interface ExitProps {
  view: NodeView;
  exit: ExitView;
  /** centre of the row, below the node's top */
  y: number;
  /** the handle alone */
  isBare: boolean;
}

function Exit({ view, exit, y, isBare }: ExitProps) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const drawing = useLineDrawing();
  const isDrawn = useEditor(
    ({ view: { draft } }) =>
      draft?.source === view.id && draft.branch === exit.branch && draft.end === 'target',
  );
  const isReadOnly = useEditor((s) => s.isReadOnly);
  const look =
    exit.kind === 'unknown' ? 'unknown' : exit.line !== undefined ? 'line' : exit.isOpen ? 'open' : 'free';
  const begin = (event: PointerEvent) => {
    if (event.button !== 0 || isReadOnly) return;
    if (!view.collapsed) return drawing.beginAtExit(event, { source: view.id, exit });
    // an exit of a collapsed group belongs to a node that is not drawn: its line can be taken
    event.stopPropagation();
    if (exit.line !== undefined) store.getState().select({ lines: [exit.line] });
  };
  return (
    <div
      className={classes.exit}
      data-look={look}
      data-kind={exit.kind}
      data-drawn={isDrawn || undefined}
      data-branch={exit.branch}
      style={{ top: y - 12 }}
    >
      {!isBare && (
        <span className={classes.label} title={exit.label}>
          {exit.key !== undefined && <kbd className={classes.key}>{exit.key}</kbd>}
          <span className={classes.labelText}>{exit.label}</span>
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={`${classes.handle} nodrag nopan`}
        aria-label={t(exit.isOpen ? 'node.openExit' : 'node.exit', { exit: exit.label })}
        disabled={isReadOnly}
        onPointerDown={begin}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !view.collapsed)
            drawing.pickFor({ source: view.id, branch: exit.branch }, event.currentTarget);
        }}
      >
        <span className={classes.dot}>
          <IconPlus size={12} stroke={2.25} aria-hidden="true" />
        </span>
      </button>
    </div>
  );
}
