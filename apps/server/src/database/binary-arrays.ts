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

/**
 * Where texts are put together before their length is known. A new buffer for each batch, of the most that its texts
 * could need, would be pages that the system has to clear and memory that Node has to clean up.
 */
const scratch = Buffer.allocUnsafeSlow(1024 * 1024);

/** For a parameter of type `text[]`. A lone surrogate becomes U+FFFD; U+0000 is refused by Postgres. */
export function textArray<Item>(items: readonly Item[], valueOf: (item: Item) => string | null): Buffer {
  let most = HEADER_BYTES + items.length * 4;
  for (const item of items) most += (valueOf(item)?.length ?? 0) * BYTES_PER_UNIT;
  const buffer = most > scratch.length ? Buffer.allocUnsafe(most) : scratch;
  let at = writeHeader(buffer, OID.text, items.length);
  for (const item of items) {
    const value = valueOf(item);
    if (value === null) {
      at = buffer.writeInt32BE(-1, at);
      continue;
    }
    const length = buffer.write(value, at + 4);
    buffer.writeInt32BE(length, at);
    at += 4 + length;
  }
  return Buffer.from(buffer.subarray(0, at));
}

/** For a parameter of type `int4[]`. */
export function int4Array<Item>(items: readonly Item[], valueOf: (item: Item) => number): Buffer {
  const buffer = header(HEADER_BYTES + items.length * 8, OID.int4, items.length);
  let at = HEADER_BYTES;
  for (const item of items) {
    at = buffer.writeInt32BE(4, at);
    at = buffer.writeInt32BE(valueOf(item), at);
  }
  return buffer;
}

/** For a parameter of type `uuid[]`. */
export function uuidArray<Item>(items: readonly Item[], valueOf: (item: Item) => string): Buffer {
  const buffer = header(HEADER_BYTES + items.length * 20, OID.uuid, items.length);
  let at = HEADER_BYTES;
  for (const item of items) {
    const value = valueOf(item);
    at = buffer.writeInt32BE(16, at);
    const written = buffer.write(value.replaceAll('-', ''), at, 16, 'hex');
    if (written !== 16) throw new RangeError(`not a uuid: ${value}`);
    at += 16;
  }
  return buffer;
}

/** For a parameter of type `timestamptz[]`. Values are milliseconds since 1970. */
export function timestampArray<Item>(items: readonly Item[], valueOf: (item: Item) => number | null): Buffer {
  const buffer = header(HEADER_BYTES + items.length * 12, OID.timestamptz, items.length);
  let at = HEADER_BYTES;
  for (const item of items) {
    const value = valueOf(item);
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
  return buffer.subarray(0, at);
}

function header(size: number, elementType: number, count: number): Buffer {
  const buffer = Buffer.allocUnsafe(size);
  writeHeader(buffer, elementType, count);
  return buffer;
}

/** One dimension from index 1; "has nulls" may be set even if there are none. @returns where the elements begin */
function writeHeader(buffer: Buffer, elementType: number, count: number): number {
  buffer.writeInt32BE(1, 0);
  buffer.writeInt32BE(1, 4);
  buffer.writeInt32BE(elementType, 8);
  buffer.writeInt32BE(count, 12);
  return buffer.writeInt32BE(1, 16);
}
