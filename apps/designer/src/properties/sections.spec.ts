import { initialValues, integer, prompt, retryPolicy, toggle } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import { advancedSwitches, changedParts } from './advancedState';
import { standsIn } from './sections';

const fields = { prompt: prompt(), count: integer({ min: 0, max: 9, initial: 1 }), retries: retryPolicy() };
const values = initialValues(fields) as Record<string, unknown>;
const entries = Object.entries(fields);

describe('where parts stand', () => {
  it('a prompt stands in main, its TTS options in advanced', () => {
    const sections = (['main', 'retries', 'errors', 'advanced'] as const).filter((section) =>
      standsIn(fields.prompt, values['prompt'], { section, outer: 'main' }),
    );
    expect(sections).toEqual(['main', 'advanced']);
  });

  it('a voice file has no advanced part', () => {
    const voice = { kind: 'voice', file: '', text: '' };
    expect(standsIn(fields.prompt, voice, { section: 'advanced', outer: 'main' })).toBe(false);
  });

  it('a part of its own section does not pull in its neighbours', () => {
    expect(standsIn(fields.count, 1, { section: 'advanced', outer: 'main' })).toBe(false);
  });
});

describe('what a closed advanced section says', () => {
  it('names its switches with their paths', () => {
    expect(advancedSwitches(entries, values)).toEqual([
      { path: 'retries.ownErrorPrompt', isOn: false },
      { path: 'retries.ownTimeoutPrompt', isOn: false },
    ]);
  });

  it('leaves out switches of other sections', () => {
    expect(advancedSwitches([['loud', toggle()]], { loud: true })).toEqual([]);
  });

  it('counts what differs from a new node', () => {
    expect(changedParts(entries, values)).toBe(0);
    const louder = { ...values, prompt: { ...(values['prompt'] as object), speed: 'high' } };
    expect(changedParts(entries, louder)).toBe(1);
  });
});
