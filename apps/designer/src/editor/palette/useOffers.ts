import type { AnyElement, ElementGroup } from '@parley/flow-model';
import { useMemo } from 'react';
import { canAddElement } from '../core/rules';
import { useEditor, useEditorStore } from '../EditorContext';

/** Groups in the order of the palette. */
const GROUPS: readonly ElementGroup[] = ['conversation', 'recognition', 'logic', 'data', 'transfer', 'flow'];

export interface OfferGroup {
  group: ElementGroup;
  elements: AnyElement[];
}

/** The elements that may be added now and whose name, description or id holds every word of the search. */
export function useOffers(search: string): OfferGroup[] {
  const { registry } = useEditorStore();
  const document = useEditor((s) => s.document);
  const language = useEditor((s) => s.wording.language);
  return useMemo(() => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const isMeant = ({ id, texts }: AnyElement) => {
      const haystack = `${id} ${texts[language].name} ${texts[language].description}`.toLowerCase();
      return words.every((word) => haystack.includes(word));
    };
    const offered = registry.list.filter((e) => canAddElement(document, registry, e).allowed && isMeant(e));
    return GROUPS.map((group) => ({ group, elements: offered.filter((e) => e.group === group) })).filter(
      ({ elements }) => elements.length > 0,
    );
  }, [registry, document, language, search]);
}
