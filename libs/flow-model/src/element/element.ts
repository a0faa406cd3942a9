/**
 * The contract of a diagram element: plain data and pure functions. Palette, forms, handles, validation, references,
 * translations and OpenAPI are derived from the list of definitions; adding an element touches its folder and one line of
 * the registry.
 */
import type { FlowChannel, FlowVariable, VariableType } from '../document/flow.schema';
import type { FieldReference } from '../document/references';
import type { CompiledAssignment } from '../fields/assignments.field';
import type { AnyField, FieldSet, CompiledFields, FieldValues } from '../fields/field';
import type { Catalogue } from '../validation/catalogue';
import type { Finding } from '../validation/finding';
import type { EffectResult, StepContext, Transition, TurnInput } from './step-context';

export type ElementGroup = 'conversation' | 'recognition' | 'logic' | 'data' | 'transfer' | 'flow';

/** Exits that the protocol knows by name. Spelled as in the product of the seeds. */
export const PRESET_BRANCHES = [
  'timeout1',
  'timeout2',
  'nomatch1',
  'nomatch2',
  'error3',
  'SYSERROR_INTERFACE',
  'SYSERROR_INNER',
  'slientInsertReply',
] as const;
export type PresetBranch = (typeof PRESET_BRANCHES)[number];

/** Presets of an element that listens to the customer. */
export const LISTENING_PRESETS: readonly PresetBranch[] = [
  'timeout1',
  'timeout2',
  'nomatch1',
  'nomatch2',
  'error3',
];

/** One exit of a node as its parameters make it. */
export interface BranchDefinition {
  /** what a line carries */
  name: string;
  /** what the person who drew it called it; absent: the element's translated text of `name` */
  label?: string;
  /** a key of the telephone, shown as a key cap */
  key?: string;
  /** may stay without a line (and without a default line) */
  optional?: boolean;
  /** may only lead to an end of the call */
  toEnd?: boolean;
}

/** The one line that matters, shown on the canvas. */
export interface NodeSummary {
  /** text: spoken or shown to the customer, with `${}` places; code: an expression, URL or id */
  style: 'text' | 'code' | 'plain';
  text: string;
  /** chosen options whose labels stand before the text, in the language of who reads */
  choices?: readonly { param: string; option: string }[];
}

export type TextLanguage = 'en' | 'zh';

/** Wording of an element in one language. */
export interface ElementTexts {
  name: string;
  /** one sentence for the palette's tooltip and the help page */
  description: string;
  /** by parameter path, list items as `keys.label` */
  params: Record<string, { label: string; help?: string; options?: Record<string, string> }>;
  /** by branch name; preset branches are worded once for all elements */
  branches?: Record<string, string>;
}

export interface CheckContext {
  catalogue: Catalogue;
  variables: readonly FlowVariable[];
  channel: FlowChannel;
  /** what the node reads as `TOC.name` */
  outputs?: NodeOutputs | undefined;
}

/** What an effect of a node brings, readable as `TOC.name` in this node. */
export interface NodeOutputs {
  variables: readonly { name: string; type: VariableType }[];
  /** there are no others, so that another name is a mistake */
  isComplete: boolean;
}

/**
 * `P`: the fields of its parameters. `C`: what the interpreter hands to enter, resume and settle; the compiled fields,
 * unless `compile` makes something better of them.
 */
export interface ElementDefinition<P extends FieldSet = FieldSet, C = CompiledFields<P>> {
  id: string;
  group: ElementGroup;
  /** name of a Tabler icon */
  icon: string;
  /** where the palette offers it; absent: every channel */
  channels?: readonly FlowChannel[];
  params: P;
  /** preset branches that lines may carry; SYSERROR_INNER included where the element can fail inside */
  presets: readonly PresetBranch[];
  /** begins or ends a flow: drawn as a pill; a document has exactly one start */
  role?: 'start' | 'end';
  /** may stand in a cycle that waits for nobody, because it ends the cycle itself */
  endsCycles?: boolean;
  /** exits besides the presets, in drawing order */
  branches(params: FieldValues<P>): BranchDefinition[];
  /** exit taken where the access party reports sys_err in this node and a line carries it */
  systemErrorBranch?: string;
  /** once per version: what can be worked out before any call, so that a turn does not */
  compile?(params: CompiledFields<P>): C;
  /** the call arrives */
  enter(params: C, x: StepContext): Transition;
  /** the access party answered an action */
  resume?(params: C, x: StepContext, input: TurnInput): Transition;
  /** the rows by which it sets variables, whatever comes in between */
  sets?(params: C): readonly CompiledAssignment[];
  /** an effect came back */
  settle?(params: C, x: StepContext, result: EffectResult): Transition;
  /** true where `onHangup` has something to do; of several Ends such a one runs */
  actsOnHangup?(params: C): boolean;
  /**
   * The customer hung up and this node is the flow's End: the effect to perform before the call is closed.
   * Only the End element has it.
   */
  onHangup?(params: C, x: StepContext): Transition | undefined;
  summary(params: FieldValues<P>, catalogue: Catalogue): NodeSummary;
  /** what the node's parameters may read as `TOC.name`; absent: not known */
  outputs?(params: FieldValues<P>, catalogue: Catalogue): NodeOutputs;
  /** references that one field alone cannot name */
  references?(params: FieldValues<P>): FieldReference[];
  /** what the fields cannot see alone; paths inside the node's params */
  check?(params: FieldValues<P>, context: CheckContext): Finding[];
  texts: Record<TextLanguage, ElementTexts>;
}

/** A definition whose parameter types are not known: what registries, forms and the interpreter work with. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- parameter types are only known inside one definition
export type AnyElement = ElementDefinition<any, any>;

/** Checks the types of one definition. */
export function defineElement<P extends Record<string, AnyField>, C = CompiledFields<P>>(
  definition: ElementDefinition<P, C>,
): ElementDefinition<P, C> {
  return definition;
}

/** All known elements. */
export interface ElementRegistry {
  /** in palette order */
  readonly list: readonly AnyElement[];
  find(id: string): AnyElement | undefined;
}

/** Builds a registry. Throws where two definitions share an id. */
export function elementRegistry(list: readonly AnyElement[]): ElementRegistry {
  const byId = new Map(list.map((element) => [element.id, element]));
  if (byId.size !== list.length) throw new Error('Two diagram elements share an id');
  return { list, find: (id) => byId.get(id) };
}
