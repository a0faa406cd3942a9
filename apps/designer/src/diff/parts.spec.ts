import { expect, it } from 'vitest';
import { isInView } from './in-view';
import { textPieces } from './text-parts';
import { stepped } from './useSteps';

it('shows variables of a changed text as what they are called', () => {
  expect(
    textPieces('Pay ${FLOW.fee} now', 'Pay ${FLOW.due} now').map((p) => [p.kind, p.text, p.isVariable]),
  ).toEqual([
    ['kept', 'Pay', false],
    ['removed', 'FLOW.fee', true],
    ['added', 'FLOW.due', true],
    ['kept', 'now', false],
  ]);
});

it('knows operators, which are not struck', () => {
  const pieces = textPieces('FLOW.balance < 0', 'FLOW.balance <= 0');
  expect(pieces.filter(({ isOperator }) => isOperator).map(({ text }) => text)).toEqual(['<', '<=']);
});

it.each([
  [5, 1, 6, 0],
  [0, -1, 6, 5],
  [2, 1, 6, 3],
  [0, 1, 0, 0],
])('from %i by %i of %i comes to %i', (index, by, count, expected) => {
  expect(stepped(index, by, count)).toBe(expected);
});

it.each([
  ['whole and large', { x: 0, y: 0, zoom: 1 }, true],
  ['cut at the left', { x: -90, y: 0, zoom: 1 }, false],
  ['too small to read', { x: 0, y: 0, zoom: 0.3 }, false],
])('a node is in view: %s', (_what, viewport, expected) => {
  const view = { width: 188, height: 100, node: { position: { x: 100, y: 100 } } };
  expect(isInView(view, viewport, { width: 800, height: 600 })).toBe(expected);
});
