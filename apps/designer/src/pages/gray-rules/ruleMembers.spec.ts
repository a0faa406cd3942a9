import { expect, it } from 'vitest';
import { revisionChanges } from '../resources/revisionChanges';
import { ruleMembers } from './ruleMembers';

it('compares gray rules criterion by criterion', () => {
  const range = { start: '100', end: '199' };
  const before = { name: 'Pilot', rule: { percentage: 10, numberRanges: [range], vdnIds: ['1', '2'] } };
  const after = { name: 'Pilot', rule: { percentage: 0, numberRanges: [], vdnIds: ['1', '2'] } };
  expect(revisionChanges(ruleMembers(before), ruleMembers(after))).toEqual([
    { path: 'percentage', before: '10 %', after: '0 %' },
    { path: 'numberRanges', before: '100 – 199', after: '' },
  ]);
});
