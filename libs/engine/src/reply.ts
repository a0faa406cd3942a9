/** Puts what an element wants into the shape of the protocol (seed 002, Tables 1, 4, 5, 6). */
import { timeWriter } from '@parley/expression';
import { present, type OutParams, type SpokenParams } from '@parley/flow-model';
import type { Action } from './outcome';
import type { Run } from './run';
import type { Session } from './session';

/** 0: End was reached in the ordinary way; 1: an exception or a time-out ended the call */
export type ReleaseReason = '0' | '1';

/** Language ids of the protocol; a language without an id is sent by its name. */
const LANGUAGE_IDS: ReadonlyMap<string, string> = new Map([
  ['Chinese', '0'],
  ['chinese', '0'],
  ['zh', '0'],
  ['zh_cn', '0'],
  ['English', '1'],
  ['english', '1'],
  ['en', '1'],
  ['en_us', '1'],
]);

/** A call that is over. */
export interface Ending {
  session: Pick<Session, 'call'>;
  /** epoch milliseconds */
  now: number;
  /** minutes east of UTC at `now` */
  utcOffset: number;
}

/** How times are written in replies. */
const writeTime = timeWriter('yyyyMMddHH:mm:ss');

/** outaction 9 in which words are played or shown. Counts the interaction. @param spoken becomes part of the reply */
export function speak(spoken: SpokenParams, run: Run): Action {
  const { session } = run;
  spoken.call_id = session.call.id;
  spoken.language = languageId(run.language);
  spoken.inter_idx = String((session.interIdx += 1));
  return { outaction: 9, outparams: spoken };
}

/** outaction 9, 11 or 12 with the parameters that every reply of its kind has. Counts the interaction or transfer. */
export function reply(outaction: 9 | 11 | 12, wanted: OutParams, run: Run): Action {
  const { session } = run;
  const callId = session.call.id;
  if (outaction === 11) {
    const interIdx = String(Math.max(1, session.interIdx));
    const transIdx = String((session.transIdx += 1));
    const ids = {
      call_id: callId,
      call_sor_id: session.call.caller,
      inter_idx: interIdx,
      trans_idx: transIdx,
    };
    return { outaction, outparams: { ...ids, ...wanted } };
  }
  const interIdx = String((session.interIdx += 1));
  if (outaction === 12) return { outaction, outparams: { call_id: callId, inter_idx: interIdx, ...wanted } };
  const language = languageId(run.language);
  return { outaction, outparams: { call_id: callId, language, inter_idx: interIdx, ...wanted } };
}

/** outaction 10. What the access party told at the beginning is given back unless the flow says otherwise. */
export function hangUp(
  report: OutParams,
  reason: ReleaseReason,
  { session, now, utcOffset }: Ending,
): Action {
  const { call } = session;
  const known = present({
    entrance_id: call.init['entrance_id'],
    suilu_region_id: call.init['suilu_region_id'],
  });
  const outparams = {
    call_id: call.id,
    call_sor_id: call.caller,
    call_dst_id: call.accessCode,
    start_time: writeTime(call.startedAt, utcOffset),
    end_time: writeTime(now, utcOffset),
    release_reason: reason,
    ...known,
    ...report,
  };
  return { outaction: 10, outparams };
}

function languageId(language: string): string {
  return LANGUAGE_IDS.get(language) ?? LANGUAGE_IDS.get(language.toLowerCase()) ?? language;
}
