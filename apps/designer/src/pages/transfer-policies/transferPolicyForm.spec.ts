import { describe, expect, it } from 'vitest';
import { segmentFaults, toTransferPolicyForm, toTransferPolicyRequest } from './transferPolicyForm';

const blank = { ...toTransferPolicyForm(undefined), name: 'p' };

describe('the form of a transfer policy', () => {
  it('is sent when the shares come to 100 %', () => {
    const shares = [
      { name: ' gold ', percent: 60 },
      { name: 'silver', percent: 40 },
    ];
    expect(toTransferPolicyRequest({ ...blank, shares })).toMatchObject({
      shares: [
        { queue: 'gold', percent: 60 },
        { queue: 'silver', percent: 40 },
      ],
    });
    expect(toTransferPolicyRequest({ ...blank, shares: shares.slice(1) })).toBeUndefined();
  });

  it('leaves out the unfinished rows of the kind that is not meant', () => {
    const form = { ...blank, kind: 'segment' as const, segments: [{ name: 'q', start: '1', end: '5' }] };
    expect(toTransferPolicyRequest(form)).toMatchObject({ shares: [], segments: [{ queue: 'q' }] });
  });

  it('tells which segments overlap', () => {
    const segments = [
      { name: 'a', start: '1', end: '5' },
      { name: 'b', start: '5', end: '9' },
    ];
    expect([...segmentFaults({ ...blank, segments })]).toEqual([[1, { overlaps: '1' }]]);
  });
});
