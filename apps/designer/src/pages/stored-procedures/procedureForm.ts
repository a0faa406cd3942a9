/** A stored procedure as a form holds it: figures as they are typed, a password that comes from nowhere but the person. */
import {
  ProcedureInput,
  type StoredProcedure,
  StoredProcedureRequest,
  type StoredProcedureRequest as Request,
} from '@parley/contracts';
import { nameFaults, trimmedRows } from '../resources/nameFaults';
import { type RowFault } from '../resources/RowsTable';

export interface ProcedureForm extends Pick<
  Request,
  'name' | 'host' | 'database' | 'user' | 'tls' | 'function' | 'inputs' | 'description'
> {
  port: string;
  timeoutSeconds: string;
  /** empty: the one that is there stays */
  password: string;
}

export const NEW_INPUT: ProcedureInput = { name: '', type: 'string', required: false };

/** Fields of which the form itself knows whether they are filled in well. */
export const CHECKED_FIELDS = ['host', 'port', 'database', 'user', 'function', 'timeoutSeconds'] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];

/** @returns a form with the usual port where there is no procedure yet */
export function toProcedureForm(item: StoredProcedure | undefined): ProcedureForm {
  const { name, host, database, user, tls, inputs, description } = item ?? EMPTY;
  return {
    ...{ name, host, database, user, tls, inputs, description },
    function: item?.function ?? '',
    port: String(item?.port ?? 5_432),
    timeoutSeconds: String(item?.timeoutSeconds ?? 5),
    password: '',
  };
}

const EMPTY = { name: '', host: '', database: '', user: '', tls: true, inputs: [], description: '' };

/** @returns undefined where something is missing or wrong */
export function toProcedureRequest(form: ProcedureForm): Request | undefined {
  const parsed = StoredProcedureRequest.safeParse(toBody(form));
  return parsed.success && inputFaults(form.inputs).size === 0 ? parsed.data : undefined;
}

/** @returns the fields that are missing or wrong */
export function fieldFaults(form: ProcedureForm): ReadonlySet<CheckedField> {
  const body = toBody(form);
  const { shape } = StoredProcedureRequest;
  return new Set(CHECKED_FIELDS.filter((field) => !shape[field].safeParse(body[field]).success));
}

/** @returns what is wrong with the name of each input, by its number; inputs that are well are missing */
export function inputFaults(inputs: readonly ProcedureInput[]): ReadonlyMap<number, RowFault> {
  return nameFaults(inputs, (name) => ProcedureInput.shape.name.safeParse(name).success);
}

/**
 * What becomes of the password when the form is saved as it stands. The server keeps one only for the place and the user
 * that it was given for.
 */
export function passwordFate(
  form: ProcedureForm,
  base: StoredProcedure | undefined,
): 'given' | 'kept' | 'moved' | 'unset' {
  if (form.password !== '') return 'given';
  if (base?.hasPassword !== true) return 'unset';
  const body = toBody(form);
  const isSamePlace = (['host', 'port', 'database', 'user', 'tls'] as const).every(
    (member) => body[member] === base[member],
  );
  return isSamePlace ? 'kept' : 'moved';
}

function toBody({ password, ...form }: ProcedureForm) {
  return {
    ...form,
    name: form.name.trim(),
    host: form.host.trim(),
    port: figureOf(form.port),
    database: form.database.trim(),
    user: form.user.trim(),
    function: form.function.trim(),
    inputs: trimmedRows(form.inputs),
    timeoutSeconds: figureOf(form.timeoutSeconds),
    ...(password === '' ? {} : { password }),
  };
}

function figureOf(typed: string): number {
  return /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
}
