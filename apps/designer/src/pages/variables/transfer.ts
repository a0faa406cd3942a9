/** Variables as a file, and what a file would change. */
import { type Variable, VariableRequest } from '@parley/contracts';
import { isVariableName } from '@parley/flow-model';
import { z } from 'zod';
import { MASK } from './variableForm';

export const FORMAT = 'parley.variables/1';
/** Larger files are not read. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

/** A secret that is never shown is not in the file; its variable is. */
export function toFile(variables: readonly Variable[]): string {
  const items = variables.map(({ name, type, default: value, encryption, description }) => ({
    name,
    type,
    ...(value === undefined || encryption === 'shown' ? {} : { default: value }),
    encryption,
    description,
  }));
  return `${JSON.stringify({ format: FORMAT, variables: items }, null, 2)}\n`;
}

export type Conflict = 'unreadable' | 'twice' | 'builtin' | 'retyped';

export type Step =
  | { kind: 'new'; name: string; body: VariableRequest }
  | { kind: 'changed'; name: string; body: VariableRequest; saved: Variable }
  | { kind: 'same'; name: string }
  | { kind: 'conflict'; name: string; why: Conflict; detail: string };

const File = z.union([
  z.looseObject({ variables: z.array(z.unknown()).max(10_000) }).transform(({ variables }) => variables),
  z.array(z.unknown()).max(10_000),
]);

/** What needs a look first, what changes nothing last. */
const ORDER: readonly Step['kind'][] = ['conflict', 'new', 'changed', 'same'];

/** @returns the steps as a person wants to read them */
export function inReadingOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((left, right) => ORDER.indexOf(left.kind) - ORDER.indexOf(right.kind));
}

/** @returns what each entry of a file would do; undefined: this is no file of variables */
export function planImport(text: string, existing: readonly Variable[]): Step[] | undefined {
  const entries = File.safeParse(parseJson(text));
  if (!entries.success) return undefined;
  const byName = new Map(existing.map((variable) => [variable.name, variable]));
  const seen = new Set<string>();
  return entries.data.map((entry, index) => {
    const parsed = VariableRequest.safeParse(entry);
    const name = nameOf(entry) ?? `#${index + 1}`;
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return conflict(name, 'unreadable', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
    }
    if (!isVariableName(parsed.data.name)) return conflict(name, 'unreadable', 'name');
    if (seen.has(name)) return conflict(name, 'twice', '');
    seen.add(name);
    return stepOf(parsed.data, byName.get(name));
  });
}

function stepOf(wanted: VariableRequest, saved: Variable | undefined): Step {
  const { name } = wanted;
  if (saved === undefined) return { kind: 'new', name, body: wanted };
  const body = withSecret(wanted, saved);
  if (saved.builtin && (body.type !== saved.type || body.encryption !== saved.encryption)) {
    return conflict(name, 'builtin', `${saved.type}, ${saved.encryption}`);
  }
  if (body.type !== saved.type && saved.uses > 0) {
    return conflict(name, 'retyped', `${saved.type} → ${body.type}`);
  }
  const isSame = (['type', 'encryption', 'description'] as const).every((key) => body[key] === saved[key]);
  const isDefaultSame = JSON.stringify(body.default) === JSON.stringify(saved.default);
  return isSame && isDefaultSame ? { kind: 'same', name } : { kind: 'changed', name, body, saved };
}

/** A file says nothing of secrets that are never shown: they stay. */
function withSecret(wanted: VariableRequest, saved: Variable): VariableRequest {
  const keeps = wanted.default === undefined && wanted.encryption === 'shown' && saved.encryption === 'shown';
  return keeps && saved.default !== undefined && wanted.type === saved.type
    ? { ...wanted, default: MASK }
    : wanted;
}

function conflict(name: string, why: Conflict, detail: string): Step {
  return { kind: 'conflict', name, why, detail };
}

function nameOf(entry: unknown): string | undefined {
  return z.object({ name: z.string().min(1).max(128) }).safeParse(entry).data?.name;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
