/**
 * What Postgres refused, in the catalogue's codes. Constraints and triggers are the last word on every rule, so that
 * two people who act in the same instant cannot slip past a check; this is where their word is translated.
 */
import { CatalogueError } from '@parley/contracts';
import { isUnavailable } from '../database/database-error';

const UNAVAILABLE = 'The database does not answer at the moment. Try again soon.';
/** Classes of SQLSTATE: connection, resources, operator, system. */
const UNAVAILABLE_CLASSES = new Set(['08', '53', '57', '58']);

/** What is known of a refused statement, whether it came through Prisma or pg. */
interface Refusal {
  /** SQLSTATE */
  code: string;
  /** name of the constraint or index */
  constraint: string;
}

/** @returns the catalogue's error for a refusal that has one; everything else as it came. */
export function toDatabaseFailure(error: unknown): unknown {
  if (error instanceof CatalogueError) return error;
  if (isUnavailable(error)) return new CatalogueError('unavailable', UNAVAILABLE);
  const refusal = findRefusal(error);
  return refusal ? (translate(refusal) ?? error) : error;
}

/** True where the same transaction may succeed when it is run again: a deadlock, or what it named has just vanished. */
export function isWorthRetrying(error: unknown): boolean {
  const refusal = findRefusal(error);
  if (!refusal) return false;
  if (['40001', '40P01'].includes(refusal.code)) return true;
  return refusal.code === '23503' && /^reference_.*_target/.test(refusal.constraint);
}

function translate({ code, constraint }: Refusal): CatalogueError | undefined {
  switch (code) {
    case '23505':
      return uniqueFailure(constraint);
    case '23503':
    case '23001':
      return referencedFailure(constraint);
    case 'PY001':
    case 'PY002':
      return new CatalogueError('releasedImmutable');
    case '22021':
    case '22P05':
    case '22P02':
    case '22001':
    case '22003':
      return new CatalogueError('parameterIncorrect', 'A value cannot be stored');
    case '40001':
    case '40P01':
    case '25006':
    case '3D000':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ETIMEDOUT':
    case 'P1001':
    case 'P1002':
    case 'P1003':
    case 'P1008':
    case 'P1017':
    case 'P2037':
    case 'P2024':
    case 'P2028':
      return new CatalogueError('unavailable', UNAVAILABLE);
    default:
      return UNAVAILABLE_CLASSES.has(code.slice(0, 2))
        ? new CatalogueError('unavailable', UNAVAILABLE)
        : undefined;
  }
}

function uniqueFailure(constraint: string): CatalogueError {
  if (constraint === 'flow_tenant_id_name_key') {
    return new CatalogueError('flowNameTaken', undefined, [{ path: 'name' }]);
  }
  if (constraint === 'flow_tenant_id_code_key') {
    return new CatalogueError('alreadyExists', 'A flow with this code already exists', [{ path: 'code' }]);
  }
  const [, kind] = /^flow_one_(main|exception)/.exec(constraint) ?? [];
  if (kind !== undefined) {
    const message = `The tenant already has ${kind === 'main' ? 'a main flow' : 'an exception flow'}`;
    return new CatalogueError('alreadyExists', message, [{ path: 'kind', message }]);
  }
  if (constraint === 'gray_rule_tenant_id_name_key') {
    return new CatalogueError('alreadyExists', 'A gray rule with this name already exists', [
      { path: 'name' },
    ]);
  }
  if (constraint === 'test_case_tenant_id_flow_id_name_key') {
    return new CatalogueError('alreadyExists', 'The flow already has a test case with this name', [
      { path: 'name' },
    ]);
  }
  return new CatalogueError('alreadyExists');
}

function referencedFailure(constraint: string): CatalogueError {
  if (/target_(variable|template|interface|data_table|policy|procedure)/.test(constraint)) {
    return new CatalogueError('variableReferencedDelete', 'It is referenced by a flow or template');
  }
  if (constraint.startsWith('reference_') || constraint.startsWith('access_code_')) {
    return new CatalogueError('nodeReferenced');
  }
  return new CatalogueError('notFound', 'Something that this names does not exist');
}

/**
 * Prisma nests what the driver said at different depths, by kind of statement; pg does not nest at all. What Postgres
 * itself said counts; Prisma's own code is the last resort.
 */
function findRefusal(error: unknown): Refusal | undefined {
  let outermost: Refusal | undefined;
  for (let at: unknown = error, depth = 0; isObject(at) && depth < 6; depth++) {
    if (typeof at['originalCode'] === 'string') {
      return { code: at['originalCode'], constraint: constraintOf(at) };
    }
    if (typeof at['code'] === 'string') outermost ??= { code: at['code'], constraint: constraintOf(at) };
    const meta = at['meta'];
    at = (isObject(meta) ? meta['driverAdapterError'] : undefined) ?? at['cause'];
  }
  return outermost;
}

function constraintOf(cause: Record<string, unknown>): string {
  const constraint = cause['constraint'];
  if (typeof constraint === 'string') return constraint;
  if (isObject(constraint) && typeof constraint['index'] === 'string') return constraint['index'];
  return '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
