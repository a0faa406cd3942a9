import { FailedTest, FindingBody } from '@parley/contracts';
import { isRefusal } from '../../app/api/failure';

/** @returns the findings for which a release was refused; undefined where it failed for another reason */
export function readFindings(error: unknown): FindingBody[] | undefined {
  if (!isRefusal(error, 'parameterIncorrect')) return undefined;
  const findings = error.details.flatMap((detail) => FindingBody.safeParse(detail).data ?? []);
  return findings.length === 0 ? undefined : findings;
}

/** @returns the test cases for which a release was refused; empty where it failed for another reason */
export function refusingTests(error: unknown): FailedTest[] {
  if (!isRefusal(error, 'parameterIncorrect')) return [];
  return error.details.flatMap((detail) => FailedTest.safeParse(detail).data ?? []);
}
