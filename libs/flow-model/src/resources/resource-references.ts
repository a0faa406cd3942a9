/** What templates and interfaces name, and how what they name may change while flows use them. */
import { compileTemplate, ExpressionError, type VariableReference } from '@parley/expression';
import type { FieldReference } from '../document/references';
import { variableReference } from '../fields/expression-checks';
import { finding, type Finding } from '../validation/finding';

/** A text with `${}` places somewhere in a resource. */
export interface ResourceText {
  /** such as `content.en_US` or `headers[0].value` */
  path: string;
  text: string;
}

/** Texts of a template, one for each language. */
export function templateTexts(content: Readonly<Record<string, string | undefined>>): ResourceText[] {
  return Object.entries(content).map(([language, text]) => ({
    path: `content.${language}`,
    text: text ?? '',
  }));
}

/** Texts of an interface that hold places: the values of its headers. */
export function interfaceTexts(headers: readonly { value: string }[]): ResourceText[] {
  return headers.map(({ value }, index) => ({ path: `headers[${index}].value`, text: value }));
}

/** The FLOW and GLOBAL variables that texts name, each once per text. Texts that do not parse name nothing. */
export function textReferences(texts: readonly ResourceText[]): FieldReference[] {
  return texts.flatMap(({ path, text }) => {
    const found = new Map<string, FieldReference>();
    for (const { root, name } of placesOf(text)) {
      const reference = variableReference(root, name, path);
      if (reference) found.set(`${root}.${name}`, reference);
    }
    return [...found.values()];
  });
}

/** Names of the FLOW variables that texts need of the flow that uses them, in alphabetical order. */
export function flowPlaces(texts: readonly ResourceText[]): string[] {
  const names = texts.flatMap(({ text }) =>
    placesOf(text).flatMap(({ root, name }) => (root === 'FLOW' ? [name] : [])),
  );
  return [...new Set(names)].sort();
}

/**
 * What is wrong with the texts: `expression.syntax` with the position, or `place.root` where a place names a root that
 * does not exist here.
 *
 * @param roots roots that places may name; absent: all
 */
export function textFindings(texts: readonly ResourceText[], roots?: readonly string[]): Finding[] {
  return texts.flatMap(({ path, text }) => {
    try {
      const wrong = compileTemplate(text).references.find(({ root }) => roots && !roots.includes(root));
      if (!wrong) return [];
      const message = `\${${wrong.root}.${wrong.name}} cannot be used here, only ${roots?.join(' and ') ?? ''}`;
      return [finding('place.root', message, { path, params: { root: wrong.root } })];
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      const params = { position: String(error.position) };
      return [finding('expression.syntax', error.message, { path, params })];
    }
  });
}

function placesOf(text: string): readonly VariableReference[] {
  try {
    return compileTemplate(text).references;
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}
