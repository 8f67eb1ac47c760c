/**
 * Columns: typed arrays by name. Short ones are laid into one blob, so that reading them back is a view on the bytes and no
 * copy; each long one has a blob of its own, in the narrowest numbers that hold it, and is read when it is first asked for.
 *
 *     4 bytes   length of the directory
 *     JSON      of each column [name, type, offset, length], of a long one [name, type, type as it is kept]
 *     padding   to a multiple of eight; the same between columns
 *
 * Numbers stand least byte first, as on every machine that Node runs on.
 */
import type { BlobSource, Emit, Lender } from "./run.ts";

const TYPES = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f64: Float64Array,
} as const;

export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Numbers from 0 on: of two kinds only, since loops over more of them are slow. */
export type Numbers = Uint16Array | Uint32Array;

/** Columns that come back half as wide where that holds them: the longest, of which every question waits for the memory. */
const HALVED: ReadonlySet<string> = new Set([
  "doc.label",
  "doc.mark",
  "doc.words",
  "cable.month",
  ...["letters", "post", "country", "source", "from", "signer", "by"].map(
    (name) => `cable.${name}`,
  ),
  ...["to", "info", "tags", "caption", "precedence", "cite"].map((name) => `cable.${name}.value`),
]);

/** Columns by name. What is given is kept, and not to be changed. */
export interface Columns {
  readonly keys: () => Iterable<string>;
  readonly get: (name: string) => Column | undefined;
}

/** Columns of which a few numbers are taken out, so that they may be of any type. */
const AS_KEPT: ReadonlySet<string> = new Set(["cable.copy", "cable.rank.value"]);

/**
 * Long columns that are read for what is worked out of them, bits and views, and then no more: they are kept while somebody
 * holds them, and read again for the next view.
 */
const PASSING: ReadonlySet<string> = new Set(["doc.label", "doc.printed", "doc.level", "doc.role"]);

type TypeName = keyof typeof TYPES;

type Entry =
  | readonly [name: string, type: TypeName, offset: number, length: number]
  | readonly [name: string, type: TypeName, kept: TypeName];

/** Bytes above which a column has a blob of its own. */
const LONG = 4096;

/** The blob of the short columns, and of what there is. */
const HEAD = "head";

const blobOf = (name: string): string => `column.${name}`;

const typeOf = (column: Column): TypeName => {
  if (column instanceof Uint8Array) return "u8";
  if (column instanceof Uint16Array) return "u16";
  if (column instanceof Uint32Array) return "u32";
  return column instanceof Int32Array ? "i32" : "f64";
};

const aligned = (offset: number): number => Math.ceil(offset / 8) * 8;

const bytesOf = ({ buffer, byteOffset, byteLength }: Column): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Writes columns into blobs, each long one as it comes and the head last. */
export const writeColumns = (
  columns: Iterable<readonly [name: string, column: Column]>,
  emit: Emit,
): void => {
  const directory: Entry[] = [];
  const short: (readonly [offset: number, column: Column])[] = [];
  let offset = 0;
  for (const [name, column] of columns) {
    if (column.byteLength > LONG) {
      const kept = narrowed(column);
      directory.push([name, typeOf(column), typeOf(kept)]);
      emit(blobOf(name), bytesOf(kept));
      continue;
    }
    directory.push([name, typeOf(column), offset, column.length]);
    short.push([offset, column]);
    offset = aligned(offset + column.byteLength);
  }
  const written = new TextEncoder().encode(JSON.stringify(directory));
  const start = aligned(4 + written.length);
  const head = new Uint8Array(start + offset);
  new DataView(head.buffer).setUint32(0, written.length, true);
  head.set(written, 4);
  for (const [at, column] of short) head.set(bytesOf(column), start + at);
  emit(HEAD, head);
};

/** The same numbers in the narrowest type that holds all of them. */
const narrowed = (column: Column): Column => {
  let least = 0;
  let most = 0;
  for (let index = 0; index < column.length; index++) {
    const value = column[index]!;
    if (!Number.isInteger(value)) return column;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const fitting = ([Uint8Array, Uint16Array, Uint32Array, Int32Array] as const).find((type) =>
    type === Int32Array
      ? least >= -0x8000_0000 && most < 0x8000_0000
      : least === 0 && most < 256 ** type.BYTES_PER_ELEMENT,
  );
  return fitting === undefined || fitting.BYTES_PER_ELEMENT >= column.BYTES_PER_ELEMENT
    ? column
    : new fitting(column);
};

/**
 * Reads columns back. Short ones share the memory of their blob, which is copied first where it is not aligned; `giveBack` takes the
 * blob of a long one that came back wider than it is kept.
 */
export const readColumns = (
  lend: BlobSource,
  giveBack: Lender["giveBack"] = () => undefined,
): Columns => {
  const head = alignedBytes(lend(HEAD));
  const length = new DataView(head.buffer, head.byteOffset).getUint32(0, true);
  const directory: readonly Entry[] = JSON.parse(
    new TextDecoder().decode(head.subarray(4, 4 + length)),
  );
  const start = head.byteOffset + aligned(4 + length);
  const entries = new Map(directory.map((entry) => [entry[0], entry]));
  const read = new Map<string, Column>();
  const passing = new Map<string, WeakRef<Column>>();
  const columnOf = (entry: Entry): Column => {
    if (entry.length === 4) {
      const [, type, offset, count] = entry;
      return new TYPES[type](head.buffer as ArrayBuffer, start + offset, count);
    }
    const [name, type, kept] = entry;
    const bytes = alignedBytes(lend(blobOf(name)));
    const count = bytes.byteLength / TYPES[kept].BYTES_PER_ELEMENT;
    const column = new TYPES[kept](bytes.buffer as ArrayBuffer, bytes.byteOffset, count);
    const asked = narrowest(name, type, kept);
    if (kept === asked) return column;
    const wider = new TYPES[asked](column);
    giveBack(bytes);
    return wider;
  };
  return {
    keys: () => entries.keys(),
    get: (name) => {
      const known = read.get(name) ?? passing.get(name)?.deref();
      if (known !== undefined) return known;
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const column = columnOf(entry);
      if (PASSING.has(name)) passing.set(name, new WeakRef(column));
      else read.set(name, column);
      return column;
    },
  };
};

/** The type in which a long column comes back. */
const narrowest = (name: string, type: TypeName, kept: TypeName): TypeName => {
  if (HALVED.has(name)) return kept === "u32" ? kept : "u16";
  return AS_KEPT.has(name) ? kept : type;
};

const alignedBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
