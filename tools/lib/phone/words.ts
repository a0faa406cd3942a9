/** What the terminal shows of a call: pure functions from replies to lines. */
import { hearReply, type Hearing, type PartyReply } from '@parley/simulator';

const HOW: Record<Hearing['kind'], string> = {
  voice: '▶',
  tts: '»',
  text: '»',
  record: '●',
  video: '▣',
  multimedia: '▣',
  card: '▣',
  variableVoice: '»',
  mix: '»',
  transfer: '→',
  query: '?',
  end: '■',
};

/** The lines that show a reply: what is heard or seen, then what is waited for. */
export function wordsFor(reply: PartyReply): string[] {
  const hearing = hearReply(reply);
  const what = heard(hearing);
  const awaited = awaits(hearing);
  return awaited === '' ? [what] : [what, `  ${awaited}`];
}

function heard(hearing: Hearing): string {
  const { kind, words, file, transferTo, releaseReason } = hearing;
  const sign = HOW[kind];
  switch (kind) {
    case 'transfer':
      return `${sign} Transfer (type ${transferTo?.type ?? ''}) to ${transferTo?.route || 'the last agent'}`;
    case 'end':
      return `${sign} ${releaseReason === '0' ? 'The call has ended.' : 'The call was ended by an error or a time-out.'}`;
    case 'query':
      return `${sign} Parley asks for the state of the queue`;
    case 'record':
      return `${sign} Recording to ${file}${words === '' ? '' : `: ${words}`}`;
    default:
      if (file === '') return `${sign} ${words}`;
      return `${sign} [${file}]${words === '' ? '' : ` ${words}`}`;
  }
}

function awaits({ listening, timeout, maxKeys, confirm, cancel }: Hearing): string {
  const wait = timeout === undefined ? '' : `, ${timeout} s`;
  const ends = [confirm ? '# confirms' : '', cancel ? '* cancels' : ''].filter((part) => part !== '');
  const keys = `${maxKeys ?? 'some'} ${maxKeys === 1 ? 'key' : 'keys at most'}${ends.length > 0 ? ` (${ends.join(', ')})` : ''}`;
  switch (listening) {
    case 'keys':
      return `listens for ${keys}${wait}`;
    case 'speech':
      return `listens for speech${wait}`;
    case 'keysOrSpeech':
      return `listens for speech or ${keys}${wait}`;
    case 'text':
      return `waits for an answer${wait}`;
    case 'recording':
      return 'records until you press Enter';
    case 'transfer':
      return 'Enter: the transfer succeeds, /fail: it fails';
    case 'nothing':
    case 'query':
    case 'end':
      return '';
  }
}
