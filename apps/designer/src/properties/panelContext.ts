/** What every control of one property panel needs to know, so that it need not be handed down. */
import type { TypeLookup } from '@parley/expression';
import {
  parseParams,
  typeLookup,
  type AnyElement,
  type Catalogue,
  type Finding,
  type FlowDocument,
  type FlowNode,
  type Line,
  type VariableType,
} from '@parley/flow-model';
import { createContext, use } from 'react';
import { functionSuggestions, variableSuggestions, type Suggestion } from './completion';
import type { Language } from '../app/i18n/catalogues';
import { findWording, type FieldWording } from './wording';

/** What a text with completion needs to know. */
export interface CompletionSource {
  readOnly: boolean;
  /** variables and functions */
  suggestions: readonly Suggestion[];
  variables: readonly Suggestion[];
}

export interface PanelContext extends CompletionSource {
  document: FlowDocument;
  node: FlowNode;
  element: AnyElement;
  catalogue: Catalogue;
  language: Language;
  /** for checks while typing */
  types: TypeLookup;
  /** label, help and options of a parameter; a parameter without wording shows its name */
  wording(path: string): FieldWording;
  /** findings that stand at exactly this path */
  findingsAt(path: string): readonly Finding[];
  /** the line that a branch of the node carries */
  lineOf(branch: string): Line | undefined;
  selectNode(id: string): void;
  createVariable?: (name: string, type: VariableType) => void;
}

export interface PanelParts {
  document: FlowDocument;
  node: FlowNode;
  element: AnyElement;
  catalogue: Catalogue;
  findings: readonly Finding[];
  language: Language;
  readOnly: boolean;
  selectNode(id: string): void;
  createVariable?: (name: string, type: VariableType) => void;
}

/** Prepares the context of a panel from what its owner hands in. */
export function panelContext(parts: PanelParts): PanelContext {
  const { document, node, element, catalogue, findings, language } = parts;
  const params = parseParams(element, node.params).data;
  const outputs = params && element.outputs?.(params, catalogue);
  const variables = variableSuggestions(document.variables, catalogue, outputs?.variables);
  const byPath = new Map<string, Finding[]>();
  for (const found of findings) {
    const path = found.path ?? '';
    byPath.set(path, [...(byPath.get(path) ?? []), found]);
  }
  return {
    ...parts,
    variables,
    suggestions: [...variables, ...functionSuggestions()],
    types: typeLookup({ catalogue, variables: document.variables, channel: document.channel, outputs }),
    wording: (path) => findWording(element, language, path) ?? { label: path.split('.').at(-1) ?? path },
    findingsAt: (path) => byPath.get(path) ?? [],
    lineOf: (branch) => document.lines.find((l) => l.source === node.id && l.branch === branch),
  };
}

export const PanelContextValue = createContext<PanelContext | undefined>(undefined);

/** The panel that a control stands in. Throws outside of one. */
export function usePanel(): PanelContext {
  const panel = use(PanelContextValue);
  if (!panel) throw new Error('A field control stands outside a property panel');
  return panel;
}

/** For texts with completion that stand outside a property panel. */
export const CompletionSourceValue = createContext<CompletionSource | undefined>(undefined);

/** What a text completes from: the source around it, else its panel. Throws outside of both. */
export function useCompletionSource(): CompletionSource {
  const source = use(CompletionSourceValue);
  const panel = use(PanelContextValue);
  const found = source ?? panel;
  if (!found) throw new Error('A completing text stands outside a property panel and any completion source');
  return found;
}
