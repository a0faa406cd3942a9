/** Words that show how somebody feels, Chinese and English, with how strongly they show it (1: plainly). */

export type Emotion = 'angry' | 'anxious' | 'neutral' | 'satisfied' | 'happy';
export type FeltEmotion = Exclude<Emotion, 'neutral'>;

interface Entries {
  emotion: FeltEmotion;
  weight: number;
  /** lower case */
  words: string;
}

/** `neutral` words hide shorter ones inside them: they are politeness, not feeling. */
const NEUTRAL = '不好意思|不客气|happy birthday|good morning|good afternoon|good evening'.split('|');

const EN: readonly Entries[] = [
  {
    emotion: 'angry',
    weight: 1.5,
    words: 'furious|outrageous|scam|fraud|swindle|ridiculous|disgusting|damn|hate|sue you|unacceptable',
  },
  {
    emotion: 'angry',
    weight: 1,
    words:
      'angry|mad|annoyed|annoying|terrible|horrible|awful|useless|complain|complaint|rude|upset|fed up|unhappy|dissatisfied|disappointed|disappointing|nonsense|worst|frustrated|frustrating|waste of time',
  },
  {
    emotion: 'anxious',
    weight: 1,
    words:
      'worried|worry|anxious|nervous|afraid|scared|urgent|urgently|panic|hurry|desperate|emergency|as soon as possible|asap|concerned|confused|what should i do',
  },
  {
    emotion: 'satisfied',
    weight: 1,
    words:
      'satisfied|good|fine|helpful|thanks|thank you|appreciate|no problem|okay|solved|resolved|works now|well done|nice|great',
  },
  {
    emotion: 'happy',
    weight: 1.3,
    words:
      'happy|glad|delighted|excellent|wonderful|fantastic|awesome|amazing|perfect|love|pleased|brilliant|thrilled',
  },
];

const ZH: readonly Entries[] = [
  {
    emotion: 'angry',
    weight: 1.5,
    words: '气死|愤怒|骗子|诈骗|忍无可忍|岂有此理|混蛋|恶心|受不了|起诉|太过分|过分|垃圾|骗人',
  },
  {
    emotion: 'angry',
    weight: 1,
    words: '生气|气愤|恼火|投诉|不满|失望|糟糕|太差|很差|差劲|讨厌|烦死|烦人|没用|不负责任|态度差|抱怨|胡扯',
  },
  {
    emotion: 'anxious',
    weight: 1,
    words: '着急|焦急|担心|焦虑|紧张|害怕|怎么办|急用|急死|赶紧|尽快|马上要|来不及|慌|不安|加急|紧急',
  },
  {
    emotion: 'satisfied',
    weight: 1,
    words: '满意|谢谢|感谢|不错|挺好|很好|没问题|解决了|有帮助|辛苦了|可以了|周到|耐心|好的',
  },
  {
    emotion: 'happy',
    weight: 1.3,
    words: '开心|高兴|太好了|太棒了|很棒|完美|喜欢|优秀|惊喜|愉快|快乐|点赞',
  },
];

export interface Sign {
  emotion: Emotion;
  weight: number;
}

function signsOf(lists: readonly Entries[]): [string, Sign][] {
  return lists.flatMap(({ emotion, weight, words }) =>
    words.split('|').map((word): [string, Sign] => [word, { emotion, weight }]),
  );
}

/** Every word with what it shows. */
export const LEXICON: ReadonlyMap<string, Sign> = new Map([
  ...signsOf(EN),
  ...signsOf(ZH),
  ...NEUTRAL.map((word): [string, Sign] => [word, { emotion: 'neutral', weight: 0 }]),
]);

/** What a word shows when it is denied: who is not satisfied complains, who is not angry has nothing to complain of. */
export const DENIED: Record<FeltEmotion, FeltEmotion> = {
  angry: 'satisfied',
  anxious: 'satisfied',
  satisfied: 'angry',
  happy: 'angry',
};
/** How much of its weight a word keeps when it is denied. */
export const DENIED_WEIGHT: Record<FeltEmotion, number> = {
  angry: 0.4,
  anxious: 0.4,
  satisfied: 0.9,
  happy: 0.7,
};

/** At the end of what stands before a word, with at most two small words between. */
export const NEGATION =
  /(?:\b(?:not|no|never|neither|nor|hardly|without|cannot|[a-z]+n['’]?t)(?: +(?:a|at|all|the|very|so|really|too|that|been|feel|be|quite)){0,2} +|(?:不是|没有|不|没|别|未|无|毫不)(?:很|太|是|那么|怎么|觉得|感到|会|够|再){0,2})$/u;
export const STRONGER =
  /(?:\b(?:very|really|so|extremely|totally|absolutely|completely|too|such|most|quite)(?: +(?:a|an))? +|(?:非常|特别|十分|极其|太|很|真|超级|实在|相当|最|更)(?:的|地|是|让人)?)$/u;
export const WEAKER =
  /(?:\b(?:slightly|a bit|a little|somewhat|rather|kind of) +|(?:有点儿|有点|有些|稍微|略微)(?:的)?)$/u;
