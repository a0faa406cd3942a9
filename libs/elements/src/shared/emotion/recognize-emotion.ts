/**
 * How somebody feels who said something: by words, their denial and their intensity. Deterministic and explainable: the
 * words that decided are part of the answer. No model, no network.
 */
import {
  DENIED,
  DENIED_WEIGHT,
  LEXICON,
  NEGATION,
  STRONGER,
  WEAKER,
  type Emotion,
  type FeltEmotion,
} from './lexicon';

export interface RecognizedEmotion {
  emotion: Emotion;
  /** 0: there was nothing to judge; below 1, more the plainer and the less contradicted the signs are */
  confidence: number;
  /** what spoke for the emotion, with its denial and intensity, in the order of the text; empty for neutral */
  words: string[];
}

/** On a draw the earlier one counts: overhearing trouble is worse than overhearing praise. */
const ORDER: readonly FeltEmotion[] = ['angry', 'anxious', 'happy', 'satisfied'];
/** Confidence where words were said and none shows a feeling. */
const NOTHING_SHOWN = 0.5;
/** Keeps one single word from being a certainty. */
const DOUBT = 0.5;
/** Characters before a word in which its denial and intensity are looked for. */
const BEFORE = 32;

const isLatin = (word: string) => /[a-z]/.test(word);
const words = [...LEXICON.keys()].sort((a, b) => b.length - a.length);
const WORDS = new RegExp(
  words.map((word) => (isLatin(word) ? `\\b${word.replaceAll(' ', ' +')}\\b` : word)).join('|'),
  'gu',
);

interface Found {
  emotion: FeltEmotion;
  weight: number;
  words: string;
}

/** @param text in Chinese, English or both; any length */
export function recognizeEmotion(text: string): RecognizedEmotion {
  const plain = text.toLowerCase().replace(/\s/gu, ' ');
  if (plain.trim() === '') return { emotion: 'neutral', confidence: 0, words: [] };
  const found = signsIn(plain);
  const scoreOf = (emotion: FeltEmotion) =>
    found.reduce((sum, sign) => (sign.emotion === emotion ? sum + sign.weight : sum), 0);
  const scores = ORDER.map((emotion) => ({ emotion, score: scoreOf(emotion) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score === 0) return { emotion: 'neutral', confidence: NOTHING_SHOWN, words: [] };
  const all = scores.reduce((sum, { score }) => sum + score, 0);
  return {
    emotion: best.emotion,
    confidence: Math.round((best.score / (all + DOUBT)) * 100) / 100,
    words: found.filter(({ emotion }) => emotion === best.emotion).map((sign) => sign.words),
  };
}

function signsIn(text: string): Found[] {
  const found: Found[] = [];
  let end = 0;
  for (const match of text.matchAll(WORDS)) {
    const sign = LEXICON.get(match[0].replace(/ +/g, ' '));
    const before = text.slice(Math.max(end, match.index - BEFORE), match.index);
    end = match.index + match[0].length;
    if (sign && sign.emotion !== 'neutral') found.push(weigh(match[0], sign.emotion, sign.weight, before));
  }
  return found;
}

/** `not very happy` is denied, and then its intensity counts no more. */
function weigh(word: string, emotion: FeltEmotion, weight: number, before: string): Found {
  const denial = NEGATION.exec(before)?.[0];
  if (denial !== undefined) {
    return { emotion: DENIED[emotion], weight: weight * DENIED_WEIGHT[emotion], words: denial + word };
  }
  const stronger = STRONGER.exec(before)?.[0];
  if (stronger !== undefined) return { emotion, weight: weight * 1.5, words: stronger + word };
  const weaker = WEAKER.exec(before)?.[0];
  if (weaker !== undefined) return { emotion, weight: weight * 0.6, words: weaker + word };
  return { emotion, weight, words: word };
}
