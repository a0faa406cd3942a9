import { type SystemParameter } from '@parley/contracts';

/** @returns why a parameter cannot have this value, by the range that the server gives; undefined where it can */
export function parameterFault(
  { type, min = 0, max = Infinity }: Pick<SystemParameter, 'type' | 'min' | 'max'>,
  value: string,
): 'number' | 'length' | undefined {
  const given = value.trim();
  switch (type) {
    case 'boolean':
      return undefined;
    case 'integer':
      return /^\d+$/.test(given) && Number(given) >= min && Number(given) <= max ? undefined : 'number';
    case 'secret':
    case 'text':
      return given.length >= min && given.length <= max ? undefined : 'length';
  }
}
