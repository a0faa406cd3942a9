/** Puts what an element wants into the shape of the protocol (seed 002, Tables 1, 4, 5, 6). */
import { formatTime } from '@parley/expression';
import type { OutParams } from '@parley/flow-model';
import type { Action } from './outcome';
import type { Run } from './run';

type Outparams = Record<string, string | number>;

/** 0: End was reached in the ordinary way; 1: an exception or a time-out ended the call */
export type ReleaseReason = '0' | '1';

/** Language ids of the protocol; a language without an id is sent by its name. */
const LANGUAGE_IDS: Record<string, string> = {
  chinese: '0',
  zh: '0',
  zh_cn: '0',
  english: '1',
  en: '1',
  en_us: '1',
};

/** How times are written in replies. */
const TIME_PATTERN = 'yyyyMMddHH:mm:ss';

/** outaction 9, 11 or 12 with the parameters that every reply of its kind has. Counts the interaction or transfer. */
export function reply(outaction: 9 | 11 | 12, wanted: OutParams, run: Run): Action {
  const { session } = run;
  const outparams: Outparams = { call_id: session.call.id };
  if (outaction === 11) {
    session.transIdx += 1;
    outparams['call_sor_id'] = session.call.caller;
  } else {
    session.interIdx += 1;
  }
  addPresent(outparams, wanted);
  if (outaction === 9) outparams['language'] = languageId(run.language);
  if (outaction === 11) {
    outparams['route_value'] = wanted['route_value'] ?? '';
    outparams['trans_idx'] = String(session.transIdx);
  }
  outparams['inter_idx'] = String(Math.max(1, session.interIdx));
  return { outaction, outparams };
}

/** outaction 10. What the access party told at the beginning is given back unless the flow says otherwise. */
export function hangUp(report: OutParams, reason: ReleaseReason, run: Run): Action {
  const { call } = run.session;
  const outparams: Outparams = {
    call_id: call.id,
    call_sor_id: call.caller,
    call_dst_id: call.accessCode,
    start_time: formatTime(call.startedAt, run.utcOffset, TIME_PATTERN),
    end_time: formatTime(run.now, run.utcOffset, TIME_PATTERN),
    release_reason: reason,
  };
  addPresent(outparams, {
    entrance_id: call.init['entrance_id'],
    suilu_region_id: call.init['suilu_region_id'],
  });
  addPresent(outparams, report);
  return { outaction: 10, outparams };
}

function addPresent(outparams: Outparams, wanted: OutParams): void {
  for (const name in wanted) {
    const value = wanted[name];
    if (value !== undefined && value !== '') outparams[name] = value;
  }
}

function languageId(language: string): string {
  return LANGUAGE_IDS[language.toLowerCase()] ?? language;
}
