import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { Summary, tileOf } from '../editor/canvas/NodeCard';
import card from '../editor/canvas/NodeCard.module.css';
import type { ExitView } from '../editor/core/exits';
import { exitY, type NodeView } from '../editor/core/node-view';
import type { DetailLevel } from '../editor/core/view';
import { ElementTile } from '../properties/ElementTile';
import classes from './DiffNode.module.css';
import { DiffSign } from './DiffSign';
import type { ChangeKind } from './subjects';

export interface DiffNodeData extends Record<string, unknown> {
  view: NodeView;
  level: DetailLevel;
  /** absent: unchanged, and therefore dimmed */
  mark: ChangeKind | undefined;
  /** what of it changed, in a few words */
  note: string;
}

export type DrawnNode = Node<DiffNodeData, 'diff'>;

/** A node of either document: as the editor draws it, with what became of it. */
export const DiffNode = memo(function DiffNode({ data, selected }: NodeProps<DrawnNode>) {
  const { view, level, mark } = data;
  const isCard = view.shape === 'card';
  const isSimple = level === 'simple' && isCard;
  return (
    <div
      className={`${card.node} ${classes.node}`}
      data-shape={view.shape}
      data-level={level}
      data-group={view.group}
      data-collapsed={view.collapsed ? true : undefined}
      data-mark={mark}
      data-current={selected || undefined}
      style={{ width: view.width, height: view.height }}
    >
      {level !== 'shape' && (
        <>
          {view.shape !== 'start' && <span className={card.input} />}
          {isSimple ? <SimpleFace data={data} /> : <FullFace view={view} />}
          {view.exits.map((exit, i) => (
            <Exit key={exit.branch} exit={exit} y={exitY(view, i)} isBare={isSimple || !isCard} />
          ))}
        </>
      )}
      {mark && (
        <span className={classes.corner}>
          <DiffSign kind={mark} size={24} />
        </span>
      )}
    </div>
  );
});

function FullFace({ view }: { view: NodeView }) {
  const isCard = view.shape === 'card';
  return (
    <>
      <div className={card.header} title={view.name}>
        <ElementTile element={tileOf(view)} size={isCard ? 24 : 26} />
        <span className={`${card.name} ${classes.name}`}>{view.name}</span>
      </div>
      {isCard && <Summary view={view} />}
      {isCard && view.exits.length > 0 && <hr className={card.rule} />}
    </>
  );
}

function SimpleFace({ data: { view, note } }: { data: DiffNodeData }) {
  return (
    <div className={classes.simple} title={view.name}>
      <ElementTile element={tileOf(view)} size={30} />
      <div className={classes.words}>
        <span className={classes.name}>{view.name}</span>
        {note !== '' && <span className={classes.note}>{note}</span>}
      </div>
    </div>
  );
}

function Exit({ exit, y, isBare }: { exit: ExitView; y: number; isBare: boolean }) {
  const look = exit.kind === 'unknown' ? 'unknown' : exit.line === undefined ? 'free' : 'line';
  return (
    <div className={card.exit} data-look={look} data-kind={exit.kind} style={{ top: y - 12 }}>
      {!isBare && (
        <span className={card.label} title={exit.label}>
          {exit.key !== undefined && <kbd className={card.key}>{exit.key}</kbd>}
          <span className={card.labelText}>{exit.label}</span>
        </span>
      )}
      <span className={`${card.handle} ${classes.handle}`}>
        <span className={card.dot} />
      </span>
    </div>
  );
}
