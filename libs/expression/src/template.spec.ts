import { describe, expect, it } from 'vitest';
import { compileTemplate } from './template';
import { errorOf, render, scopeOf } from './testing';
import type { Value } from './value';

const variables: Record<string, Value> = { 'FLOW.name': 'Ann', 'FLOW.fee': 12.5, 'FLOW.list': [1, 2] };

describe('render', () => {
  it.each([
    ['', ''],
    ['Hello', 'Hello'],
    ['${FLOW.name}', 'Ann'],
    ['Hello ${FLOW.name}', 'Hello Ann'],
    ['${FLOW.name}!', 'Ann!'],
    ['Dear ${FLOW.name}, you owe ${FLOW.fee * 2} ${"EUR"}.', 'Dear Ann, you owe 25 EUR.'],
    ['${FLOW.name}${FLOW.name}', 'AnnAnn'],
    ['${ FLOW.fee }', '12.5'],
    ['${FLOW.list}', '[1,2]'],
    ["${FLOW.fee > 10 ? 'much' : 'little'}", 'much'],
    ["${'}'}", '}'],
    ["${'it\\'s }'}", "it's }"],
    ["${FLOW.missing.orElse('nobody')}", 'nobody'],
    ['path.wav~$${FLOW.name}$', 'path.wav~$Ann$'],
    ['100 $ and { } and }', '100 $ and { } and }'],
    ['\\${FLOW.name}', '${FLOW.name}'],
    ['\\\\${FLOW.name}', '\\Ann'],
    ['\\\\\\${FLOW.name}', '\\${FLOW.name}'],
    ['C:\\dir', 'C:\\dir'],
    ['😀 ${FLOW.name} 票', '😀 Ann 票'],
  ])('%s', (source, expected) => {
    expect(render(source, variables)).toBe(expected);
  });

  it.each(['Hi ${FLOW.missing}!', 'Hi ${FLOW.missing.a[0]}!', 'Hi ${null}!'])(
    'leaves %s empty and warns when there is no value',
    (source) => {
      const scope = scopeOf();
      expect(compileTemplate(source).render(scope)).toBe('Hi !');
      expect(scope.warnings).toHaveLength(1);
    },
  );

  it('does not read places in values', () => {
    expect(render('${FLOW.name}', { 'FLOW.name': '${FLOW.secret}' })).toBe('${FLOW.secret}');
  });

  it.each(['${FLOW.text}x', '${FLOW.text}${FLOW.text}'])(
    'cuts %s to 65,536 characters, with a warning',
    (source) => {
      const scope = scopeOf({ 'FLOW.text': 'y'.repeat(65_536) });
      expect(compileTemplate(source).render(scope)).toHaveLength(65_536);
      expect(scope.warnings).toHaveLength(1);
    },
  );
});

describe('isConstant', () => {
  it.each([
    ['plain', true],
    ['${1 + 1}', true],
    ['\\${FLOW.name}', true],
    ['${FLOW.name}', false],
    ['${now()}', false],
  ])('%s: %s', (source, expected) => {
    expect(compileTemplate(source).isConstant).toBe(expected);
  });
});

describe('references', () => {
  it('are placed in the template', () => {
    const source = 'a ${FLOW.x} b ${1 + GLOBAL.y.z}';
    const references = compileTemplate(source).references;
    expect(references.map(({ start, end }) => source.slice(start, end))).toEqual(['FLOW.x', 'GLOBAL.y']);
    expect(references[1]?.path).toEqual(['z']);
  });
});

describe('errors', () => {
  it.each<[string, string, number]>([
    ['Hi ${FLOW.name', 'expression.syntax', 3],
    ['Hi ${', 'expression.syntax', 3],
    ["Hi ${'}", 'expression.syntax', 3],
    ['Hi ${}', 'expression.empty', 5],
    ['Hi ${FLOW.a} ${name}', 'expression.unknownName', 15],
    ['Hi ${FLOW.a +}', 'expression.syntax', 13],
    ["Hi ${FLOW.a.matches('[')}", 'expression.pattern', 20],
    [`\${${'1'.repeat(5_000)}}`, 'expression.tooLong', 4_098],
    ['x'.repeat(65_537), 'expression.tooLong', 65_536],
  ])('%.40s', (source, code, position) => {
    const error = errorOf(() => compileTemplate(source));
    expect([error.code, error.position]).toEqual([code, position]);
  });
});
