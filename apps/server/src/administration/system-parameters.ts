/** The system parameters that a tenant may set: what values they take and what holds where none is set. */
import { CatalogueError, type SystemParameter } from '@parley/contracts';
import { DEFAULT_ERROR_PROMPT, MAX_TIMEOUT_SECONDS, MIN_TIMEOUT_SECONDS } from '../dialog/tenant-context';

/** `min` and `max` bound the number of an integer and the characters of a text. */
export type ParameterDefinition =
  | { type: 'boolean'; default: string }
  | { type: 'integer' | 'text'; default: string; min: number; max: number };

/** @param sessionTimeoutSeconds the installation's own idle time, which holds for tenants that set none */
export function systemParameters(sessionTimeoutSeconds: number): ReadonlyMap<string, ParameterDefinition> {
  return new Map<string, ParameterDefinition>([
    ['CHATRECORDFLAG', { type: 'boolean', default: 'false' }],
    ['ERROR_PROMPT', { type: 'text', default: DEFAULT_ERROR_PROMPT, min: 1, max: 1_000 }],
    ['FLOWRECORDFLAG', { type: 'boolean', default: 'false' }],
    ['RECORDTHIRDAPI', { type: 'boolean', default: 'false' }],
    [
      'SESSION_TIMEOUT',
      {
        type: 'integer',
        default: String(sessionTimeoutSeconds),
        min: MIN_TIMEOUT_SECONDS,
        max: MAX_TIMEOUT_SECONDS,
      },
    ],
  ]);
}

/** What is stored of a value. @throws CatalogueError 10000002 where the parameter cannot have it */
export function toParameterValue(definition: ParameterDefinition, given: string): string {
  const value = given.trim();
  switch (definition.type) {
    case 'boolean':
      if (value === 'true' || value === 'false') return value;
      throw refusal('true or false');
    case 'integer': {
      const { min, max } = definition;
      if (/^\d{1,15}$/.test(value) && Number(value) >= min && Number(value) <= max) return `${Number(value)}`;
      throw refusal(`a whole number from ${min} to ${max}`);
    }
    case 'text': {
      const { min, max } = definition;
      if (value.length >= min && value.length <= max) return value;
      throw refusal(`a text of ${min} to ${max} characters`);
    }
  }
}

export function toSystemParameter(
  name: string,
  definition: ParameterDefinition,
  stored: { value: string; changedAt: Date } | undefined,
): SystemParameter {
  return {
    name,
    ...definition,
    value: stored?.value ?? definition.default,
    changedAt: stored?.changedAt.toISOString() ?? null,
  };
}

function refusal(allowed: string): CatalogueError {
  const sentence = `value: must be ${allowed}`;
  return new CatalogueError('parameterIncorrect', sentence, [{ path: 'value', message: sentence }]);
}
