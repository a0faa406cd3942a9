/** What every diagram element owes to the product, derived from the registry. */
import { registry } from '@parley/elements';
import { parseParams, type AnyElement, type FieldSet } from '@parley/flow-model';
import { describe, expect, it } from 'vitest';
import { elementFiles } from './testing/golden';

describe.each(registry.list.map((element) => [element.id, element] as const))('element %s', (id, element) => {
  it('lives in the folder of its name', () => {
    expect(elementFiles(id)).toEqual({ folder: true, element: true });
  });

  it('has defaults that fit its own schema', () => {
    expect(parseParams(element, {}).error).toBeUndefined();
  });

  it('offers every exit once', () => {
    const params = parseParams(element, {}).data ?? {};
    const names = [...element.branches(params).map((b) => b.name), ...element.presets];
    expect(names).toEqual([...new Set(names)]);
  });

  it('words its name, description, parameters and exits in English and Chinese', () => {
    const { en, zh } = element.texts;
    for (const texts of [en, zh]) {
      expect(texts.name).not.toBe('');
      expect(texts.description).not.toBe('');
      for (const name of Object.keys(element.params)) expect(texts.params[name]?.label, name).toBeTruthy();
    }
    expect(Object.keys(zh.params).sort()).toEqual(Object.keys(en.params).sort());
    expect(Object.keys(zh.branches ?? {})).toEqual(Object.keys(en.branches ?? {}));
    for (const name of Object.keys(en.params)) {
      const options = (texts: typeof en) => Object.keys(texts.params[name]?.options ?? {}).sort();
      expect(options(zh)).toEqual(options(en));
    }
  });

  it('words every option of its own choices', () => {
    for (const [name, options] of choicesOf(element)) {
      const worded = element.texts.en.params[name]?.options;
      if (worded) expect(Object.keys(worded).length, name).toBeGreaterThan(0);
      for (const option of worded ? options.filter((o) => /^[a-z]{2,}$/i.test(o)) : []) {
        expect(worded?.[option], `${name}=${option}`).toBeTruthy();
      }
    }
  });
});

function choicesOf(element: AnyElement): [string, readonly string[]][] {
  return Object.entries(element.params as FieldSet).flatMap(([name, field]) =>
    field.control.kind === 'choice' ? [[name, field.control.options] as [string, readonly string[]]] : [],
  );
}
