/** Findings, looked up by node, and looked for again after every change of the document. */
import { validate, type Finding } from '@parley/flow-model';
import type { EditorStore } from './editor-store';

export interface NodeFindings {
  /** the worst one decides */
  severity: 'error' | 'warning';
  /** findings of that severity */
  count: number;
  findings: readonly Finding[];
}

/** Findings of each node; entries that say the same as before keep their identity. */
export function groupFindings(
  findings: readonly Finding[],
  before: ReadonlyMap<string, NodeFindings>,
): ReadonlyMap<string, NodeFindings> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.node === undefined) continue;
    const group = groups.get(finding.node);
    if (group) group.push(finding);
    else groups.set(finding.node, [finding]);
  }
  const result = new Map<string, NodeFindings>();
  for (const [node, own] of groups) {
    const severity = own.some((f) => f.severity === 'error') ? 'error' : 'warning';
    const count = own.filter((f) => f.severity === severity).length;
    const old = before.get(node);
    const isSame = old !== undefined && JSON.stringify(old.findings) === JSON.stringify(own);
    result.set(node, isSame ? old : { severity, count, findings: own });
  }
  return result;
}

/** Waits this long after an edit, in ms: less than a person needs to look up. */
const FINDINGS_PAUSE = 250;

/** Keeps the findings of a store up to date. Returns the way to stop. */
export function watchFindings(store: EditorStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const { document, catalogue, setFindings } = store.getState();
    setFindings(validate(document, store.registry, catalogue));
  };
  look();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.document === before.document && state.catalogue === before.catalogue) return;
    clearTimeout(timer);
    timer = setTimeout(look, FINDINGS_PAUSE);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
