import { Scenario } from '@parley/flow-model';
import { readYaml, schemaFaults, type TextFault } from './read-yaml';

/** A scenario that cannot be read. The message names file, line and column where they are known. */
export class ScenarioError extends Error {
  constructor(
    message: string,
    /** from 1; undefined where the fault has no place of its own */
    readonly line: number | undefined,
    readonly column: number | undefined,
  ) {
    super(message);
    this.name = 'ScenarioError';
  }
}

/**
 * Reads a scenario from YAML (JSON is YAML too).
 * @param source the text
 * @param name what messages call it, such as its file name
 * @throws ScenarioError for the first thing that is wrong, with its place
 */
export function parseScenario(source: string, name = 'scenario'): Scenario {
  const reading = readYaml(source);
  if (reading.faults.length === 0) {
    const parsed = Scenario.safeParse(reading.value);
    if (parsed.success) return parsed.data;
    reading.faults.push(...schemaFaults(parsed.error, reading));
  }
  throw toError(reading.faults[0], name);
}

function toError(fault: TextFault | undefined, name: string): ScenarioError {
  const { path = '', message = 'is not a scenario', at } = fault ?? {};
  const place = at ? `${name}:${at.line}:${at.column}` : name;
  const where = path === '' ? '' : `${path}: `;
  return new ScenarioError(`${place}: ${where}${message}`, at?.line, at?.column);
}
