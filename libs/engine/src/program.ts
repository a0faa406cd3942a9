/**
 * A compiled flow version: immutable and shared by all its calls. Exits are node indices, texts and expressions are
 * closures. The node list keeps the order of the document, so an index means the same in every process.
 */
import type { Value, ValueType } from '@parley/expression';
import type { AnyElement, FlowChannel, VariableTarget } from '@parley/flow-model';
import type { Resources } from './outcome';

export interface ProgramVariable {
  type: ValueType;
  default: Value;
  encrypted: boolean;
  /** name with root, as traces write it */
  label: string;
}

export interface TakenField {
  field: string;
  into: VariableTarget;
}

export interface ProgramNode {
  index: number;
  id: string;
  name: string;
  element: AnyElement;
  /** what the element made of its parameters; only the element knows the type */
  params: unknown;
  /** index of the target by branch */
  exits: ReadonlyMap<string, number>;
  /** exit of the branch `default`; -1: none */
  defaultExit: number;
}

export interface Program {
  /** names the version everywhere: `<flow code>@<version>` */
  key: string;
  code: string;
  channel: FlowChannel;
  /** an exception flow does not fall back on itself */
  isException: boolean;
  nodes: readonly ProgramNode[];
  /** index of Start */
  start: number;
  /** what a call that begins here has pinned: this version of its flow */
  pins: Readonly<Record<string, string>>;
  /** index of the End that runs when the customer hangs up; -1: none */
  hangupEnd: number;
  variables: ReadonlyMap<string, ProgramVariable>;
  /** what the version keeps of the resources whatever is edited later; null: it follows those of `Env` */
  resources: Resources | null;
  /** fields of the request that rows of the flow take into variables, with the variable */
  taken: readonly TakenField[];
  /** variables that a jump may fill */
  inputs: readonly string[];
  /** index of a node by its id; undefined where there is none */
  indexOf(nodeId: string): number | undefined;
}
