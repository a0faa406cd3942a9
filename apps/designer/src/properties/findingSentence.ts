import type { AnyElement, ElementRegistry, Finding, FlowDocument, FlowNode } from '@parley/flow-model';
import { useTranslation } from 'react-i18next';
import { nodeExits } from '../editor/core/exits';
import { useLanguage } from './useLanguage';
import { commonBranchLabels, findWording } from './wording';

/** What a finding's technical names are called on the page. */
export interface FindingNames {
  /** of the parameter */
  field?: string;
  /** of the exit */
  label?: string;
}

/** Words a finding in the language of the page; one whose code is not worded gives its English sentence. */
export function useFindingSentence(): (finding: Finding, names?: FindingNames) => string {
  const { t, i18n } = useTranslation('findings');
  return (found, names = {}) => {
    if (!i18n.exists(`findings:${found.code}`)) return found.message;
    const { root, name, path = found.path ?? '' } = found.params;
    const variable = root === undefined ? '' : `${root}.${name ?? ''}`;
    const hint = found.params['nearest'];
    return t(found.code, {
      variable,
      field: path,
      ...found.params,
      ...names,
      message: found.message,
      ...(hint === undefined ? {} : { context: 'nearest' }),
    });
  };
}

/** A finding of a document in the words of the page. */
export interface WordedFinding {
  words: string;
  /** absent: it is about the flow, or about its variables */
  node: FlowNode | undefined;
  /** absent: no node, or one that this build does not know */
  element: AnyElement | undefined;
  isVariable: boolean;
  /** what the place is called */
  place: string;
}

/** Words findings of a document with what its parameters and exits are called, and says where they are. */
export function useFindingWords(
  document: FlowDocument,
  registry: ElementRegistry,
): (finding: Finding) => WordedFinding {
  const { t } = useTranslation('findings');
  const sentence = useFindingSentence();
  const language = useLanguage();
  return (finding) => {
    const nodeId = finding.node ?? document.lines.find((line) => line.id === finding.line)?.source;
    const node = document.nodes.find((n) => n.id === nodeId);
    const element = node && registry.find(node.element);
    const isVariable = finding.path?.startsWith('variables') === true;
    return {
      words: sentence(finding, node && element && findingNames(finding, { node, element, language })),
      node,
      element,
      isVariable,
      place: node
        ? node.name || element?.texts[language].name || node.id
        : t(isVariable ? 'drawer.variables' : 'drawer.flow'),
    };
  };
}

/** Looks up what the parameter and the exit of a finding are called. */
export function findingNames(
  found: Finding,
  owner: { node: FlowNode; element: AnyElement; language: 'en' | 'zh' },
): FindingNames {
  const { node, element, language } = owner;
  const field = found.path === undefined ? undefined : findWording(element, language, found.path)?.label;
  const branch = found.params['branch'];
  const options = { language, commonLabels: commonBranchLabels(language), showPresets: true };
  const exit =
    branch === undefined ? undefined : nodeExits(node, element, [], options).find((e) => e.branch === branch);
  return { ...(field === undefined ? {} : { field }), ...(exit ? { label: exit.label } : {}) };
}
