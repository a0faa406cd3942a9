/** Reads YAML (JSON is YAML too) so that whatever is wrong in it can be shown where it stands. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** Where something stands in a text. */
export interface TextPlace {
  /** from 1 */
  line: number;
  /** from 1 */
  column: number;
}

/** What is wrong with a text. */
export interface TextFault {
  message: string;
  /** of the member that is wrong, such as `turns.0.out`; empty: the text as a whole */
  path: string;
  /** undefined where it has no place of its own */
  at: TextPlace | undefined;
}

export interface YamlReading {
  /** meaningless where there are faults */
  value: unknown;
  /** of the text itself, in its order */
  faults: TextFault[];
  /** Where a member stands, or its nearest parent that is there. */
  placeOf(path: readonly PropertyKey[]): TextPlace | undefined;
}

/** As many aliases as a person writes; more of them could stand for any amount of data. */
const MOST_ALIASES = 100;

/** Reads a text; what is wrong with it is told, never thrown. */
export function readYaml(source: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, stringKeys: true });
  const toPlace = (offset: number): TextPlace => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const placeOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return toPlace(node.range[0]);
    }
    return undefined;
  };
  const faults = document.errors.map(({ message, pos }) => ({
    message: firstLine(message),
    path: '',
    at: toPlace(pos[0]),
  }));
  if (faults.length > 0) return { value: undefined, faults, placeOf };
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), faults, placeOf };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { value: undefined, faults: [{ message, path: '', at: undefined }], placeOf };
  }
}

/** What a schema says of a value that was read, each with its place in the text. */
export function schemaFaults({ issues }: z.ZodError, reading: YamlReading): TextFault[] {
  return issues.flatMap(plainIssues).map(({ path, message }) => ({
    message,
    path: path.map(String).join('.'),
    at: reading.placeOf(path),
  }));
}

interface PlainIssue {
  path: readonly PropertyKey[];
  message: string;
}

/** Unknown members each at their own place. Of the kinds that a value may be of, the one that it is most like says what is wrong with it. */
function plainIssues(issue: z.core.$ZodIssue): PlainIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'There is no such member' }));
  }
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const [nearest = []] = [...issue.errors].sort((a, b) => a.length - b.length);
  return nearest
    .flatMap(plainIssues)
    .map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
