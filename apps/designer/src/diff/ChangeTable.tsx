import { registry } from '@parley/elements';
import { IconVariable } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../app/i18n/i18n';
import type { NodeView } from '../editor/core/node-view';
import { ElementTile } from '../properties/ElementTile';
import classes from './ChangeTable.module.css';
import { DiffSign } from './DiffSign';
import type { Change, Subject } from './subjects';
import { textPieces, type TextPiece } from './text-parts';
import type { Comparison } from './useComparison';
import { usePartName } from './usePartName';

interface Props {
  comparison: Comparison;
  /** the subject that is looked at */
  index: number;
  onChoose: (index: number) => void;
}

/** Every change in words, in the order in which a call meets the nodes. */
export const ChangeTable = memo(function ChangeTable({ comparison, index, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.list}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th className={classes.node}>{t('flows:release.node')}</th>
            <th className={classes.what}>{t('flows:release.what')}</th>
            <th>{t('flows:release.beforeAfter')}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.subjects.map((subject, i) => (
            <SubjectRows
              key={subject.node?.id ?? ''}
              subject={subject}
              view={comparison.both.scene.views.get(subject.node?.id ?? '')}
              isCurrent={i === index}
              onChoose={() => onChoose(i)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
});

interface SubjectProps {
  subject: Subject;
  view: NodeView | undefined;
  isCurrent: boolean;
  onChoose: () => void;
}

function SubjectRows({ subject, view, isCurrent, onChoose }: SubjectProps) {
  const first = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isCurrent) first.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return subject.changes.map((change, i) => (
    <tr
      key={i}
      ref={i === 0 ? first : null}
      data-current={isCurrent || undefined}
      aria-current={isCurrent}
      tabIndex={i === 0 ? 0 : -1}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          onChoose();
        }
      }}
    >
      <Name subject={subject} />
      <Cells subject={subject} change={change} view={view} />
    </tr>
  ));
}

function Name({ subject: { node, kind } }: { subject: Subject }) {
  const { t } = useTranslation();
  return (
    <td>
      <div className={classes.subject}>
        <DiffSign kind={kind} size={18} label={t(`flows:release.kinds.${kind}`)} />
        {node === undefined ? (
          <span className={classes.variables} aria-hidden="true">
            <IconVariable size={13} stroke={1.9} />
          </span>
        ) : (
          <ElementTile element={registry.find(node.element)} size={20} />
        )}
        <span className={classes.name} title={node?.name}>
          {node?.name ?? t('flows:diff.theFlow')}
        </span>
      </div>
    </td>
  );
}

interface CellProps {
  subject: Subject;
  change: Change;
  view: NodeView | undefined;
}

function Cells({ subject, change, view }: CellProps) {
  const sayPart = usePartName();
  const isWhole = change.part.kind === 'node';
  return (
    <>
      <td className={classes.part}>{sayPart(subject.node?.element, change.part)}</td>
      <td>{isWhole ? <WholeNode change={change} view={view} /> : <Values change={change} />}</td>
    </>
  );
}

/** What a node that came or went does, and where it leads. */
function WholeNode({ change, view }: { change: Change; view: NodeView | undefined }) {
  const { t } = useTranslation();
  const element = view?.element?.texts[currentLanguage()].name ?? view?.node.element ?? '';
  const summary = (view?.summary ?? []).map(({ text }) => text).join('');
  if (change.kind === 'removed') return <del>{summary === '' ? element : summary}</del>;
  const leadsTo = change.after ?? '';
  return (
    <>
      {element}
      {view !== undefined && summary !== '' && (
        <>
          {' · '}
          {view.summary.map(({ text, isVariable }, i) =>
            isVariable ? (
              <code key={i} className={classes.chip}>
                {text}
              </code>
            ) : (
              text
            ),
          )}
        </>
      )}
      {leadsTo !== '' && ` · ${t('flows:diff.leadsTo', { nodes: leadsTo })}`}
    </>
  );
}

function Values({ change: { part, before = '', after = '' } }: { change: Change }) {
  const { t } = useTranslation();
  return (
    <>
      {textPieces(before, after).map((piece, i) => (
        <Piece key={i} piece={piece} />
      ))}
      {after === '' && part.kind === 'line' && (
        <span className={classes.muted}>{t('flows:release.noLine')}</span>
      )}
    </>
  );
}

function Piece({ piece: { kind, text, isVariable, isOperator } }: { piece: TextPiece }) {
  const shown = isVariable ? <code className={classes.chip}>{text}</code> : text;
  switch (kind) {
    case 'kept':
      return <>{shown} </>;
    case 'removed':
      return <del data-operator={isOperator || undefined}>{shown}</del>;
    case 'added':
      return <ins data-operator={isOperator || undefined}>{shown}</ins>;
  }
}
