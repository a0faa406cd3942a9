/** Variables that texts outside of a flow may name, for completion and checks. */
import { ContentLanguage } from '@parley/contracts';
import {
  compileTemplate,
  ExpressionError,
  IVRREQUEST_FIELDS,
  SYS_VARIABLES,
  type TypeLookup,
  type VariableRoot,
} from '@parley/expression';
import { type Catalogue, EMPTY_CATALOGUE } from '@parley/flow-model';
import { functionSuggestions, type Suggestion, variableSuggestions } from '../../properties/completion';
import { type CompletionSource } from '../../properties/panelContext';

/**
 * What a template completes: GLOBAL, SYS, IVRREQUEST, and the FLOW variables that are named already or that flows take
 * as inputs. Which flow will play the template is not known, so any other FLOW variable may be typed too.
 */
export function templateSource(
  texts: readonly string[],
  catalogue: Catalogue | undefined,
  readOnly: boolean,
): CompletionSource {
  const inputs = (catalogue ?? EMPTY_CATALOGUE).flows.flatMap((flow) => flow.inputs);
  const types = new Map<string, string>(inputs.map(({ name, type }) => [name, type]));
  for (const { root, name } of texts.flatMap(placesOf)) {
    if (root === 'FLOW' && !types.has(name)) types.set(name, '');
  }
  const flow = [...types]
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([name, type]): Suggestion => ({ kind: 'variable', name: `FLOW.${name}`, detail: type }));
  return sourceOf([...flow, ...variableSuggestions([], catalogue ?? EMPTY_CATALOGUE)], readOnly);
}

/** What the value of a header completes. */
export function headerSource(catalogue: Catalogue | undefined, readOnly: boolean): CompletionSource {
  const all = variableSuggestions([], catalogue ?? EMPTY_CATALOGUE);
  return sourceOf(
    all.filter(({ name }) => name.startsWith('GLOBAL.') || name.startsWith('SYS.')),
    readOnly,
  );
}

function sourceOf(variables: Suggestion[], readOnly: boolean): CompletionSource {
  return { variables, suggestions: [...variables, ...functionSuggestions()], readOnly };
}

/** Types of what a template may name; FLOW variables have any type until a flow plays it. */
export function templateTypes(catalogue: Catalogue | undefined): TypeLookup {
  const globals = catalogue && new Map(catalogue.globals.map(({ name, type }) => [name, type]));
  const system = new Map(SYS_VARIABLES.map(({ name, type }) => [name, type]));
  const request = new Map(IVRREQUEST_FIELDS.map(({ name, type }) => [name, type]));
  return (root, name) => {
    if (root === 'GLOBAL') return globals === undefined ? 'any' : globals.get(name);
    if (root === 'SYS') return system.get(name);
    if (root === 'IVRREQUEST') return request.get(name) ?? 'any';
    return 'any';
  };
}

/** @returns the variables that a text names; none where it does not parse */
export function placesOf(text: string): readonly { root: VariableRoot; name: string }[] {
  try {
    return compileTemplate(text).references;
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}

/** @returns the languages in the order of the protocol */
export function inOrder(languages: readonly string[]): ContentLanguage[] {
  return ContentLanguage.options.filter((language) => languages.includes(language));
}
