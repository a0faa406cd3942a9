/** A business interface as a form holds it: one address, rows with keys that outlive their names. */
import { type BusinessInterface, InterfaceHeader, type InterfaceRequest } from '@parley/contracts';
import { type z } from 'zod';
import { nameFaults, trimmedRows } from '../resources/nameFaults';
import { type RowFault } from '../resources/RowsTable';

type Input = InterfaceRequest['inputs'][number];
type Output = InterfaceRequest['outputs'][number];
type Header = z.infer<typeof InterfaceHeader>;

export interface InterfaceForm {
  name: string;
  method: InterfaceRequest['method'];
  /** absolute, or a path below /demo/ on this server */
  address: string;
  headers: Header[];
  inputs: Input[];
  outputs: Output[];
  timeoutMs: string;
  description: string;
}

const DEMO = '/demo/';
const LONGEST_TIMEOUT_MS = 60_000;

/** @returns an empty form where there is no interface yet */
export function toInterfaceForm(item: BusinessInterface | undefined): InterfaceForm {
  if (item === undefined) {
    const lists = { headers: [], inputs: [], outputs: [] };
    return { name: '', method: 'GET', address: '', ...lists, timeoutMs: '5000', description: '' };
  }
  const { name, method, url, path, headers, inputs, outputs, timeoutMs, description } = item;
  const address = url ?? path ?? '';
  return { name, method, address, headers, inputs, outputs, timeoutMs: String(timeoutMs), description };
}

export function toInterfaceRequest(form: InterfaceForm): InterfaceRequest {
  const { address, timeoutMs, name, headers, inputs, outputs, ...rest } = form;
  const trimmed = address.trim();
  const where = trimmed.startsWith(DEMO) ? { path: trimmed } : { url: trimmed };
  const lists = { headers: trimmedRows(headers), inputs: trimmedRows(inputs), outputs: trimmedRows(outputs) };
  return { ...rest, ...lists, name: name.trim(), ...where, timeoutMs: Number(timeoutMs) };
}

export type ListName = 'headers' | 'inputs' | 'outputs';

/** @returns what is wrong with the name of each row, by its number; rows that are well are missing */
export function rowFaults(
  form: Pick<InterfaceForm, ListName>,
  list: ListName,
): ReadonlyMap<number, RowFault> {
  if (list !== 'headers') return nameFaults(form[list], () => true);
  const isHeader = (name: string) => InterfaceHeader.shape.name.safeParse(name).success;
  return nameFaults(form.headers, isHeader, (name) => name.toLowerCase());
}

/** @returns the names in braces, each once */
export function placesIn(address: string): string[] {
  return [...new Set([...address.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? ''))];
}

/** @returns names in braces that are no input of the path, and inputs of the path that the address does not name */
export function placeFaults({ address, inputs }: Pick<InterfaceForm, 'address' | 'inputs'>) {
  const places = placesIn(address);
  const inPath = trimmedRows(inputs).filter((input) => input.in === 'path' && input.name !== '');
  const expected = inPath.map(({ name }) => name);
  return {
    unknown: places.filter((name) => !expected.includes(name)),
    missing: expected.filter((name) => !places.includes(name)),
  };
}

export type AddressFault = 'urlMissing' | 'urlWrong';

export function addressFault(address: string): AddressFault | undefined {
  const trimmed = address.trim();
  if (trimmed === '') return 'urlMissing';
  return trimmed.startsWith(DEMO) || hostOf(trimmed) !== undefined ? undefined : 'urlWrong';
}

/** @returns name and port of the machine that is called; undefined for this server and for what is no address */
export function hostOf(address: string): { host: string; port: number } | undefined {
  const url = address.trim().replace(/\{[^{}]*\}/g, 'x');
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, port } = new URL(url);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return undefined;
  return { host: hostname, port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port) };
}

export function isTimeoutWrong(timeoutMs: string): boolean {
  const figure = /^\d{1,6}$/.test(timeoutMs.trim()) ? Number(timeoutMs) : 0;
  return figure < 1 || figure > LONGEST_TIMEOUT_MS;
}

/** @returns whether the form can be sent */
export function isSendable(form: InterfaceForm): boolean {
  const { unknown, missing } = placeFaults(form);
  return (
    form.name.trim() !== '' &&
    addressFault(form.address) === undefined &&
    unknown.length === 0 &&
    missing.length === 0 &&
    !isTimeoutWrong(form.timeoutMs) &&
    (['headers', 'inputs', 'outputs'] as const).every((list) => rowFaults(form, list).size === 0)
  );
}
