import { describe, expect, it } from 'vitest';
import { recognizeEmotion } from './recognize-emotion';

const emotionOf = (text: string) => recognizeEmotion(text).emotion;

describe('recognition of emotions', () => {
  it.each([
    ['I am furious, this is a scam', 'angry'],
    ['I want to make a complaint', 'angry'],
    ['Please, it is urgent, I am worried', 'anxious'],
    ['Thank you, that was helpful', 'satisfied'],
    ['I love it, this is wonderful!', 'happy'],
    ['My number is 12345', 'neutral'],
    ['我要投诉你们，太过分了', 'angry'],
    ['我很着急，怎么办', 'anxious'],
    ['谢谢，我很满意', 'satisfied'],
    ['太好了，我非常开心', 'happy'],
    ['我想查一下话费', 'neutral'],
    ['我很 angry', 'angry'],
  ])('hears in “%s” that somebody is %s', (text, emotion) => {
    expect(emotionOf(text)).toBe(emotion);
  });

  it.each([
    ['I am not happy', 'angry'],
    ["That isn't helpful", 'angry'],
    ['I am not very satisfied at all', 'angry'],
    ['I am not angry', 'satisfied'],
    ['我不满意', 'angry'],
    ['我不是很开心', 'angry'],
    ['我不生气', 'satisfied'],
    ['没问题', 'satisfied'],
  ])('understands the denial in “%s” as %s', (text, emotion) => {
    expect(emotionOf(text)).toBe(emotion);
  });

  it('names the words that decided, with denial and intensity, in their order', () => {
    expect(recognizeEmotion('This is REALLY annoying. I am not happy, thanks.').words).toEqual([
      'really annoying',
      'not happy',
    ]);
    expect(recognizeEmotion('我非常生气').words).toEqual(['非常生气']);
  });

  it('is the surer the stronger a word is meant', () => {
    const confidenceOf = (text: string) => recognizeEmotion(text).confidence;
    expect(confidenceOf('a bit annoyed')).toBe(0.55);
    expect(confidenceOf('annoyed')).toBe(0.67);
    expect(confidenceOf('very annoyed')).toBe(0.75);
  });

  it('is less sure where the signs contradict each other', () => {
    expect(recognizeEmotion('annoyed, thanks')).toEqual({
      emotion: 'angry',
      confidence: 0.4,
      words: ['annoyed'],
    });
  });

  it('takes politeness and parts of words for nothing', () => {
    expect(emotionOf('不好意思，打扰一下')).toBe('neutral');
    expect(emotionOf('Good morning')).toBe('neutral');
    expect(emotionOf('I live in Madrid and collect goods')).toBe('neutral');
  });

  it('says 0 where nothing was said', () => {
    expect(recognizeEmotion(' \n')).toEqual({ emotion: 'neutral', confidence: 0, words: [] });
  });

  it('takes a text of any length in time that grows with it only', () => {
    const text = 'not very so really annoyed '.repeat(20_000);
    expect(recognizeEmotion(text).words).toHaveLength(20_000);
  });
});
