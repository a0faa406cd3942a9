/** What a flow reads of the answer of a business interface: the same for real answers and for those of test cases. */
import { coerce, type Value, type ValueType } from '@parley/expression';

export interface InterfaceOutput {
  name: string;
  /** absent: whatever stands there */
  type?: ValueType | undefined;
  /** into the reply: `data.items[0].name`; empty: the whole reply */
  path: string;
}

/** The outputs of a reply. null where nothing stands at the path, or what stands there does not fit the type. */
export function readOutputs(outputs: readonly InterfaceOutput[], body: Value): Record<string, Value> {
  const read: Record<string, Value> = {};
  for (const { name, type, path } of outputs) {
    const value = valueAt(body, path);
    if (value === null || type === undefined) {
      read[name] = value;
      continue;
    }
    const fitting = coerce(value, type);
    read[name] = fitting.ok ? fitting.value : null;
  }
  return read;
}

function valueAt(body: Value, path: string): Value {
  let at: Value = body;
  for (const key of path.split(/[.[\]]+/)) {
    if (key === '') continue;
    if (typeof at !== 'object' || at === null) return null;
    const next: Value | undefined = Array.isArray(at)
      ? at[Number(key)]
      : Object.hasOwn(at, key)
        ? at[key]
        : undefined;
    at = next ?? null;
  }
  return at;
}
