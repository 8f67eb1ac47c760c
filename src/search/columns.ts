/**
 * Columns: typed arrays by name, laid into one blob so that reading them back is a view on the bytes and no copy.
 *
 *     4 bytes   length of the directory
 *     JSON      [name, type, offset, length] of each column
 *     padding   to a multiple of eight; the same between columns
 *
 * Numbers stand least byte first, as on every machine that Node runs on.
 */
const TYPES = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f64: Float64Array,
} as const;

export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

type TypeName = keyof typeof TYPES;

const typeOf = (column: Column): TypeName => {
  if (column instanceof Uint8Array) return "u8";
  if (column instanceof Uint16Array) return "u16";
  if (column instanceof Uint32Array) return "u32";
  return column instanceof Int32Array ? "i32" : "f64";
};

const aligned = (offset: number): number => Math.ceil(offset / 8) * 8;

/** Lays columns into one run of bytes. */
export const encodeColumns = (columns: ReadonlyMap<string, Column>): Uint8Array => {
  const directory: [string, TypeName, number, number][] = [];
  let offset = 0;
  for (const [name, column] of columns) {
    directory.push([name, typeOf(column), offset, column.length]);
    offset = aligned(offset + column.byteLength);
  }
  const head = new TextEncoder().encode(JSON.stringify(directory));
  const start = aligned(4 + head.length);
  const bytes = new Uint8Array(start + offset);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  for (const [name, , at] of directory) {
    const column = columns.get(name)!;
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + at);
  }
  return bytes;
};

/** Reads columns back; they share the memory of `bytes`, which is copied first where it is not aligned. */
export const decodeColumns = (bytes: Uint8Array): Map<string, Column> => {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0, true);
  const directory: [string, TypeName, number, number][] = JSON.parse(
    new TextDecoder().decode(whole.subarray(4, 4 + length)),
  );
  const start = whole.byteOffset + aligned(4 + length);
  return new Map(
    directory.map(([name, type, offset, count]) => [
      name,
      new TYPES[type](whole.buffer as ArrayBuffer, start + offset, count),
    ]),
  );
};
