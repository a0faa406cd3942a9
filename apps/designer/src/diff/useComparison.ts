import { registry } from '@parley/elements';
import {
  diffDocuments,
  EMPTY_CATALOGUE,
  summarizeDiff,
  type FlowDiff,
  type FlowDocument,
} from '@parley/flow-model';
import { useMemo } from 'react';
import { useCatalogue } from '../app/api/catalogue';
import { currentLanguage } from '../app/i18n/i18n';
import { flowOrder } from '../editor/core/flow-order';
import { sceneBuilder, type Scene } from '../editor/core/scene';
import { commonBranchLabels } from '../properties/wording';
import { overlay, sides, type MarkedDocument } from './overlay';
import { subjectsOf, type Subject } from './subjects';

export interface Drawing {
  marked: MarkedDocument;
  scene: Scene;
}

export interface Comparison {
  diff: FlowDiff;
  figures: ReturnType<typeof summarizeDiff>;
  subjects: Subject[];
  both: Drawing;
  before: Drawing;
  after: Drawing;
}

const NOTHING_SHOWN: ReadonlySet<string> = new Set();

/** Everything that is shown of two documents beside each other. Without an earlier one, all of it is new. */
export function useComparison(before: FlowDocument | undefined, after: FlowDocument): Comparison {
  const language = currentLanguage();
  const catalogue = useCatalogue().data ?? EMPTY_CATALOGUE;
  return useMemo(() => {
    const earlier = before ?? { ...after, nodes: [], lines: [], variables: [], notes: [], groups: [] };
    const diff = diffDocuments(earlier, after, registry);
    const compared = { before: earlier, after, diff };
    const draw = (marked: MarkedDocument): Drawing => ({
      marked,
      scene: sceneBuilder(registry)(marked.document, {
        language,
        commonLabels: commonBranchLabels(language),
        presetsShown: NOTHING_SHOWN,
        catalogue,
      }),
    });
    const both = draw(overlay(compared));
    const apart = sides(compared);
    return {
      diff,
      figures: summarizeDiff(diff),
      subjects: subjectsOf(diff, { before: earlier, after, order: flowOrder(both.scene) }),
      both,
      before: draw(apart.before),
      after: draw(apart.after),
    };
  }, [before, after, language, catalogue]);
}
