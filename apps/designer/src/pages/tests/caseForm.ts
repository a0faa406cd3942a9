/** A test case as a form holds it. */
import { type TestCase, type TestCaseRequest } from '@parley/contracts';
import { readDefinition, writeDefinition } from '@parley/simulator';

export interface CaseForm {
  name: string;
  description: string;
  /** the definition in YAML */
  text: string;
}

export function toCaseForm({ name, description, definition }: TestCase): CaseForm {
  return { name, description, text: writeDefinition(definition) };
}

/**
 * @param code of the flow
 * @returns undefined where something is missing or wrong
 */
export function toCaseRequest(form: CaseForm, code: string): TestCaseRequest | undefined {
  const name = form.name.trim();
  const reading = readDefinition(form.text, code);
  if (name === '' || !reading.success) return undefined;
  return { name, description: form.description, definition: reading.definition };
}
