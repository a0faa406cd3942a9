/**
 * Postgres arrays in their binary wire format. pg sends a Buffer parameter as it is, so a batch of JSON texts goes out
 * without the quoting that the text format needs (every quotation mark of every JSON, twice over a batch).
 */

const HEADER_BYTES = 20;
/** of UTF-8 for one UTF-16 unit, at most: room for that is cheaper than reading every text twice to measure it */
const BYTES_PER_UNIT = 3;
const OID = { uuid: 2950, text: 25, int4: 23, timestamptz: 1184 } as const;
/** Milliseconds between 1970 and 2000, where Postgres counts from. */
const POSTGRES_EPOCH_MS = 946_684_800_000;
const TWO_TO_32 = 4_294_967_296;

/** For a parameter of type `text[]`. A lone surrogate becomes U+FFFD; U+0000 is refused by Postgres. */
export function textArray(values: readonly (string | null)[]): Buffer {
  let most = HEADER_BYTES + values.length * 4;
  for (const value of values) if (value !== null) most += value.length * BYTES_PER_UNIT;
  const buffer = header(most, OID.text, values.length);
  let at = HEADER_BYTES;
  for (const value of values) {
    if (value === null) {
      at = buffer.writeInt32BE(-1, at);
      continue;
    }
    const length = buffer.write(value, at + 4);
    buffer.writeInt32BE(length, at);
    at += 4 + length;
  }
  return buffer.subarray(0, at);
}

/** For a parameter of type `int4[]`. */
export function int4Array(values: readonly number[]): Buffer {
  const buffer = header(HEADER_BYTES + values.length * 8, OID.int4, values.length);
  let at = HEADER_BYTES;
  for (const value of values) {
    at = buffer.writeInt32BE(4, at);
    at = buffer.writeInt32BE(value, at);
  }
  return buffer;
}

/** For a parameter of type `uuid[]`. */
export function uuidArray(values: readonly string[]): Buffer {
  const buffer = header(HEADER_BYTES + values.length * 20, OID.uuid, values.length);
  let at = HEADER_BYTES;
  for (const value of values) {
    at = buffer.writeInt32BE(16, at);
    const written = buffer.write(value.replaceAll('-', ''), at, 16, 'hex');
    if (written !== 16) throw new RangeError(`not a uuid: ${value}`);
    at += 16;
  }
  return buffer;
}

/** For a parameter of type `timestamptz[]`. Values are milliseconds since 1970. */
export function timestampArray(values: readonly (number | null)[]): Buffer {
  const present = values.reduce<number>((count, value) => count + (value === null ? 0 : 1), 0);
  const buffer = header(HEADER_BYTES + values.length * 4 + present * 8, OID.timestamptz, values.length);
  let at = HEADER_BYTES;
  for (const value of values) {
    if (value === null) {
      at = buffer.writeInt32BE(-1, at);
      continue;
    }
    const micros = (value - POSTGRES_EPOCH_MS) * 1_000;
    const high = Math.floor(micros / TWO_TO_32);
    at = buffer.writeInt32BE(8, at);
    at = buffer.writeInt32BE(high, at);
    at = buffer.writeUInt32BE(micros - high * TWO_TO_32, at);
  }
  return buffer;
}

/** One dimension from index 1; "has nulls" may be set even if there are none. */
function header(size: number, elementType: number, count: number): Buffer {
  const buffer = Buffer.allocUnsafe(size);
  buffer.writeInt32BE(1, 0);
  buffer.writeInt32BE(1, 4);
  buffer.writeInt32BE(elementType, 8);
  buffer.writeInt32BE(count, 12);
  buffer.writeInt32BE(1, 16);
  return buffer;
}
