/** The definition of a test case as the text that a person edits: the YAML of scenario files. */
import type { TestCaseRequest } from '@parley/contracts';
import {
  BuiltInMock,
  DOINGS,
  HttpMock,
  readTestCase,
  RouteMock,
  ScenarioTurn,
  SqlMock,
  TableMock,
  TestDefinition,
} from '@parley/flow-model';
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import { readYaml, schemaFaults, type TextFault } from './read-yaml';

export type TestCaseDefinition = TestCaseRequest['definition'];

export type DefinitionReading =
  { success: true; definition: TestCaseDefinition } | { success: false; faults: TextFault[] };

/**
 * Reads the definition of a test case.
 *
 * @param flow code of the flow that the case belongs to
 * @returns everything that is wrong, in the order of the text, where something is
 */
export function readDefinition(source: string, flow: string): DefinitionReading {
  const reading = readYaml(source);
  if (reading.faults.length > 0) return { success: false, faults: reading.faults };
  const parsed = readTestCase({ name: 'x', definition: reading.value ?? {} }, flow);
  if (parsed.success) return { success: true, definition: parsed.data.definition };
  const issues = parsed.error.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) }));
  const faults = schemaFaults({ issues } as typeof parsed.error, reading);
  return { success: false, faults: faults.sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0)) };
}

/** Members that stand in one line as long as they fit. */
const ONE_LINERS = ['in', 'call', 'queried', 'out', 'path', 'variables', 'effect', 'effects', 'mocks'];
const LINE_WIDTH = 100;

const MOCK_MEMBERS = [HttpMock, TableMock, BuiltInMock, RouteMock, SqlMock].map(({ shape }) =>
  Object.keys(shape),
);

/** Members in the order in which a person reads them; what a database keeps has none. */
const ORDER = [
  ...Object.keys(TestDefinition.shape).filter((name) => name !== 'turns'),
  'turns',
  ...DOINGS,
  ...Object.keys(ScenarioTurn.shape),
  'inaction',
  'outaction',
  ...MOCK_MEMBERS.flatMap(([kind = '']) => kind),
  ...MOCK_MEMBERS.flat(),
];
const RANK = new Map([...new Set(ORDER)].map((name, rank) => [name, rank]));

/** The text of a definition: what it shows first, its turns last. */
export function writeDefinition(definition: TestCaseDefinition): string {
  const document = new Document(definition);
  visit(document, {
    Map(_key, map) {
      map.items.sort((a, b) => rankOf(a.key) - rankOf(b.key));
    },
    Pair(_key, { key, value }) {
      if (!isScalar(key) || !ONE_LINERS.includes(String(key.value))) return;
      const items = isSeq(value) && String(key.value) !== 'path' ? value.items : [value];
      for (const item of items) if (isMap(item) || isSeq(item)) item.flow = true;
    },
  });
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: true });
}

/** Names that are the flow's own, such as those of variables, stay as they are. */
function rankOf(key: unknown): number {
  return RANK.get(isScalar(key) ? String(key.value) : '') ?? RANK.size;
}
