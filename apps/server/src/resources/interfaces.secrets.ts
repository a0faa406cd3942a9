/**
 * Secrets of business interfaces: the fixed value of a header that carries credentials. It is written and never shown
 * again, in no view, history, file or bundle, and it belongs to the server that it was given for. A value with `${}`
 * places names a variable, which keeps the secret itself, so it is no secret.
 */
import { CatalogueError, type InterfaceRequest } from '@parley/contracts';
import { compileTemplate, ExpressionError } from '@parley/expression';
import { MASK } from './mask';
import type { SecretRules, StoredInterface } from './resource';

const CREDENTIALS = /^(proxy-)?authorization$|cookie|token|secret|password|api-?key/i;

type Header = InterfaceRequest['headers'][number];

export const interfaceSecrets: SecretRules<InterfaceRequest, StoredInterface> = {
  /** A value that is still to be entered is withheld too, so that a file is the same before and after. */
  withhold: (request) => withHeaders(request, (header) => (isSecret(header) ? MASK : header.value)),
  keep(request, before) {
    const here = keptValues(request, before?.stored);
    const missing: string[] = [];
    const kept = withHeaders(request, ({ name, value }) => {
      if (value !== MASK) return value;
      const secret = here.get(name.toLowerCase()) ?? '';
      if (secret === '') missing.push(`headers.${name}`);
      return secret;
    });
    return { request: kept, missing };
  },
};

/** What people see of an interface. */
export function maskedInterface(stored: StoredInterface): InterfaceRequest {
  return withHeaders(stored, (header) => (header.value !== '' && isSecret(header) ? MASK : header.value));
}

/**
 * A body with the secrets that it leaves as they are.
 *
 * @throws CatalogueError 10000002 a masked value is not here, or not for this server
 */
export function unmaskedInterface(
  request: InterfaceRequest,
  before: StoredInterface | undefined,
): InterfaceRequest {
  const here = keptValues(request, before);
  return withHeaders(request, ({ name, value }, index) => {
    if (value !== MASK) return value;
    const kept = here.get(name.toLowerCase());
    if (kept !== undefined) return kept;
    const path = `headers[${index}].value`;
    const message =
      'The value is hidden and belongs to the server and the header as they were: enter it again';
    throw new CatalogueError('parameterIncorrect', `${path}: ${message}`, [{ path, message }]);
  });
}

/** Who could lead a request elsewhere could otherwise read a value that was never meant for there. */
function keptValues(wanted: InterfaceRequest, before: StoredInterface | undefined): Map<string, string> {
  const isSameServer = before !== undefined && serverOf(before) === serverOf(wanted);
  return new Map(isSameServer ? before.headers.map(({ name, value }) => [name.toLowerCase(), value]) : []);
}

/** Protocol, host and port as they are written, places included; empty: this server. */
function serverOf({ url }: InterfaceRequest): string {
  return /^[^/\\?#]*[/\\]{2}[^/\\?#]*/.exec(url ?? '')?.[0].toLowerCase() ?? '';
}

function withHeaders(
  request: InterfaceRequest,
  valueOf: (header: Header, index: number) => string,
): InterfaceRequest {
  const headers = request.headers.map((header, index) => ({ ...header, value: valueOf(header, index) }));
  return { ...request, headers };
}

function isSecret({ name, value }: Header): boolean {
  return CREDENTIALS.test(name) && !hasPlaces(value);
}

function hasPlaces(value: string): boolean {
  try {
    return compileTemplate(value).references.length > 0;
  } catch (error) {
    if (error instanceof ExpressionError) return false;
    throw error;
  }
}
