import { Button, Group, Modal, SegmentedControl } from '@mantine/core';
import type { FlowDocument } from '@parley/flow-model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ElementTile } from '../../properties/ElementTile';
import type { Autosave } from '../core/autosave';
import { mergeDocuments, nodeDifferences, usualSide, type NodeDifference, type Side } from '../core/merge';
import { useEditor, useEditorStore } from '../EditorContext';
import classes from './MergeDialog.module.css';

/** What somebody else saved, as the server has it now. */
export interface Theirs {
  document: FlowDocument;
  revision: number;
  /** ms */
  savedAt: number;
}

interface MergeDialogProps {
  autosave: Autosave;
  theirs: Theirs;
  /** the name of who saved it */
  who: string;
  onClose(): void;
}

/** Puts two documents together: for each node that differs a person says whose is taken. */
export function MergeDialog({ autosave, theirs, who, onClose }: MergeDialogProps) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const [differences] = useState(() =>
    nodeDifferences({ mine: store.getState().document, theirs: theirs.document, base: autosave.base() }),
  );
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(
    () => new Map(differences.map((found) => [found.id, usualSide(found)])),
  );
  const merge = () => {
    const document = mergeDocuments({ mine: store.getState().document, theirs: theirs.document }, sides);
    autosave.takeMerged({ document, revision: theirs.revision });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('merge.title', { who })} size={560}>
      <p className={classes.text}>{t(differences.length === 0 ? 'merge.none' : 'merge.text')}</p>
      <ul className={classes.list}>
        {differences.map((found) => (
          <Row
            key={found.id}
            found={found}
            who={who}
            theirs={theirs.document}
            side={sides.get(found.id) ?? 'mine'}
            onChange={(side) => setSides((before) => new Map(before).set(found.id, side))}
          />
        ))}
      </ul>
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {t('merge.cancel')}
        </Button>
        <Button onClick={merge}>{t('merge.merge')}</Button>
      </Group>
    </Modal>
  );
}

interface RowProps {
  found: NodeDifference;
  who: string;
  theirs: FlowDocument;
  side: Side;
  onChange(side: Side): void;
}

function Row({ found, who, theirs, side, onChange }: RowProps) {
  const { t } = useTranslation('editor');
  const { registry } = useEditorStore();
  const mine = useEditor((s) => s.document);
  const node = [...mine.nodes, ...theirs.nodes].find(({ id }) => id === found.id);
  const what =
    found.mine === 'removed' && found.changedBy !== 'theirs'
      ? t('merge.removedHere')
      : found.theirs === 'removed' && found.changedBy !== 'mine'
        ? t('merge.removedThere', { who })
        : t(`merge.changed.${found.changedBy}`, { who });
  return (
    <li className={classes.row}>
      <ElementTile element={registry.find(node?.element ?? '')} size={24} />
      <span className={classes.words}>
        <span className={classes.name} title={found.name}>
          {found.name}
        </span>
        <span className={classes.what}>{what}</span>
      </span>
      <SegmentedControl
        aria-label={t('merge.sideOf', { name: found.name })}
        value={side}
        onChange={(value) => onChange(value === 'theirs' ? 'theirs' : 'mine')}
        data={[
          { value: 'mine', label: t('merge.mine') },
          { value: 'theirs', label: t('merge.theirs') },
        ]}
      />
    </li>
  );
}
