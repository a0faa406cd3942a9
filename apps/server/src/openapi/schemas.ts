/** The schemas of the contracts as components of an OpenAPI document: each once, by the name that the code gives it. */
import * as contracts from '@parley/contracts';
import * as flowModel from '@parley/flow-model';
import { z } from 'zod';

export type Json = Record<string, unknown>;
/** input: what a caller may send, defaults left out; output: what Parley answers, defaults filled in */
type Direction = 'input' | 'output';

const PREFIX = '#/components/schemas/';
/** Under this name the generator keeps what several schemas share without having a name. */
const SHARED = '__shared';

/** Collects the components that the operations of a document refer to. */
export class SchemaComponents {
  private readonly output = new DirectedSchemas('output');
  private readonly input = new DirectedSchemas('input');

  /** What stands in an operation for this schema: a reference where it has a name. */
  inputOf(schema: z.ZodType): Json {
    return this.input.use(schema);
  }

  outputOf(schema: z.ZodType): Json {
    return this.output.use(schema);
  }

  /**
   * Everything that was used, by name. A schema that reads differently when sent and when answered stands twice; what
   * is sent is then called `...Input`, also in the operations.
   *
   * @param operations what {@link inputOf} and {@link outputOf} were put into
   */
  finish(operations: Json): { operations: Json; schemas: Json } {
    const answered = this.output.collect();
    const sent = this.input.collect();
    const twofold = findTwofold(sent, answered);
    const rename = (value: unknown) =>
      rewriteReferences(value, (name) => (twofold.has(name) ? `${name}Input` : name));
    const schemas = new Map(answered);
    for (const [name, schema] of sent) {
      schemas.set(twofold.has(name) ? `${name}Input` : name, rename(schema) as Json);
    }
    const sorted = [...schemas].sort(([a], [b]) => (a < b ? -1 : 1));
    return { operations: renameSent(operations, rename), schemas: Object.fromEntries(sorted) };
  }
}

class DirectedSchemas {
  private readonly known: Json;
  private readonly roots: Json[] = [];
  private readonly io: Direction;

  constructor(io: Direction) {
    this.io = io;
    const { schemas } = z.toJSONSchema(NAMED, {
      io,
      unrepresentable: 'any',
      uri: (id) => PREFIX + id,
    });
    this.known = withoutShared(schemas as Record<string, Json>);
  }

  use(schema: z.ZodType): Json {
    const name = NAMED.get(schema)?.id;
    const json = name === undefined ? this.inline(schema) : { $ref: PREFIX + name };
    this.roots.push(json);
    return json;
  }

  collect(): Map<string, Json> {
    const found = new Map<string, Json>();
    const visit = (value: unknown): void =>
      forEachReference(value, (name) => {
        const schema = this.known[name];
        if (found.has(name) || schema === undefined) return;
        found.set(name, schema as Json);
        visit(schema);
      });
    visit(this.roots);
    return found;
  }

  private inline(schema: z.ZodType): Json {
    const json = z.toJSONSchema(schema, { io: this.io, unrepresentable: 'any' }) as Json;
    return plain(json);
  }
}

/** Every schema that a package of contracts exports, by its name there. */
const NAMED = z.registry<{ id: string }>();
const exported = Object.entries({ ...flowModel, ...contracts }).sort(([a], [b]) => (a < b ? -1 : 1));
for (const [id, value] of exported) {
  if (value instanceof z.ZodType && !NAMED.has(value)) NAMED.add(value, { id });
}

/** Names whose two forms differ, or lead to one whose forms differ. */
function findTwofold(sent: Map<string, Json>, answered: Map<string, Json>): Set<string> {
  const twofold = new Set<string>();
  const isTwofold = (name: string, schema: Json) => {
    const other = answered.get(name);
    if (other === undefined) return false;
    if (JSON.stringify(other) !== JSON.stringify(schema)) return true;
    let leadsToOne = false;
    forEachReference(schema, (target) => (leadsToOne ||= twofold.has(target)));
    return leadsToOne;
  };
  for (let before = -1; before !== twofold.size;) {
    before = twofold.size;
    for (const [name, schema] of sent) if (isTwofold(name, schema)) twofold.add(name);
  }
  return twofold;
}

/** In an operation, parameters and the body are sent; what is below `responses` is answered. */
function renameSent(paths: Json, rename: (value: unknown) => unknown): Json {
  return mapValues(paths, (operations) =>
    mapValues(operations as Json, (operation) => {
      const { responses, ...request } = operation as Json;
      return { ...(rename(request) as Json), responses };
    }),
  );
}

/** Gives what is shared a component of its own. So far that is only "any JSON", which needs no recursion to be said. */
function withoutShared(schemas: Record<string, Json>): Json {
  const { [SHARED]: shared, ...named } = schemas;
  const names = new Map<string, string>();
  const components: Json = {};
  for (const [key, definition] of Object.entries((shared?.['$defs'] ?? {}) as Record<string, Json>)) {
    const name = isAnyJson(definition) ? 'JsonValue' : `Shared_${key}`;
    names.set(`${SHARED}#/$defs/${key}`, name);
    components[name] = isAnyJson(definition) ? { description: 'Any JSON value' } : definition;
  }
  return mapValues({ ...named, ...components }, (schema) =>
    plain(rewriteReferences(schema, (name) => names.get(name) ?? name) as Json),
  );
}

function isAnyJson({ anyOf }: Json): boolean {
  const types = Array.isArray(anyOf) ? anyOf.map((option: Json) => option['type']) : [];
  return types.join() === 'string,number,boolean,null,array,object';
}

function plain({ $schema: _dialect, $id: _id, ...json }: Json): Json {
  return json;
}

function forEachReference(value: unknown, see: (name: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === '$ref' && typeof item === 'string') see(item.slice(PREFIX.length));
    else forEachReference(item, see);
  }
}

function rewriteReferences(value: unknown, rename: (name: string) => string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => rewriteReferences(item, rename));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      key === '$ref' && typeof item === 'string'
        ? [key, PREFIX + rename(item.slice(PREFIX.length))]
        : [key, rewriteReferences(item, rename)],
    ),
  );
}

function mapValues(object: Json, change: (value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
