import type { PartyReply } from './access-party';

/** What an access party waits for after it has done what a reply says. */
export type Listening =
  'nothing' | 'keys' | 'speech' | 'keysOrSpeech' | 'text' | 'recording' | 'transfer' | 'query' | 'end';

const PROMPT_TEXT = '3';
const PROMPT_RECORD = '4';
/** prompt_type 6 and 7: only chat channels show them */
const SHOWN = [PROMPT_TEXT, '6', '7'];

/** Reads what a reply waits for: from outaction, prompt_type and the first digits of model_type. */
export function listensFor({ outaction, outparams }: PartyReply): Listening {
  if (outaction === 10) return 'end';
  if (outaction === 11) return 'transfer';
  if (outaction === 12) return 'query';
  const promptType = String(outparams['prompt_type'] ?? '');
  if (promptType === PROMPT_RECORD) return 'recording';
  const model = outparams['model_type'];
  if (model === undefined)
    return outparams['timeout'] === undefined && SHOWN.includes(promptType) ? 'nothing' : 'text';
  const [, recognition, keys] = String(model);
  const hears = recognition !== '0';
  const feels = keys !== '0';
  if (hears && feels) return 'keysOrSpeech';
  if (hears) return SHOWN.includes(promptType) ? 'text' : 'speech';
  return feels ? 'keys' : 'nothing';
}
