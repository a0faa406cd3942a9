/**
 * What a document refers to. One list serves the "where used" view, the release rules, export bundles and the flow check.
 */

export type ReferenceKind =
  | 'flowVariable'
  | 'globalVariable'
  | 'template'
  | 'media'
  | 'flow'
  | 'flowNode'
  | 'interface'
  | 'dataTable'
  | 'transferPolicy'
  | 'storedProcedure';

/** A value inside a node's parameters that names something else. */
export interface FieldReference {
  kind: ReferenceKind;
  /** name or code of what is meant; for `flowNode` the code of the flow */
  name: string;
  /** for `flowNode`: the id of the node in that flow */
  node?: string;
  /** path inside the node's `params`, e.g. `prompt.text` or `assignments[0].expression` */
  path: string;
  /** true where the value is written, not read */
  write?: boolean;
}

/** A reference with the node of the document that holds it. */
export interface Reference extends FieldReference {
  /** id of the node that holds it */
  nodeId: string;
}
