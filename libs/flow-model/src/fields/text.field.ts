import { z } from 'zod';
import { checkTemplate, compileTemplate, type CompiledTemplate } from '@parley/expression';
import { DOCUMENT_LIMITS } from '../document/flow.schema';
import { expressionFindings, variableReferences } from './expression-checks';
import { fieldBase, type Field, type FieldOptions } from './field';

export interface TextOptions extends FieldOptions {
  initial?: string;
  multiline?: boolean;
  /** characters; 4,096 at most and by default */
  maxLength?: number;
  mono?: boolean;
}

/** A text with `${}` places. Compiles to a template. */
export function text(options: TextOptions = {}): Field<string, CompiledTemplate> {
  const maxLength = options.maxLength ?? DOCUMENT_LIMITS.text;
  const initial = options.initial ?? '';
  return {
    ...fieldBase(options),
    control: { kind: 'text', multiline: options.multiline ?? false, maxLength, mono: options.mono ?? false },
    schema: z.string().max(maxLength).default(initial),
    initial,
    compile: compileTemplate,
    references: (value, path) => variableReferences(value, 'template', path),
    check: (value, path, context) => expressionFindings(checkTemplate, value, path, context),
    isEmpty: (value) => value.trim() === '',
  };
}

/** A text without places: a name, a label, an id. */
export function plainText(options: TextOptions = {}): Field<string, string> {
  const maxLength = options.maxLength ?? 128;
  const initial = options.initial ?? '';
  return {
    ...fieldBase(options),
    control: { kind: 'text', multiline: options.multiline ?? false, maxLength, mono: options.mono ?? false },
    schema: z.string().max(maxLength).default(initial),
    initial,
    compile: (value) => value,
    references: () => [],
    check: () => [],
    isEmpty: (value) => value.trim() === '',
  };
}
