import {
  choice,
  defineElement,
  finding,
  integer,
  LISTENING_PRESETS,
  present,
  seconds,
  text,
  toggle,
  variable,
  type CompiledFields,
  type StepContext,
} from '@parley/flow-model';
import { toText } from '@parley/expression';
import { modelType, type Listening } from '../shared/model-type';
import { reply, replyContent, replySummary } from './reply.field';
import { texts } from './robotReply.texts';

const MODES = [
  'playOnly',
  'recognition',
  'keys',
  'recognitionAndKeys',
  'recognitionAfter',
  'recognitionAndKeysAfter',
  'keysNoInterrupt',
  'custom',
] as const;
type Mode = (typeof MODES)[number];

/** What each mode listens for (elements reference 2.2). `custom` asks a variable and stands for one of the others. */
const LISTENS: Record<Exclude<Mode, 'custom'>, { recognition: Listening; keys: Listening }> = {
  playOnly: { recognition: 0, keys: 0 },
  recognition: { recognition: 1, keys: 0 },
  keys: { recognition: 0, keys: 1 },
  recognitionAndKeys: { recognition: 1, keys: 1 },
  recognitionAfter: { recognition: 2, keys: 0 },
  recognitionAndKeysAfter: { recognition: 2, keys: 2 },
  keysNoInterrupt: { recognition: 0, keys: 2 },
};

const keyModes = {
  param: 'mode',
  is: ['keys', 'recognitionAndKeys', 'recognitionAndKeysAfter', 'keysNoInterrupt'],
};
const recognitionModes = {
  param: 'mode',
  is: ['recognition', 'recognitionAndKeys', 'recognitionAfter', 'recognitionAndKeysAfter', 'custom'],
};

const params = {
  reply: reply(),
  mode: choice({ options: MODES, initial: 'recognition' }),
  /** holds the text `true` (recognition interrupts) or `false` (recognition after playback) */
  modeVariable: variable({ shownWhile: { param: 'mode', is: ['custom'] } }),
  minimumPlayTime: seconds({ min: 0, max: 180, initial: 0, shownWhile: { param: 'mode', is: ['custom'] } }),
  timeout: seconds({ min: 1, max: 180, initial: 15 }),
  maxKeys: integer({ min: 1, max: 99, initial: 12, shownWhile: keyModes }),
  confirmKey: toggle({ initial: true, shownWhile: keyModes }),
  cancelKey: toggle({ shownWhile: keyModes }),
  collectTimeout: integer({
    min: 0,
    max: 60,
    initial: 0,
    unit: 'seconds',
    section: 'advanced',
    shownWhile: keyModes,
  }),
  grammar: text({ maxLength: 512, mono: true, section: 'advanced', shownWhile: recognitionModes }),
  vendor: text({ maxLength: 512, mono: true, section: 'advanced', shownWhile: recognitionModes }),
  asrMRCPId: text({ maxLength: 64, mono: true, section: 'advanced', shownWhile: recognitionModes }),
  asrSlotName: text({ maxLength: 128, mono: true, section: 'advanced', shownWhile: recognitionModes }),
  asrRecognizeType: choice({
    options: ['default', 'common', 'intelligent'],
    section: 'advanced',
    shownWhile: recognitionModes,
  }),
  asrNoInputTimeout: integer({
    min: 0,
    max: 1_000,
    initial: 0,
    unit: 'seconds',
    section: 'advanced',
    shownWhile: recognitionModes,
  }),
  asrRecognitionTimeout: integer({
    min: 0,
    max: 1_000,
    initial: 0,
    unit: 'seconds',
    section: 'advanced',
    shownWhile: recognitionModes,
  }),
  asrSpeechCompleteTimeout: integer({
    min: 0,
    max: 1_000,
    initial: 0,
    unit: 'seconds',
    section: 'advanced',
    shownWhile: recognitionModes,
  }),
  ttsGroupId: text({ maxLength: 64, mono: true, section: 'advanced' }),
};

type Params = CompiledFields<typeof params>;

/** Says or shows something and, unless it only plays, hands the answer to the next node (elements reference 2.2). */
export const robotReply = defineElement({
  id: 'robotReply',
  group: 'conversation',
  icon: 'message-chatbot',
  params,
  presets: [...LISTENING_PRESETS, 'SYSERROR_INNER'],
  branches: () => [{ name: 'default' }],
  enter(p, x) {
    const content = replyContent(p.reply, x);
    if (!content) return x.fail('SYSERROR_INNER', 'The template of the reply does not exist');
    const settings = present({ ...listening(p, x), ttsGroupId: p.ttsGroupId.render(x) });
    return x.act({ outaction: 9, outparams: { ...content, ...settings } });
  },
  resume: (_p, x) => x.leave('default'),
  summary: (p) => replySummary(p.reply),
  check: (p) =>
    p.mode === 'custom' && p.modeVariable === ''
      ? [
          finding('param.required', 'Parameter modeVariable must be filled in', {
            path: 'modeVariable',
            params: { path: 'modeVariable' },
          }),
        ]
      : [],
  texts,
});

function modeOf(p: Params, x: StepContext): Exclude<Mode, 'custom'> {
  if (p.mode !== 'custom') return p.mode;
  const value = p.modeVariable ? x.get(p.modeVariable) : null;
  return toText(value) === 'true' ? 'recognition' : 'recognitionAfter';
}

/** What the access party listens for and how long. A chat has no keys and no speech: it only shows and waits. */
function listening(p: Params, x: StepContext) {
  const mode = modeOf(p, x);
  const listens = LISTENS[mode];
  const keys = listens.keys === 0 ? {} : { maxKeys: p.maxKeys, confirm: p.confirmKey, cancel: p.cancelKey };
  const seconds = (value: number) => (value === 0 ? undefined : String(value));
  return {
    model_type: x.channel === 'chat' ? undefined : modelType({ ...listens, ...keys }),
    timeout: mode === 'playOnly' ? undefined : String(p.timeout),
    collectTimeout: listens.keys === 1 ? seconds(p.collectTimeout) : undefined,
    ...(listens.recognition === 0
      ? {}
      : {
          grammar: p.grammar.render(x),
          vendor: vendorOf(p, x),
          asrMRCPId: p.asrMRCPId.render(x),
          asrSlotName: p.asrSlotName.render(x),
          asrRecognizeType: { default: undefined, common: '0', intelligent: '1' }[p.asrRecognizeType],
          asrNoInputTimeout: seconds(p.asrNoInputTimeout),
          asrRecognitionTimeout: seconds(p.asrRecognitionTimeout),
          asrSpeechCompleteTimeout: seconds(p.asrSpeechCompleteTimeout),
        }),
  };
}

/** The ASR extension; the time that must be played before speech may interrupt goes to the vendor with it. */
function vendorOf(p: Params, x: StepContext): string {
  const vendor = p.vendor.render(x);
  if (p.mode !== 'custom' || p.minimumPlayTime === 0) return vendor;
  return [vendor, `minimumPlayTime=${p.minimumPlayTime}`].filter((part) => part !== '').join(';');
}
