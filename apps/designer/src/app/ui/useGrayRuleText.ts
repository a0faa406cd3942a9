import { type GrayRule } from '@parley/contracts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** @returns a gray rule in one line: `10 % · 13500000000 – 13509999999 · vdnId 7` */
export function useGrayRuleText(): (rule: GrayRule) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ numberRanges, vdnIds, percentage }) => {
      const ranges = numberRanges.map(({ start, end }) => (start === end ? start : `${start} – ${end}`));
      const parts = [
        ...(percentage === null ? [] : [t('flows:gray.percent', { share: percentage })]),
        ...(ranges.length > 3 ? [t('flows:gray.ranges', { count: ranges.length })] : ranges),
        ...(vdnIds.length > 0 ? [t('flows:gray.vdn', { ids: vdnIds.join(', ') })] : []),
      ];
      return parts.join(' · ');
    },
    [t],
  );
}
