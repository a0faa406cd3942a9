import { TextInput } from '@mantine/core';
import type { AnyElement } from '@parley/flow-model';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ElementTile } from '../../properties/ElementTile';
import { addElement } from '../core/intents';
import type { ElementPicker as Picker } from '../core/view';
import { useControls } from '../ControlsContext';
import { useEditor, useEditorStore } from '../EditorContext';
import classes from './ElementPicker.module.css';
import { useOffers } from './useOffers';

const WIDTH = 236;
const HEIGHT = 340;

/** The palette on the canvas: for an open exit, a line dropped on free ground, or a place within a line. */
export function ElementPicker() {
  const picker = useEditor((s) => s.view.picker);
  return picker ? <OpenPicker key={`${picker.at.x} ${picker.at.y}`} picker={picker} /> : null;
}

function OpenPicker({ picker }: { picker: Picker }) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const { canvas } = useControls();
  const language = useEditor((s) => s.wording.language);
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const elements = useOffers(search)
    .flatMap((offer) => offer.elements)
    .filter((element) => element.role !== 'start');
  const close = () => store.getState().setView({ picker: undefined });
  const pick = (element: AnyElement) => {
    close();
    const id = addElement(store, { element, at: picker.at, from: picker.from, line: picker.line });
    if (id !== undefined) canvas.goTo(id);
  };
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target)) return;
      store.getState().setView({ picker: undefined });
    };
    window.addEventListener('pointerdown', outside, true);
    return () => window.removeEventListener('pointerdown', outside, true);
  }, [store]);
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    const chosen = elements[active];
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') setActive((i) => Math.min(elements.length - 1, i + 1));
    else if (event.key === 'ArrowUp') setActive((i) => Math.max(0, i - 1));
    else if (event.key === 'Enter' && chosen) pick(chosen);
    else return;
    event.preventDefault();
  };
  const left = Math.max(8, Math.min(picker.screen.x, window.innerWidth - WIDTH - 8));
  const top = Math.max(8, Math.min(picker.screen.y, window.innerHeight - HEIGHT - 8));
  return (
    <div
      ref={box}
      className={classes.picker}
      style={{ left, top, width: WIDTH, maxHeight: HEIGHT }}
      role="dialog"
      aria-label={t('picker.label')}
      onKeyDown={onKey}
    >
      <TextInput
        autoFocus
        value={search}
        placeholder={t('palette.search')}
        aria-label={t('palette.search')}
        aria-controls="element-picker-list"
        aria-activedescendant={elements[active] && `element-picker-${elements[active].id}`}
        leftSection={<IconSearch size={15} stroke={1.75} />}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setActive(0);
        }}
      />
      <ul id="element-picker-list" role="listbox" aria-label={t('palette.label')} className={classes.list}>
        {elements.map((element, i) => (
          <li
            key={element.id}
            id={`element-picker-${element.id}`}
            role="option"
            aria-selected={i === active}
            className={classes.item}
            data-element={element.id}
            title={element.texts[language].description}
            onPointerEnter={() => setActive(i)}
            onClick={() => pick(element)}
          >
            <ElementTile element={element} size={24} />
            {element.texts[language].name}
          </li>
        ))}
      </ul>
      {elements.length === 0 && <p className={classes.nothing}>{t('palette.nothing')}</p>}
    </div>
  );
}
