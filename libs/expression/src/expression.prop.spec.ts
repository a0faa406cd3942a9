import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExpression, checkTemplate } from './check';
import { ExpressionError } from './errors';
import { compileExpression } from './expression';
import { FUNCTIONS } from './functions/catalogue';
import { renameVariable } from './rename';
import { compareValues, type RelationOperator } from './relations';
import { compileTemplate } from './template';
import { NOW } from './testing';
import { formatTime, parseTime } from './time';
import { coerce, toText, typeOf, type Value, type ValueType } from './value';

const value = fc.jsonValue() as fc.Arbitrary<Value>;
/** Far above what any input needs, far below what a runaway one takes. */
const MOST_MILLISECONDS = 1_000;
const PIECES = [
  ...'+ - * / % == != < <= > >= && || ! ? : ( ) [ ] , . = ; { } $ \\ \' "'.split(' '),
  ...'FLOW FLOW.a FLOW.b SYS.x GLOBAL.__proto__ TOC.t 1 0 .5 1e5 true null this new'.split(' '),
  ...["'text'", '"[+]"', "'(a*)*'", "''", ' ', '\u0000', '\ud800', '票', '😀', '${', '}'],
  ...FUNCTIONS.map((known) => `.${known.name}(`),
  ...FUNCTIONS.map((known) => `${known.name}(`),
];
const noise = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Well-formed expressions over FLOW.a, FLOW.b and GLOBAL.a. */
const { expression } = fc.letrec<{ expression: string; leaf: string; binary: string; call: string }>(
  (tie) => ({
    leaf: fc.oneof(
      fc.constantFrom(
        'FLOW.a',
        'FLOW.b',
        "FLOW['a']",
        'GLOBAL.a',
        'FLOW.c.a',
        "'FLOW.a'",
        'null',
        'true',
        '[1, FLOW.a]',
      ),
      fc.integer({ min: 0 }).map(String),
      fc.string({ maxLength: 5 }).map((text) => JSON.stringify(text)),
    ),
    binary: fc
      .tuple(
        tie('expression'),
        fc.constantFrom('+', '-', '*', '/', '%', '==', '<', '&&', '||'),
        tie('expression'),
      )
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    call: fc
      .tuple(fc.constantFrom(...FUNCTIONS), fc.array(tie('expression'), { minLength: 3, maxLength: 3 }))
      .map(([known, args]) => `${known.name}(${args.slice(0, known.parameters.length).join(', ')})`),
    expression: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('leaf'), tie('binary'), tie('call')),
  }),
);

function scopeWith(a: Value, b: Value) {
  const warnings: string[] = [];
  const variable = (_root: string, name: string): Value => (name === 'a' ? a : name === 'b' ? b : null);
  return {
    warnings,
    variable,
    now: NOW,
    utcOffset: 480,
    warn: (message: string) => void warnings.push(message),
  };
}

/** Compiles, or gives undefined for what is refused properly; anything else is thrown. */
function tryCompile<T>(compile: () => T): T | undefined {
  try {
    return compile();
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

describe('any input', () => {
  it('is compiled or refused with a place inside it, and what is compiled never throws', () => {
    fc.assert(
      fc.property(noise, value, value, (source, a, b) => {
        try {
          compileExpression(source).evaluate(scopeWith(a, b));
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
          const { position } = error as ExpressionError;
          expect(position >= 0 && position <= source.length).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('is a template that renders, or is refused', () => {
    fc.assert(
      fc.property(noise, value, (source, a) => {
        const template = tryCompile(() => compileTemplate(source));
        if (template !== undefined) expect(typeof template.render(scopeWith(a, a))).toBe('string');
      }),
      { numRuns: 1_000 },
    );
  });

  it('has a finding of severity error exactly when it is refused, types aside', () => {
    fc.assert(
      fc.property(noise, (source) => {
        const isRefused = tryCompile(() => compileExpression(source)) === undefined;
        const codes = checkExpression(source, () => 'any').filter(
          ({ code }) => code !== 'expression.type' && code !== 'expression.suspicious',
        );
        expect(codes.length > 0).toBe(isRefused);
        checkTemplate(source, () => undefined);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    '('.repeat(4_096),
    '['.repeat(4_096),
    `FLOW.a${'.a'.repeat(2_045)}`,
    `${'1+'.repeat(2_047)}1`,
    '!'.repeat(4_096),
    '9'.repeat(4_096),
    `'${'\\'.repeat(4_000)}`,
    '${'.repeat(2_000),
    `${'FLOW.a?'.repeat(500)}1`,
    'FLOW.a.matches("' + '(a*)*'.repeat(90) + '")',
    '\u0000'.repeat(4_096),
    '\ud800'.repeat(4_096),
    ' '.repeat(4_096),
    `[${'1,'.repeat(2_000)}1]`,
    'a'.repeat(4_096),
    '__proto__.__proto__',
    `FLOW${'["__proto__"]'.repeat(60)}`,
  ])(
    'is dealt with at once: %.20s',
    (source) => {
      const compiled = tryCompile(() => compileExpression(source));
      const template = tryCompile(() => compileTemplate(source));
      const scope = scopeWith(null, null);
      expect([compiled?.evaluate(scope), template?.render(scope)]).toHaveLength(2);
    },
    MOST_MILLISECONDS,
  );
});

describe('well-formed expressions', () => {
  it('give the same value and warnings every time, and JSON only', () => {
    fc.assert(
      fc.property(expression, value, value, (source, a, b) => {
        const compiled = tryCompile(() => compileExpression(source));
        if (compiled === undefined) return;
        const first = scopeWith(a, b);
        const second = scopeWith(a, b);
        const result = compiled.evaluate(first);
        expect(compileExpression(source).evaluate(second)).toEqual(result);
        expect(second.warnings).toEqual(first.warnings);
        expect(result).not.toBeUndefined();
        expect(Number.isNaN(result)).toBe(false);
      }),
      { numRuns: 1_500 },
    );
  });

  it('mean the same after a variable is renamed, and are themselves after it is renamed back', () => {
    fc.assert(
      fc.property(expression, value, (source, a) => {
        if (tryCompile(() => compileExpression(source)) === undefined) return;
        const plain = source.replaceAll("FLOW['a']", 'FLOW.a');
        const renamed = renameVariable(plain, 'FLOW', 'a', 'renamed', 'expression');
        expect(renameVariable(renamed, 'FLOW', 'renamed', 'a', 'expression')).toBe(plain);
        const scope = scopeWith(a, null);
        const swapped = {
          ...scope,
          variable: (root: string, name: string) =>
            root === 'FLOW' && name === 'renamed' ? a : root === 'GLOBAL' ? a : null,
        };
        expect(compileExpression(renamed).evaluate(swapped)).toEqual(
          compileExpression(source).evaluate(scope),
        );
      }),
      { numRuns: 800 },
    );
  });

  it('have references whose text is the variable', () => {
    fc.assert(
      fc.property(expression, (source) => {
        for (const { root, name, start, end } of tryCompile(() => compileExpression(source))?.references ??
          []) {
          expect([`${root}.${name}`, `${root}['${name}']`]).toContain(source.slice(start, end));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('values', () => {
  const operators: RelationOperator[] = ['<', '<=', '>', '>=', '==', '!='];

  it('have relations that do not contradict each other', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [less, lessOrEqual, more, moreOrEqual, equal, different] = operators.map((operator) =>
          compareValues(operator, a, b),
        );
        expect(equal).toBe(!different);
        expect(less).toBe(compareValues('>', b, a));
        expect(lessOrEqual).toBe(compareValues('>=', b, a));
        expect(less && more).toBe(false);
        if (less) expect(lessOrEqual).toBe(true);
        if (less || more) expect(equal).toBe(false);
        if (moreOrEqual && !more) expect(lessOrEqual).toBe(true);
      }),
    );
  });

  it('are of the type they were converted to', () => {
    const type = fc.constantFrom<ValueType>('string', 'long', 'float', 'boolean', 'list', 'object');
    fc.assert(
      fc.property(value, type, (from, to) => {
        const result = coerce(from, to);
        if (!result.ok || result.value === null) return;
        const expected = to === 'long' || to === 'float' ? ['integer', 'long', 'float'] : [to];
        expect(expected).toContain(typeOf(result.value));
      }),
    );
  });

  it('are numbers again after being text', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(coerce(toText(number), 'long')).toEqual({ ok: true, value: number === 0 ? 0 : number });
      }),
    );
  });
});

describe('times', () => {
  it('are read as they were written', () => {
    const time = fc.integer({ min: -62_135_500_000_000, max: 253_402_200_000_000 });
    fc.assert(
      fc.property(time, fc.integer({ min: -720, max: 840 }), (epoch, offset) => {
        const pattern = 'yyyy-MM-dd HH:mm:ss.SSS';
        expect(parseTime(formatTime(epoch, offset, pattern), pattern, offset)).toBe(epoch);
      }),
    );
  });
});
