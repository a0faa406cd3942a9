import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flowOrder } from '../core/flow-order';
import { changeNote } from '../core/intents';
import { useEditor, useEditorStore } from '../EditorContext';

/** Chooses the node that the selected note is about. */
export function AttachNoteDialog() {
  const isOpen = useEditor((s) => s.view.dialog === 'attachNote' && s.view.notes.size === 1);
  return isOpen ? <OpenDialog /> : null;
}

function OpenDialog() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const scene = useEditor((s) => s.scene);
  const [id = ''] = useEditor((s) => s.view.notes);
  const note = scene.document.notes.find((n) => n.id === id);
  const [node, setNode] = useState<string | null>(note?.attachedTo ?? null);
  const close = () => store.getState().setView({ dialog: undefined });
  const nodes = flowOrder(scene).map((value) => ({ value, label: scene.views.get(value)?.name ?? value }));
  const attach = () => {
    if (node === null) return;
    changeNote(store, id, { attachedTo: node });
    close();
  };
  return (
    <Modal opened onClose={close} title={t('note.attach')} size={420}>
      <Stack gap={12}>
        <Select
          label={t('note.node')}
          data={nodes}
          value={node}
          onChange={setNode}
          searchable
          data-autofocus
          nothingFoundMessage={t('drawLine.nothing')}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={close}>
            {t('drawLine.cancel')}
          </Button>
          <Button disabled={node === null} onClick={attach}>
            {t('note.attachNow')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
