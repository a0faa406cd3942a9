/** Test cases of flows, and what running them against a version gives. */
import { z } from 'zod';
import { page, PersonRef, Timestamp } from './common';

/** Body of `POST /api/v1/flows/{code}/test-cases` and `PUT /api/v1/flows/{code}/test-cases/{name}` (If-Match). */
export const TestCaseRequest = z.object({
  /** unique among the cases of the flow */
  name: z.string().trim().min(1).max(128),
  description: z.string().max(1_024).default(''),
  /** a scenario: who calls, what happens turn by turn, what must come back; flow-model's TestDefinition */
  definition: z.looseObject({}),
});
export type TestCaseRequest = z.infer<typeof TestCaseRequest>;

/** One entry of `GET /api/v1/flows/{code}/test-cases`, by name. */
export const TestCaseSummary = z.object({
  name: z.string(),
  description: z.string(),
  /** turns that its definition has */
  turns: z.int(),
  /** counts saves; quoted in If-Match */
  revision: z.int(),
  changedAt: Timestamp,
  changedBy: PersonRef.nullable(),
});
export type TestCaseSummary = z.infer<typeof TestCaseSummary>;
export const TestCasePage = page(TestCaseSummary);
export type TestCasePage = z.infer<typeof TestCasePage>;

/** `GET /api/v1/flows/{code}/test-cases/{name}`; header ETag holds the revision. */
export const TestCase = TestCaseSummary.extend({
  /** as it was sent; what it leaves out has flow-model's defaults */
  definition: z.looseObject({}),
});
export type TestCase = z.infer<typeof TestCase>;

/** `POST /api/v1/flows/{code}/versions/{version}/test-run` */
export const TestRunRequest = z.object({
  /** names of the cases to run; absent: all of the flow */
  cases: z.array(z.string().min(1).max(128)).min(1).max(200).optional(),
});
export type TestRunRequest = z.infer<typeof TestRunRequest>;

/** How much of something was gone through. */
export const CoverageShare = z.object({ covered: z.int(), total: z.int() });
export type CoverageShare = z.infer<typeof CoverageShare>;

/** What came otherwise than a case expects. Texts are cut after 2,000 characters. */
export const TestDifference = z.object({
  /** from 1 */
  turn: z.int(),
  /** `prompt_text`, `path`, `variables.fee`, `effect.inputs.account`, ... */
  place: z.string(),
  /** as JSON, or a pattern; null: nothing was expected there */
  expected: z.string().nullable(),
  /** as JSON; null: nothing is there */
  actual: z.string().nullable(),
});
export type TestDifference = z.infer<typeof TestDifference>;

export const TestCaseResult = z.object({
  name: z.string(),
  /** the revision of the case that was run */
  revision: z.int(),
  passed: z.boolean(),
  /** why it was not played to its end, such as that the time of the run was over; null: it was */
  reason: z.string().nullable(),
  /** turns that were played */
  turns: z.int(),
  /** the first 50, in order */
  differences: z.array(TestDifference),
});
export type TestCaseResult = z.infer<typeof TestCaseResult>;

/** Of the nodes and branches of the version itself; flows that it jumps to do not count. */
export const TestCoverage = z.object({
  nodes: CoverageShare,
  /** branches that lead somewhere: each is a line */
  branches: CoverageShare,
});
export type TestCoverage = z.infer<typeof TestCoverage>;

/** Reply to a test run. */
export const TestRun = z.object({
  version: z.string(),
  /** of the document that was run */
  contentHash: z.string(),
  passed: z.int(),
  failed: z.int(),
  /** by name */
  cases: z.array(TestCaseResult),
  coverage: TestCoverage.extend({
    /** ids of nodes that no case went through */
    missedNodes: z.array(z.string()),
    /** ids of lines that no case followed */
    missedLines: z.array(z.string()),
  }),
  durationMs: z.int(),
});
export type TestRun = z.infer<typeof TestRun>;

/** What the test cases said of a version when it was released; part of the release record. */
export const ReleaseTests = z.object({
  passed: z.int(),
  failed: z.int(),
  /** names of the cases that failed */
  failedNames: z.array(z.string()),
  coverage: TestCoverage,
});
export type ReleaseTests = z.infer<typeof ReleaseTests>;

/** One entry of `details` where a release is refused because a test case failed. */
export const FailedTest = z.object({
  policy: z.literal('tests'),
  /** the case; null: the flow has none */
  name: z.string().nullable(),
  reason: z.string().nullable(),
  /** the first five */
  differences: z.array(TestDifference),
});
export type FailedTest = z.infer<typeof FailedTest>;
