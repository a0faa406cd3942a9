/** The system parameters that a tenant may set: what values they take and what holds where none is set. */
import { CatalogueError, type SystemParameter } from '@parley/contracts';
import { DEFAULT_ERROR_PROMPT, MAX_TIMEOUT_SECONDS, MIN_TIMEOUT_SECONDS } from '../dialog/tenant-context';

/** `min` and `max` bound the number of an integer and the characters of a text. */
export type ParameterDefinition =
  | { type: 'boolean'; default: string }
  /** kept sealed; no reply and no audit entry tells it */
  | { type: 'secret'; default: ''; min: number; max: number }
  | { type: 'integer' | 'text'; default: string; min: number; max: number };

/** @param sessionTimeoutSeconds the installation's own idle time, which holds for tenants that set none */
export function systemParameters(sessionTimeoutSeconds: number): ReadonlyMap<string, ParameterDefinition> {
  return new Map<string, ParameterDefinition>([
    ['APIFABRIC_AK', { type: 'text', default: '', min: 0, max: 256 }],
    ['APIFABRIC_SK', { type: 'secret', default: '', min: 0, max: 256 }],
    ['APIFABRIC_URL', { type: 'text', default: '', min: 0, max: 2_048 }],
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

const SECRET = '******';

/** What is set of a value. @throws CatalogueError 10000002 where the parameter cannot have it */
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
    case 'secret':
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
    value: shownValue(definition, stored?.value),
    changedAt: stored?.changedAt.toISOString() ?? null,
  };
}

/** A secret that is set reads as `******`. */
export function shownValue(definition: ParameterDefinition, stored: string | undefined): string {
  const value = stored ?? definition.default;
  return definition.type === 'secret' && value !== '' ? SECRET : value;
}

function refusal(allowed: string): CatalogueError {
  const sentence = `value: must be ${allowed}`;
  return new CatalogueError('parameterIncorrect', sentence, [{ path: 'value', message: sentence }]);
}
