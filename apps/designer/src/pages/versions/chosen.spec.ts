import { expect, it } from 'vitest';
import { toggled } from './chosen';

it.each([
  [[], '1.0', ['1.0']],
  [['1.0'], '1.1', ['1.0', '1.1']],
  [['1.0', '1.1'], '1.2', ['1.1', '1.2']],
  [['1.0', '1.1'], '1.0', ['1.1']],
])('%j and %s are %j', (chosen, version, expected) => {
  expect(toggled(chosen, version)).toEqual(expected);
});
