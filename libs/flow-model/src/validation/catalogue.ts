/**
 * What lives outside a document but is named by it. Handed to validation by the server (from the database) and by the
 * designer (from its caches).
 */
import type { DataTableColumn, ProcedureInput, TransferPolicyKind } from '@parley/contracts';
import type { FlowKind, FlowVariable, VariableType } from '../document/flow.schema';

export interface CatalogueFlow {
  code: string;
  name: string;
  kind: FlowKind;
  /** has an official release; absent: not known */
  isReleased?: boolean | undefined;
  nodes: { id: string; name: string }[];
  /** FLOW variables with `input` */
  inputs: Pick<FlowVariable, 'name' | 'type'>[];
}

export interface CatalogueInterface {
  name: string;
  /** without the host and without what follows a `?`; absent: not known */
  request?: { method: string; path: string } | undefined;
  inputs: { name: string; required: boolean }[];
  outputs: { name: string; type: VariableType }[];
}

export interface CatalogueTable {
  name: string;
  columns: DataTableColumn[];
}

export interface CatalogueTemplate {
  name: string;
  kind: string;
  /** FLOW variables that its texts name, so that a flow needs them to use it; absent: not known */
  flowPlaces?: string[] | undefined;
}

export interface CatalogueProcedure {
  name: string;
  inputs: ProcedureInput[];
}

export interface Catalogue {
  globals: { name: string; type: VariableType; encrypted: boolean }[];
  templates: CatalogueTemplate[];
  flows: CatalogueFlow[];
  interfaces: CatalogueInterface[];
  tables: CatalogueTable[];
  policies: { name: string; kind: TransferPolicyKind }[];
  procedures: CatalogueProcedure[];
}

export const EMPTY_CATALOGUE: Catalogue = {
  globals: [],
  templates: [],
  flows: [],
  interfaces: [],
  tables: [],
  policies: [],
  procedures: [],
};
