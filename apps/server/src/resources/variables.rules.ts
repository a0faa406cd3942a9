/** GLOBAL variables: values that fit their type, secrets sealed, built-in ones that stay what they are. */
import { CatalogueError, type Encryption, VariableRequest } from '@parley/contracts';
import type { Sealer } from '@parley/engine';
import { coerce, type Value } from '@parley/expression';
import { BUILTIN_GLOBALS, builtinDefaultFault, isVariableName } from '@parley/flow-model';
import type { Tx } from '../persistence/transactions';
import { MASK } from './mask';
import type { ResourceRow, ResourceRules, ResourceTable, SecretRules, StoredVariable } from './resource';

export type VariableView = VariableRequest & { builtin: boolean };

/** Characters of a default as JSON. */
const MAX_DEFAULT = 65_536;

const STRICTNESS: Record<Encryption, number> = { none: 0, stored: 1, shown: 2 };

export class VariableRules implements ResourceRules<VariableRequest, StoredVariable, VariableView> {
  readonly kind = 'globalVariable';
  readonly word = 'variable';
  readonly subject = 'variable';
  readonly secrets = variableSecrets;

  constructor(
    readonly table: ResourceTable<StoredVariable>,
    private readonly sealer: Sealer,
  ) {}

  parse(content: unknown): StoredVariable {
    const { default: value, ...rest } = VariableRequest.parse(content);
    return value === undefined ? rest : { ...rest, default: value };
  }

  toStored(
    { default: wanted, ...rest }: VariableRequest,
    before: ResourceRow<StoredVariable> | undefined,
  ): StoredVariable {
    if (!isVariableName(rest.name)) throw wrong('name', `${rest.name} is a reserved name`);
    const value = this.valueOf(wanted, rest, before?.stored);
    if (before?.builtin) assertStillBuiltin(before.stored, rest, value);
    return { ...rest, ...(value === undefined ? {} : { default: this.protect(value, rest.encryption) }) };
  }

  /** What was sealed or masked since does not come into the open by going back. */
  restore(earlier: StoredVariable, { stored, builtin }: ResourceRow<StoredVariable>): StoredVariable {
    const isStricter = STRICTNESS[stored.encryption] > STRICTNESS[earlier.encryption];
    const encryption = isStricter ? stored.encryption : earlier.encryption;
    const { default: _sealed, ...rest } = earlier;
    const value = this.reveal(earlier);
    if (builtin) assertStillBuiltin(stored, { ...rest, encryption }, value);
    const kept = value === undefined ? {} : { default: this.protect(value, encryption) };
    return { ...rest, ...kept, encryption };
  }

  toRequest({ stored }: ResourceRow<StoredVariable>): VariableRequest {
    return this.viewOf(stored, stored.encryption === 'shown');
  }

  toView(row: ResourceRow<StoredVariable>): VariableView {
    return { ...this.toRequest(row), builtin: row.builtin };
  }

  toRevisionView(earlier: StoredVariable, { stored, builtin }: ResourceRow<StoredVariable>): VariableView {
    const isMasked = [earlier.encryption, stored.encryption].includes('shown');
    return { ...this.viewOf(earlier, isMasked), builtin };
  }

  references(): [] {
    return [];
  }

  breaks(
    _tx: Tx,
    { stored: before }: ResourceRow<StoredVariable>,
    { type }: StoredVariable,
  ): Promise<string[]> {
    const isRetyped = before.type !== type;
    return Promise.resolve(isRetyped ? [`its type changes from ${before.type} to ${type}`] : []);
  }

  private viewOf(stored: StoredVariable, isMasked: boolean): VariableRequest {
    const { default: _sealed, ...rest } = stored;
    const value = isMasked && stored.default !== undefined ? MASK : this.reveal(stored);
    return value === undefined ? rest : { ...rest, default: value };
  }

  /** The default in the open, of the variable's type; undefined: the type's own. */
  private valueOf(
    wanted: VariableRequest['default'],
    { type, encryption }: Omit<VariableRequest, 'default'>,
    before: StoredVariable | undefined,
  ): Value | undefined {
    const isMask = wanted === MASK && before?.encryption === 'shown' && before.default !== undefined;
    if (isMask && (encryption !== 'shown' || type !== before.type)) {
      throw wrong('default', 'The value is masked: give a new one to change type or encryption');
    }
    const value = isMask ? this.reveal(before) : wanted;
    if (value === undefined || value === null) return undefined;
    if (JSON.stringify(value).length > MAX_DEFAULT) {
      throw wrong('default', `A default has at most ${MAX_DEFAULT} characters as JSON`);
    }
    const fitting = coerce(value, type);
    if (!fitting.ok) throw wrong('default', `This is no value of type ${type}`);
    return fitting.value;
  }

  private protect(value: Value, encryption: Encryption): Value {
    return encryption === 'none' ? value : { $sealed: this.sealer.seal(JSON.stringify(value)) };
  }

  private reveal({ default: value, encryption }: StoredVariable): Value | undefined {
    if (encryption === 'none' || typeof value !== 'object' || value === null || Array.isArray(value)) {
      return value;
    }
    const sealed = value['$sealed'];
    return typeof sealed === 'string' ? (JSON.parse(this.sealer.unseal(sealed)) as Value) : value;
  }
}

/** A default that is never shown does not travel. */
const variableSecrets: SecretRules<VariableRequest, StoredVariable> = {
  withhold({ default: value, ...rest }) {
    return value === undefined || rest.encryption === 'shown' ? rest : { ...rest, default: value };
  },
  keep({ default: value, ...rest }, before) {
    const isHidden = rest.encryption === 'shown' && (value === undefined || value === MASK);
    if (!isHidden) {
      return { request: value === undefined ? rest : { ...rest, default: value }, missing: [] };
    }
    const { stored } = before ?? {};
    const isHere = stored?.encryption === 'shown' && stored.type === rest.type;
    if (!isHere) return { request: rest, missing: ['default'] };
    return { request: stored.default === undefined ? rest : { ...rest, default: MASK }, missing: [] };
  },
};

function assertStillBuiltin(
  before: StoredVariable,
  after: Omit<VariableRequest, 'default'>,
  value: Value | undefined,
): void {
  for (const member of ['name', 'type', 'encryption'] as const) {
    if (before[member] === after[member]) continue;
    throw wrong(member, `${before.name} is built in: only its default and its description can be changed`);
  }
  const standard = BUILTIN_GLOBALS.find(({ name }) => name === before.name)?.default ?? null;
  const fault = builtinDefaultFault(before.name, value ?? standard);
  if (fault !== undefined) throw wrong('default', fault);
}

function wrong(path: string, message: string): CatalogueError {
  return new CatalogueError('parameterIncorrect', `${path}: ${message}`, [{ path, message }]);
}
