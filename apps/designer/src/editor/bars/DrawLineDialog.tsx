import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstFreeExit } from '../core/exits';
import { flowOrder } from '../core/flow-order';
import { drawLine } from '../core/intents';
import { canHangLine } from '../core/rules';
import { useEditor, useEditorStore } from '../EditorContext';

/** Draws a line without a pointer: from an exit of the selected node to any node. */
export function DrawLineDialog() {
  const isOpen = useEditor((s) => s.view.dialog === 'drawLine' && s.view.nodes.size === 1);
  return isOpen ? <OpenDialog /> : null;
}

function OpenDialog() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const scene = useEditor((s) => s.scene);
  const [source = ''] = useEditor((s) => s.view.nodes);
  const view = scene.views.get(source);
  const [branch, setBranch] = useState<string | null>(() => firstFreeExit(view?.exits ?? []) ?? null);
  const [target, setTarget] = useState<string | null>(null);
  const close = () => store.getState().setView({ dialog: undefined });
  if (!view) return null;
  const exits = view.exits.map((exit) => ({ value: exit.branch, label: exit.label }));
  const line = view.exits.find((exit) => exit.branch === branch)?.line;
  const targets = flowOrder(scene)
    .filter((id) => {
      const ends = { source, branch: branch ?? '', target: id };
      return canHangLine(scene.document, store.registry, ends, line).allowed;
    })
    .map((id) => ({ value: id, label: scene.views.get(id)?.name ?? id }));
  const draw = () => {
    if (branch === null || target === null) return;
    drawLine(store, { source, branch, target });
    close();
  };
  return (
    <Modal opened onClose={close} title={t('drawLine.title', { name: view.name })} size={420}>
      <Stack gap={12}>
        <Select
          label={t('drawLine.exit')}
          data={exits}
          value={branch}
          onChange={setBranch}
          allowDeselect={false}
        />
        <Select
          label={t('drawLine.target')}
          data={targets}
          value={target}
          onChange={setTarget}
          searchable
          data-autofocus
          nothingFoundMessage={t('drawLine.nothing')}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={close}>
            {t('drawLine.cancel')}
          </Button>
          <Button disabled={branch === null || target === null} onClick={draw}>
            {t('drawLine.draw')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
