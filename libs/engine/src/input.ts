import type { TurnInput } from '@parley/flow-model';
import type { AccessRequest } from './outcome';

/** flow_result_type 2: keys (seed 002) */
const KEYS = '2';
/** flow_result_type 1: speech or text; 5: digital human, which speaks too */
const SPOKEN = ['1', '5'];

/** `input` of a request that the interpreter answers itself, whatever the node. */
export function controlInput(request: AccessRequest): 'hangup' | 'sys_err' | undefined {
  const input = request.fields['input'];
  return input === 'hangup' || input === 'sys_err' ? input : undefined;
}

/** Classifies what came back. The words of the protocol mean the same under every flow_result_type. */
export function classify(request: AccessRequest): TurnInput {
  const { fields, inaction } = request;
  if (inaction === 11) {
    return {
      kind: 'transferred',
      success: fields['trans_result'] === '0',
      recorded: fields['record_result'] === '0',
    };
  }
  const input = fields['input'] ?? '';
  switch (input) {
    case 'playover':
    case 'timeout':
    case 'nomatch':
      return { kind: input };
    case 'recordend':
      return { kind: 'recordend', file: fields['recordFileName'] ?? '' };
  }
  if (inaction === 12) return { kind: 'queried' };
  const type = fields['flow_result_type'] ?? '';
  if (type === KEYS) return { kind: 'keys', keys: input };
  if (SPOKEN.includes(type)) return { kind: 'text', text: input };
  if (type === '3') return { kind: 'playover' };
  return { kind: 'other', text: input };
}
