import { registry } from '@parley/elements';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../app/i18n/i18n';
import { commonBranchLabels, findWording } from '../properties/wording';
import type { ChangedPart } from './subjects';

/** @returns what people call a part of a node: `Prompt`, `Keys (2)`, `Exit Failure` */
export function usePartName(): (elementId: string | undefined, part: ChangedPart) => string {
  const { t } = useTranslation();
  const language = currentLanguage();
  return useCallback(
    (elementId, part) => {
      const element = elementId === undefined ? undefined : registry.find(elementId);
      switch (part.kind) {
        case 'node':
          return t('flows:release.whatNode');
        case 'member':
          return part.name === 'name' || part.name === 'description' || part.name === 'element'
            ? t(`flows:diff.members.${part.name}`)
            : part.name;
        case 'flow':
          return part.name === 'name' || part.name === 'description'
            ? t(`flows:diff.members.${part.name}`)
            : part.name;
        case 'variable':
          return part.name;
        case 'line': {
          const own = element?.texts[language].branches?.[part.branch];
          return t('flows:release.whatLine', {
            exit: own ?? commonBranchLabels(language)[part.branch] ?? part.branch,
          });
        }
        case 'param': {
          const wording = element && findWording(element, language, part.path);
          const place = /\[(\d+)\]/.exec(part.path)?.[1];
          const label = wording?.label ?? part.path;
          return wording === undefined || place === undefined ? label : `${label} (${Number(place) + 1})`;
        }
      }
    },
    [t, language],
  );
}
