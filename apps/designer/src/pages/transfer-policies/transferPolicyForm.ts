/** A transfer policy as a form holds it: the name of a row is its skill queue. */
import { type TransferPolicy, type TransferPolicyRequest } from '@parley/contracts';
import { segmentProblems, shareProblems } from '@parley/flow-model';
import { type RowFault } from '../resources/RowsTable';

export interface ShareRow {
  name: string;
  percent: number;
}

export interface SegmentRow {
  name: string;
  start: string;
  end: string;
}

export interface TransferPolicyForm extends Pick<
  TransferPolicyRequest,
  'name' | 'kind' | 'accumulation' | 'otherQueue' | 'description'
> {
  shares: ShareRow[];
  segments: SegmentRow[];
}

export const NEW_SHARE: ShareRow = { name: '', percent: 0 };
export const NEW_SEGMENT: SegmentRow = { name: '', start: '', end: '' };

/** @returns a form with one queue that gets everything where there is no policy yet */
export function toTransferPolicyForm(item: TransferPolicy | undefined): TransferPolicyForm {
  const shares = item?.shares ?? [{ queue: '', percent: 100 }];
  return {
    name: item?.name ?? '',
    kind: item?.kind ?? 'percentage',
    accumulation: item?.accumulation ?? 'none',
    otherQueue: item?.otherQueue ?? '',
    description: item?.description ?? '',
    shares: shares.map(({ queue, percent }) => ({ name: queue, percent })),
    segments: (item?.segments ?? []).map(({ queue, start, end }) => ({ name: queue, start, end })),
  };
}

/** @returns undefined where something is missing or wrong; rows of the other kind that are not finished are left out */
export function toTransferPolicyRequest(form: TransferPolicyForm): TransferPolicyRequest | undefined {
  const name = form.name.trim();
  const shares = sharesOf(form).filter(({ queue }) => form.kind === 'percentage' || queue !== '');
  const segments = segmentsOf(form).filter(({ queue }) => form.kind === 'segment' || queue !== '');
  const problems = form.kind === 'percentage' ? shareProblems(shares) : segmentProblems(segments);
  if (name === '' || problems.length > 0) return undefined;
  return { ...form, name, otherQueue: form.otherQueue.trim(), shares, segments };
}

/** @returns what is wrong with each row, by its number; rows that are well are missing */
export function queueFaults(rows: readonly { name: string }[]): ReadonlyMap<number, RowFault> {
  return new Map(
    rows.flatMap(({ name }, index) => (name.trim() === '' ? [[index, 'missing'] as const] : [])),
  );
}

/** What all shares come to, in percent. */
export function totalOf(rows: readonly ShareRow[]): number {
  return rows.reduce((sum, { percent }) => sum + percent, 0);
}

/** @returns the wrong or overlapping segments, by the number of the row; `overlaps`: the row that it meets, from 1 */
export function segmentFaults(
  form: TransferPolicyForm,
): ReadonlyMap<number, { overlaps: string | undefined }> {
  const faults = new Map<number, { overlaps: string | undefined }>();
  for (const { code, row, params } of segmentProblems(segmentsOf(form))) {
    if (row !== undefined && code !== 'queue') faults.set(row, { overlaps: params['other'] });
  }
  return faults;
}

function sharesOf({ shares }: TransferPolicyForm) {
  return shares.map(({ name, percent }) => ({ queue: name.trim(), percent }));
}

function segmentsOf({ segments }: TransferPolicyForm) {
  return segments.map(({ name, start, end }) => ({
    queue: name.trim(),
    start: start.trim(),
    end: end.trim(),
  }));
}
