/** What variables, templates, interfaces, data tables and transfer policies have in common: a name, content, a revision, and rules about both. */
import type {
  DataTableRequest,
  Encryption,
  InterfaceRequest,
  NameListQuery,
  StoredProcedureRequest,
  TemplateRequest,
  TransferPolicyRequest,
  VariableRequest,
} from '@parley/contracts';
import type { Value } from '@parley/expression';
import type { FieldReference } from '@parley/flow-model';
import type { Tx } from '../persistence/transactions';

/** Kinds as reference and revision rows name them. */
export type ResourceKind =
  'globalVariable' | 'template' | 'interface' | 'dataTable' | 'transferPolicy' | 'storedProcedure';

/** As it stands in its table and in its revisions; a default is sealed where the encryption says so. */
export interface StoredVariable extends Omit<VariableRequest, 'default'> {
  default?: Value;
  encryption: Encryption;
}
export type StoredTemplate = TemplateRequest;
export type StoredInterface = InterfaceRequest;
export type StoredDataTable = DataTableRequest;
export type StoredTransferPolicy = TransferPolicyRequest;
export type KeptProcedure = Omit<StoredProcedureRequest, 'password'> & { sealedPassword?: string };

export interface ResourceRow<S> {
  tenantId: string;
  id: string;
  revision: number;
  changedAt: Date;
  changedById: string | null;
  /** came with the tenant; only variables are */
  builtin: boolean;
  stored: S;
}

/** Who writes and when. */
export interface Stamp {
  changedById: string | null;
  changedAt: Date;
}

/** Part of a list by name. */
export interface NameQuery {
  cursor?: string | undefined;
  limit: number;
  search?: string | undefined;
  sort?: NameListQuery['sort'];
}

/** The table of one kind: one query per method. */
export interface ResourceTable<S> {
  find(tx: Tx, tenantId: string, name: string): Promise<ResourceRow<S> | undefined>;
  /** In the order that is asked for; one more than asked for where the list goes on. */
  findPage(tx: Tx, tenantId: string, query: NameQuery): Promise<ResourceRow<S>[]>;
  count(tx: Tx, tenantId: string, query: NameQuery): Promise<number>;
  add(tx: Tx, tenantId: string, stored: S, stamp: Stamp): Promise<ResourceRow<S>>;
  /** The next revision. */
  update(tx: Tx, row: ResourceRow<S>, stored: S, stamp: Stamp): Promise<ResourceRow<S>>;
  remove(tx: Tx, row: ResourceRow<S>): Promise<void>;
}

/** How secrets stay where they are while the rest travels in files. */
export interface SecretRules<Request, S> {
  /** A body without them. */
  withhold(request: Request): Request;
  /**
   * A body from a file, with the secrets that are here already.
   *
   * @returns also the members that somebody has to enter, because they are neither here nor in the file
   */
  keep(request: Request, before: ResourceRow<S> | undefined): { request: Request; missing: string[] };
}

/** What is peculiar to one kind. */
export interface ResourceRules<Request, S, View> {
  kind: ResourceKind;
  /** what people call it */
  word: 'variable' | 'template' | 'interface' | 'data table' | 'transfer policy' | 'stored procedure';
  /** what audit entries call it */
  subject: 'variable' | 'template' | 'interface' | 'dataTable' | 'transferPolicy' | 'storedProcedure';
  table: ResourceTable<S>;
  /** Content as a revision keeps it. @throws ZodError for what was never stored */
  parse(content: unknown): S;
  /**
   * Checks a body and makes it ready to be stored.
   *
   * @throws CatalogueError 10000002, 10000006 to 10000008
   */
  toStored(request: Request, before: ResourceRow<S> | undefined): S;
  /** What an earlier content becomes when it returns. */
  restore(earlier: S, row: ResourceRow<S>): S;
  /** What people see of it. */
  toView(row: ResourceRow<S>): View;
  /** The body that would leave it as it is; a masked default stays masked. */
  toRequest(row: ResourceRow<S>): Request;
  /** absent: this kind has no secrets */
  secrets?: SecretRules<Request, S>;
  /** What people see of an earlier content of the resource that is `row` now. */
  toRevisionView(earlier: S, row: ResourceRow<S>): View;
  /** What it names. */
  references(stored: S): FieldReference[];
  /** How a change would break those who use the resource, in words; empty where it does not. */
  breaks(tx: Tx, row: ResourceRow<S>, stored: S): Promise<string[]>;
}
