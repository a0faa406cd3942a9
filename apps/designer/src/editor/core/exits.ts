/** The exits of a node as the canvas draws them: labelled rows, each with the line that hangs on it. */
import {
  parseParams,
  type AnyElement,
  type BranchDefinition,
  type FlowNode,
  type Line,
} from '@parley/flow-model';

export type ElementLanguage = 'en' | 'zh';

export interface ExitView {
  /** what a line carries */
  branch: string;
  label: string;
  /** telephone key, drawn as a cap */
  key?: string;
  /** declared: of the element; preset: of the protocol; unknown: a line hangs on a branch that the node does not have */
  kind: 'declared' | 'preset' | 'unknown';
  /** id of its line */
  line?: string;
  /** waits for a line: neither preset nor optional */
  isOpen: boolean;
}

export interface ExitOptions {
  language: ElementLanguage;
  /** wording of an exit that the element does not word itself, by branch name */
  commonLabels: Readonly<Record<string, string>>;
  /** draw presets without a line too */
  showPresets: boolean;
}

/** Parameters with their defaults; what is stored where they cannot be read. */
export function readParams(element: AnyElement, node: FlowNode): Record<string, unknown> {
  const parsed = parseParams(element, node.params);
  return parsed.success ? parsed.data : node.params;
}

/** Exits in drawing order: declared ones, presets that have a line or are asked for, then lines without an exit. */
export function nodeExits(
  node: FlowNode,
  element: AnyElement | undefined,
  lines: readonly Line[],
  options: ExitOptions,
): ExitView[] {
  const lineOf = new Map(lines.map((line) => [line.branch, line.id]));
  const declared = element ? branchesOf(element, node) : [];
  const exits: ExitView[] = [];
  const add = (exit: Omit<ExitView, 'line' | 'isOpen'>, mayStayOpen: boolean) => {
    const line = lineOf.get(exit.branch);
    lineOf.delete(exit.branch);
    exits.push({
      ...exit,
      isOpen: line === undefined && !mayStayOpen,
      ...(line === undefined ? {} : { line }),
    });
  };
  for (const branch of declared) {
    if (exits.some((exit) => exit.branch === branch.name)) continue;
    const { name, key, optional } = branch;
    const label = exitLabel(branch, element, options);
    add({ branch: name, label, kind: 'declared', ...(key === undefined ? {} : { key }) }, optional ?? false);
  }
  for (const preset of element?.presets ?? []) {
    if (options.showPresets || lineOf.has(preset))
      add({ branch: preset, label: preset, kind: 'preset' }, true);
  }
  for (const branch of [...lineOf.keys()]) add({ branch, label: branch, kind: 'unknown' }, true);
  return exits;
}

/** The exit that a new line leaves by when nobody chose one: the first open one, then the first free one. */
export function firstFreeExit(exits: readonly ExitView[]): string | undefined {
  const open = exits.find((exit) => exit.isOpen) ?? exits.find((exit) => exit.line === undefined);
  return open?.branch;
}

function branchesOf(element: AnyElement, node: FlowNode): BranchDefinition[] {
  try {
    return element.branches(readParams(element, node));
  } catch {
    return [];
  }
}

function exitLabel(branch: BranchDefinition, element: AnyElement | undefined, options: ExitOptions): string {
  if (branch.label !== undefined && branch.label !== '') return branch.label;
  const own = element?.texts[options.language].branches?.[branch.name];
  return own ?? options.commonLabels[branch.name] ?? branch.name;
}
