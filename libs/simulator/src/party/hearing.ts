import type { PartyReply } from './access-party';
import { listensFor, type Listening } from './listening';

/** What a person notices of a reply: facts to show in a terminal or a simulator, without wording. */
export interface Hearing {
  /** how it comes: spoken, played from a file, shown; or what happens to the call */
  kind:
    | 'voice'
    | 'tts'
    | 'text'
    | 'record'
    | 'video'
    | 'multimedia'
    | 'card'
    | 'variableVoice'
    | 'mix'
    | 'transfer'
    | 'query'
    | 'end';
  /** words that are spoken, shown, or said by the recording; empty where there are none */
  words: string;
  /** file that is played or recorded; empty where there is none */
  file: string;
  listening: Listening;
  /** seconds of waiting after the prompt; undefined where nothing is awaited or the access party decides */
  timeout?: number;
  /** keys at most; undefined where keys are not listened for */
  maxKeys?: number;
  /** `#` confirms and `*` cancels */
  confirm?: boolean;
  cancel?: boolean;
  /** outaction 11: where the call goes, as trans_type and route_value say it */
  transferTo?: { type: string; route: string };
  /** outaction 10: 0 ended by the flow, 1 by an exception or a time-out */
  releaseReason?: string;
}

const KINDS: Record<string, Hearing['kind']> = {
  '0': 'voice',
  '1': 'voice',
  '2': 'tts',
  '3': 'text',
  '4': 'record',
  '5': 'video',
  '6': 'multimedia',
  '7': 'card',
  '8': 'variableVoice',
  '9': 'mix',
};

/** Reads a reply as the person at the other end would notice it. */
export function hearReply(reply: PartyReply): Hearing {
  const text = (name: string) => String(reply.outparams[name] ?? '');
  const listening = listensFor(reply);
  switch (reply.outaction) {
    case 10:
      return { kind: 'end', words: '', file: '', listening, releaseReason: text('release_reason') };
    case 11:
      return {
        kind: 'transfer',
        words: '',
        file: '',
        listening,
        transferTo: { type: text('trans_type'), route: text('route_value') },
      };
    case 12:
      return { kind: 'query', words: '', file: '', listening };
  }
  const kind = KINDS[text('prompt_type')] ?? 'text';
  const heard = { kind, words: text('prompt_text'), file: text('prompt_wav'), listening };
  if (listening === 'nothing') return heard;
  const timeout = text('timeout') === '' ? {} : { timeout: Number(text('timeout')) };
  return { ...heard, ...timeout, ...keysOf(text('model_type'), listening) };
}

/** The last four of the seven digits of model_type: two for the keys at most, then whether `*` cancels and `#` confirms. */
function keysOf(model: string, listening: Listening): Pick<Hearing, 'maxKeys' | 'confirm' | 'cancel'> {
  if ((listening !== 'keys' && listening !== 'keysOrSpeech') || model.length !== 7) return {};
  return { maxKeys: Number(model.slice(3, 5)), cancel: model[5] === '1', confirm: model[6] === '1' };
}
