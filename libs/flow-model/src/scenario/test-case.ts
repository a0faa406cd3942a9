/** A test case of a flow: a scenario under a name, kept as a person has written it. */
import { TestCaseRequest } from '@parley/contracts';
import { type z } from 'zod';
import { timeOf, TestDefinition, type Scenario } from './scenario.schema';

/** What is sent of a test case, with all that its definition may hold. */
export const TestCaseContent = TestCaseRequest.extend({ definition: TestDefinition });

export type TestCaseReading =
  { success: true; data: TestCaseRequest } | { success: false; error: z.ZodError };

/**
 * Checks a test case. What it leaves out is not filled in, so that it stays short for who reads it.
 *
 * @param flow code of the flow that it belongs to: the only one that its calls may enter
 */
export function readTestCase(value: unknown, flow: string): TestCaseReading {
  const parsed = contentFor(flow).safeParse(value);
  if (!parsed.success) return { success: false, error: parsed.error };
  const { definition } = value as { definition: TestCaseRequest['definition'] };
  return { success: true, data: { ...parsed.data, definition } };
}

function contentFor(flow: string) {
  return TestCaseContent.superRefine(({ definition }, context) => {
    const place = definition.flow === undefined ? ['flows', 0] : ['flow'];
    const entered = definition.flow ?? definition.flows?.[0] ?? flow;
    if (entered === flow) return;
    const message = `A test case of the flow "${flow}" enters that flow, not "${entered}"`;
    const params = { fault: 'otherFlow', flow, entered };
    context.addIssue({ code: 'custom', path: ['definition', ...place], message, params });
  });
}

/** What a test case leaves to the tenant in which it is run. */
export interface TestSurroundings {
  /** minutes east of UTC at a time */
  utcOffsetAt(now: number): number;
  exceptionFlow: string | null;
  errorPrompt: string;
}

/**
 * The scenario that a test case plays.
 *
 * @throws ZodError for a definition that was never checked
 */
export function toScenario(
  testCase: { name: string; definition: unknown },
  flow: string,
  surroundings: TestSurroundings,
): Scenario {
  const { flows, flow: _own, ...given } = TestDefinition.parse(testCase.definition);
  return {
    ...given,
    scenario: given.scenario ?? testCase.name,
    ...(flows ? { flows } : { flow }),
    utcOffset: given.utcOffset ?? surroundings.utcOffsetAt(timeOf(given.now) ?? 0),
    exceptionFlow: given.exceptionFlow === undefined ? surroundings.exceptionFlow : given.exceptionFlow,
    errorPrompt: given.errorPrompt ?? surroundings.errorPrompt,
  };
}

/** Lets a definition that names one flow name another, as the documents beside it do. */
export function retargetDefinition(
  definition: TestCaseRequest['definition'],
  from: string,
  to: string,
): TestCaseRequest['definition'] {
  const renamed = (code: unknown) => (code === from ? to : code);
  return Object.fromEntries(
    Object.entries(definition).map(([member, value]) => {
      if (member === 'flow' || member === 'exceptionFlow') return [member, renamed(value)];
      return [member, member === 'flows' && Array.isArray(value) ? value.map(renamed) : value];
    }),
  );
}
