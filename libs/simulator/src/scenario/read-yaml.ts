/** Reads YAML (JSON is YAML too) so that whatever is wrong in it can be shown where it stands. */
import { isNode, LineCounter, parseDocument, type ErrorCode } from 'yaml';
import type { z } from 'zod';

/** Where something stands in a text. */
export interface TextPlace {
  /** from 1 */
  line: number;
  /** from 1 */
  column: number;
}

/** Every code of the parser, so that a new one does not go without a wording. */
const PARSER_CODES: Readonly<Record<ErrorCode, true>> = {
  ALIAS_PROPS: true,
  BAD_ALIAS: true,
  BAD_COLLECTION_TYPE: true,
  BAD_DIRECTIVE: true,
  BAD_DQ_ESCAPE: true,
  BAD_INDENT: true,
  BAD_PROP_ORDER: true,
  BAD_SCALAR_START: true,
  BLOCK_AS_IMPLICIT_KEY: true,
  BLOCK_IN_FLOW: true,
  DUPLICATE_KEY: true,
  IMPOSSIBLE: true,
  KEY_OVER_1024_CHARS: true,
  MISSING_CHAR: true,
  MULTILINE_IMPLICIT_KEY: true,
  MULTIPLE_ANCHORS: true,
  MULTIPLE_DOCS: true,
  MULTIPLE_TAGS: true,
  NON_STRING_KEY: true,
  RESOURCE_EXHAUSTION: true,
  TAB_AS_INDENT: true,
  TAG_RESOLVE_FAILED: true,
  UNEXPECTED_TOKEN: true,
};

/** What can be wrong with a text as YAML. `aliases`: one that names nothing, or too many of them. */
type YamlFaultCode = `yaml.${ErrorCode | 'aliases'}`;

/** What can be wrong with a text, for a wording of one's own. */
export const TEXT_FAULT_CODES = [
  ...(Object.keys(PARSER_CODES) as ErrorCode[]).map((code): YamlFaultCode => `yaml.${code}`),
  'yaml.aliases',
  'missing',
  'type',
  'value',
  'few',
  'many',
  'small',
  'large',
  'short',
  'long',
  'format',
  'unknown',
  'time',
  'timeForm',
  'oneDoing',
  'otherFlow',
  'twoFlows',
  'tooLong',
  'other',
] as const;
export type TextFaultCode = (typeof TEXT_FAULT_CODES)[number];

/** What is wrong with a text. */
export interface TextFault {
  code: TextFaultCode;
  /** one English sentence */
  message: string;
  /** parts of a wording, such as the `limit` that is passed */
  params: Readonly<Record<string, string>>;
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
  const faults = document.errors.map(({ code, message, pos }): TextFault => ({
    ...yamlFault(code, message),
    at: toPlace(pos[0]),
  }));
  if (faults.length > 0) return { value: undefined, faults, placeOf };
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), faults, placeOf };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { value: undefined, faults: [{ ...yamlFault('aliases', message), at: undefined }], placeOf };
  }
}

function yamlFault(code: ErrorCode | 'aliases', message: string) {
  return { code: `yaml.${code}` as const, message: withoutPlace(firstLine(message)), params: {}, path: '' };
}

/** What a schema says of a value that was read, each with its place in the text. */
export function schemaFaults({ issues }: z.ZodError, reading: YamlReading): TextFault[] {
  return issues.flatMap(plainIssues).map((issue) => {
    const { path, message } = issue;
    const said = wordingOf(issue, valueAt(reading.value, path) === undefined);
    return { ...said, message, path: path.map(String).join('.'), at: reading.placeOf(path) };
  });
}

/** Unknown members each at their own place. Of the kinds that a value may be of, the one that it is most like says what is wrong with it. */
function plainIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code === 'unrecognized_keys') {
    const message = 'There is no such member';
    return issue.keys.map((key) => ({ ...issue, path: [...issue.path, key], message }));
  }
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const [nearest = []] = [...issue.errors].sort((a, b) => a.length - b.length);
  return nearest.flatMap(plainIssues).map((own) => ({ ...own, path: [...issue.path, ...own.path] }));
}

type Wording = Pick<TextFault, 'code' | 'params'>;

/** @param isMissing nothing stands where the issue is */
function wordingOf(issue: z.core.$ZodIssue, isMissing: boolean): Wording {
  const plain = (code: TextFaultCode, params: Wording['params'] = {}) => ({ code, params });
  switch (issue.code) {
    case 'unrecognized_keys':
      return plain('unknown');
    case 'invalid_type':
      return isMissing ? plain('missing') : plain('type', { type: issue.expected });
    case 'invalid_value':
      return isMissing ? plain('missing') : plain('value', { values: issue.values.map(String).join(', ') });
    case 'too_small':
      return plain(SMALL[issue.origin] ?? 'small', { limit: String(issue.minimum) });
    case 'too_big':
      return plain(LARGE[issue.origin] ?? 'large', { limit: String(issue.maximum) });
    case 'invalid_format':
      return plain('format');
    case 'custom':
      return customWording(issue.params);
    default:
      return plain('other');
  }
}

const SMALL: Readonly<Record<string, TextFaultCode>> = { string: 'short', array: 'few' };
const LARGE: Readonly<Record<string, TextFaultCode>> = { string: 'long', array: 'many' };

/** A rule of flow-model names its wording in `params.fault`. */
function customWording({ fault, ...parts }: Record<string, unknown> = {}): Wording {
  const code = TEXT_FAULT_CODES.find((one) => one === fault) ?? 'other';
  const texts = Object.entries(parts).map(([name, value]) => [name, String(value)] as const);
  return { code, params: Object.fromEntries(texts) };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, member) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Readonly<Record<PropertyKey, unknown>>)[member]
        : undefined,
    value,
  );
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}

/** The parser's sentence without the place that stands beside it anyway. */
function withoutPlace(sentence: string): string {
  return sentence.replace(/ at line \d+, column \d+:?$/, '');
}
