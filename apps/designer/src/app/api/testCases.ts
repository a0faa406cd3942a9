/** Test cases of a flow, and what running them has shown since the person signed in. */
import {
  type NameListQuery,
  TestCase,
  TestCasePage,
  type TestCaseRequest,
  type TestCaseResult,
  TestRun,
  type TestRunRequest,
} from '@parley/contracts';
import {
  type QueryClient,
  skipToken,
  useIsMutating,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { command, request } from './client';
import { keys } from './keys';

/** As many as a flow may have. */
const MOST_CASES = 200;

/** What is known of the test cases of one flow; nothing of it is kept beyond the visit. */
export interface KnownResults {
  /** the last run of all cases; undefined: there was none */
  whole: TestRun | undefined;
  /** last result of each case, by its name */
  cases: Readonly<Record<string, KnownResult>>;
}

export interface KnownResult {
  version: string;
  result: TestCaseResult;
}

const listKey = (code: string, search: string, sort: NameListQuery['sort']) =>
  [...keys.testCases(code), 'list', search, sort] as const;
const oneKey = (code: string, name: string) => [...keys.testCases(code), 'one', name] as const;
const resultsKey = (code: string) => [...keys.testCases(code), 'results'] as const;
const runKey = (code: string) => [...keys.testCases(code), 'run'] as const;

/** All cases whose name or description holds the text; the last answer stays while another search loads. */
export function useTestCases(code: string, search: string, sort: NameListQuery['sort']) {
  return useQuery({
    queryKey: listKey(code, search, sort),
    queryFn: ({ signal }) =>
      request('GET /flows/{code}/test-cases', TestCasePage, {
        path: { code },
        query: { search, sort, limit: MOST_CASES },
        signal,
      }),
    placeholderData: (previous) => previous,
  });
}

/** @param name undefined: nothing is asked for */
export function useTestCase(code: string, name: string | undefined) {
  return useQuery({
    queryKey: oneKey(code, name ?? ''),
    queryFn: name === undefined ? skipToken : ({ signal }) => readTestCase(code, name, signal),
  });
}

function readTestCase(code: string, name: string, signal?: AbortSignal): Promise<TestCase> {
  const asked = { path: { code, name } };
  return request(
    'GET /flows/{code}/test-cases/{name}',
    TestCase,
    signal === undefined ? asked : { ...asked, signal },
  );
}

/** How the editor of a case reads and saves it. */
export function testCaseApi(code: string) {
  return {
    kind: 'test-cases' as const,
    readOne: (name: string) => readTestCase(code, name),
    useSave: () => useSaveTestCase(code),
  };
}

/** Saves a new case, or, with `saved`, a change of one; its name may change too. */
function useSaveTestCase(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, saved }: { body: TestCaseRequest; saved?: { name: string; revision: number } }) =>
      saved === undefined
        ? request('POST /flows/{code}/test-cases', TestCase, { path: { code }, body: toJson(body) })
        : request('PUT /flows/{code}/test-cases/{name}', TestCase, {
            path: { code, name: saved.name },
            body: toJson(body),
            ifMatch: saved.revision,
          }),
    onSuccess: (changed) => {
      client.setQueryData(oneKey(code, changed.name), changed);
      void client.invalidateQueries({ queryKey: keys.testCases(code) });
    },
  });
}

/** A definition stays as it was written, which the types of the API's own document do not say. */
function toJson(body: TestCaseRequest): Blob {
  return new Blob([JSON.stringify(body)], { type: 'application/json' });
}

export function useDeleteTestCase(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => command('DELETE /flows/{code}/test-cases/{name}', { path: { code, name } }),
    onSuccess: (_, name) => {
      client.removeQueries({ queryKey: oneKey(code, name) });
      void client.invalidateQueries({ queryKey: keys.testCases(code) });
    },
  });
}

/** Runs cases, all of them where none is named, and remembers what they gave. */
export function useRunTests(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: runKey(code),
    mutationFn: ({ version, ...body }: TestRunRequest & { version: string }) =>
      runTests(client, { code, version }, body),
  });
}

/** Whether a run of this flow's cases is under way, wherever it was begun. */
export function useIsRunningTests(code: string): boolean {
  return useIsMutating({ mutationKey: runKey(code) }) > 0;
}

/**
 * What the cases say of a version as it is now; run anew whenever a page asks for it.
 *
 * @param contentHash of the document of the version
 */
export function useTestRun(asked: { code: string; version: string; contentHash: string }) {
  const { code, version, contentHash } = asked;
  return useQuery({
    queryKey: [...keys.testCases(code), 'runOf', version, contentHash],
    queryFn: ({ client, signal }) => runTests(client, { code, version }, {}, signal),
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
}

/** What is known from runs since the person signed in. */
export function useKnownResults(code: string): KnownResults {
  const { data } = useQuery<KnownResults>({
    queryKey: resultsKey(code),
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data ?? NOTHING_KNOWN;
}

const NOTHING_KNOWN: KnownResults = { whole: undefined, cases: {} };

async function runTests(
  client: QueryClient,
  { code, version }: { code: string; version: string },
  body: TestRunRequest,
  signal?: AbortSignal,
): Promise<TestRun> {
  const asked = { path: { code, version }, body };
  const run = await request(
    'POST /flows/{code}/versions/{version}/test-run',
    TestRun,
    signal === undefined ? asked : { ...asked, signal },
  );
  client.setQueryDefaults(resultsKey(code), { gcTime: Infinity });
  client.setQueryData<KnownResults>(resultsKey(code), (known = NOTHING_KNOWN) => ({
    whole: body.cases === undefined ? run : known.whole,
    cases: {
      ...known.cases,
      ...Object.fromEntries(run.cases.map((result) => [result.name, { version, result }])),
    },
  }));
  return run;
}
