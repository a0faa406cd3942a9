import { TextInput } from '@mantine/core';
import {
  IconChevronDown,
  IconGripVertical,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconSearch,
} from '@tabler/icons-react';
import type { AnyElement } from '@parley/flow-model';
import { useState, type DragEvent, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAction } from '../../app/ui/IconAction';
import { ElementTile } from '../../properties/ElementTile';
import { addElement, placeAfter, suggestedExit } from '../core/intents';
import { useEditor, useEditorStore } from '../EditorContext';
import { useControls } from '../ControlsContext';
import { PanelHandle } from '../PanelHandle';
import { usePanels } from '../panels';
import { ELEMENT_DRAG } from './element-drag';
import classes from './Palette.module.css';
import { useOffers } from './useOffers';

interface PaletteProps {
  isOpen: boolean;
  onToggle(): void;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** The elements that can be added: dragged onto the canvas, or pressed. */
export function Palette({ isOpen, onToggle, searchRef }: PaletteProps) {
  const { t } = useTranslation('editor');
  const [search, setSearch] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const width = usePanels((panels) => panels.palette.size);
  const offers = useOffers(isOpen ? search : '');
  const add = useAddElement();
  const isSearching = search.trim() !== '';
  const toggle = (group: string) =>
    setClosed((before) => {
      const next = new Set(before);
      if (!next.delete(group)) next.add(group);
      return next;
    });
  const onSearchKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const first = offers[0]?.elements[0];
    if (event.key === 'Enter' && isSearching && first) {
      add(first);
      setSearch('');
    } else if (event.key === 'Escape') {
      setSearch('');
      event.currentTarget.blur();
    }
  };
  const toggleName = t(isOpen ? 'palette.collapse' : 'palette.expand');
  return (
    <aside
      className={classes.palette}
      data-open={isOpen || undefined}
      style={isOpen ? { width } : undefined}
      aria-label={t('palette.label')}
    >
      <PanelHandle panel="palette" />
      {isOpen && (
        <div className={classes.search}>
          <TextInput
            ref={searchRef}
            value={search}
            placeholder={t('palette.search')}
            aria-label={t('palette.search')}
            leftSection={<IconSearch size={15} stroke={1.75} />}
            rightSection={<kbd className={classes.cap}>/</kbd>}
            onChange={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={onSearchKey}
          />
        </div>
      )}
      <div className={classes.list}>
        {offers.map(({ group, elements }) => {
          const isShown = !isOpen || isSearching || !closed.has(group);
          return (
            <section key={group} className={classes.group}>
              {isOpen && (
                <button
                  type="button"
                  className={classes.title}
                  aria-expanded={isShown}
                  onClick={() => toggle(group)}
                >
                  {t(`group.${group}`)}
                  <IconChevronDown size={14} stroke={1.75} data-closed={!isShown || undefined} />
                </button>
              )}
              {isShown &&
                elements.map((element) => (
                  <PaletteItem key={element.id} element={element} isOpen={isOpen} onAdd={add} />
                ))}
            </section>
          );
        })}
        {isSearching && offers.length === 0 && <p className={classes.nothing}>{t('palette.nothing')}</p>}
      </div>
      <div className={classes.foot}>
        <IconAction name={toggleName} variant="subtle" color="gray" onClick={onToggle}>
          {isOpen ? (
            <IconLayoutSidebarLeftCollapse size={17} stroke={1.75} />
          ) : (
            <IconLayoutSidebarLeftExpand size={17} stroke={1.75} />
          )}
        </IconAction>
      </div>
    </aside>
  );
}

interface ItemProps {
  element: AnyElement;
  isOpen: boolean;
  onAdd(element: AnyElement): void;
}

function PaletteItem({ element, isOpen, onAdd }: ItemProps) {
  const language = useEditor((s) => s.wording.language);
  const { name, description } = element.texts[language];
  const start = (event: DragEvent) => {
    event.dataTransfer.setData(ELEMENT_DRAG, element.id);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <button
      type="button"
      className={classes.item}
      data-element={element.id}
      draggable
      title={isOpen ? description : name}
      aria-label={name}
      onDragStart={start}
      onClick={() => onAdd(element)}
    >
      <ElementTile element={element} size={22} />
      {isOpen && (
        <>
          <span className={classes.name}>{name}</span>
          <IconGripVertical size={14} stroke={1.75} className={classes.grip} />
        </>
      )}
    </button>
  );
}

/** Adds an element: on the open exit of the selected node where it has one, otherwise in the middle of what is seen. */
function useAddElement(): (element: AnyElement) => void {
  const store = useEditorStore();
  const { canvas } = useControls();
  return (element) => {
    const from = element.role === 'start' ? undefined : suggestedExit(store);
    const centre = canvas.centre();
    const at = from ? placeAfter(store, from.source) : { x: centre.x - 94, y: centre.y - 40 };
    const id = addElement(store, { element, at, from });
    if (id !== undefined) canvas.goTo(id);
  };
}
