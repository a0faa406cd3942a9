/**
 * Secrets of business interfaces: the fixed value of a header that carries credentials. A value with `${}` places names
 * a variable, which keeps the secret itself, so it travels.
 */
import type { InterfaceRequest } from '@parley/contracts';
import { compileTemplate, ExpressionError } from '@parley/expression';
import { MASK } from './mask';
import type { SecretRules, StoredInterface } from './resource';

const CREDENTIALS = /^(proxy-)?authorization$|cookie|token|secret|password|api-?key/i;

type Header = InterfaceRequest['headers'][number];

export const interfaceSecrets: SecretRules<InterfaceRequest, StoredInterface> = {
  withhold: (request) => ({
    ...request,
    headers: request.headers.map((header) => (isSecret(header) ? { ...header, value: MASK } : header)),
  }),
  keep(request, before) {
    const here = new Map(before?.stored.headers.map(({ name, value }) => [name.toLowerCase(), value]));
    const missing: string[] = [];
    const headers = request.headers.map((header) => {
      if (header.value !== MASK) return header;
      const value = here.get(header.name.toLowerCase());
      if (value === undefined) missing.push(`headers.${header.name}`);
      return { ...header, value: value ?? '' };
    });
    return { request: { ...request, headers }, missing };
  },
};

function isSecret({ name, value }: Header): boolean {
  return value !== '' && CREDENTIALS.test(name) && !hasPlaces(value);
}

function hasPlaces(value: string): boolean {
  try {
    return compileTemplate(value).references.length > 0;
  } catch (error) {
    if (error instanceof ExpressionError) return false;
    throw error;
  }
}
