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
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../app/i18n/i18n';
import { drawnSceneBuilder } from '../editor/core/drawn-scene';
import { flowOrder } from '../editor/core/flow-order';
import { sceneBuilder, type Scene } from '../editor/core/scene';
import { commonBranchLabels } from '../properties/wording';
import { overlay, sides, withChangesOpen, type MarkedDocument } from './overlay';
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
  const { t } = useTranslation('editor');
  const catalogue = useCatalogue().data ?? EMPTY_CATALOGUE;
  return useMemo(() => {
    const earlier = before ?? { ...after, nodes: [], lines: [], variables: [], notes: [], groups: [] };
    const diff = diffDocuments(earlier, after, registry);
    const compared = { before: earlier, after, diff };
    const draw = (marked: MarkedDocument): Drawing => {
      const scene = sceneBuilder(registry)(withChangesOpen(marked), {
        language,
        commonLabels: commonBranchLabels(language),
        presetsShown: NOTHING_SHOWN,
        catalogue,
      });
      return { marked, scene: drawnSceneBuilder()(scene, (key, values) => t(key, values ?? {})) };
    };
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
  }, [before, after, language, catalogue, t]);
}
