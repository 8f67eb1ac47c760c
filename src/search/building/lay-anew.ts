/**
 * Bringing a segment over from a layout before, out of what it holds itself. Layout 3 had all columns in its head; it and layout
 * 4 cut long runs into chunks of 65,536 bytes, layouts 5 and 6 into such of 16,384, which no page of the database holds whole. Up to layout 5
 * none said what stands beside a word: of its words that stays unknown, and what is merged from them and others knows it of the others.
 */
import { CHUNK, type Emit } from "../bytes/run.ts";
import { readColumns, writeColumns, type Column } from "../bytes/columns.ts";
import { DamagedBlob, unseal } from "../bytes/seal.ts";
import { TOLD, writeTold } from "../words/beside.ts";
import { FORMAT } from "../segment/format.ts";
import { withTotals } from "../segment/totals.ts";

/** Layouts that can be brought over: the bytes of their chunks, and whether they say what stands beside a word. */
const FORMATS_BEFORE: ReadonlyMap<
  number,
  { readonly chunk: number; readonly saysBeside: boolean }
> = new Map([
  [3, { chunk: 65_536, saysBeside: false }],
  [4, { chunk: 65_536, saysBeside: false }],
  [5, { chunk: 16_384, saysBeside: false }],
  [6, { chunk: 16_384, saysBeside: true }],
]);

/** Runs that are cut into chunks, by the beginning of their blobs' names. */
const RUNS = ["word", "post", "pos", "pair", "pair-post", "pair-pos", "stem"] as const;

/**
 * Lays a segment of a layout before in this one; of a segment that is of this one, it writes nothing. `sealed` gives its blobs as
 * they are stored, undefined where there is none; what is given to `emit` is not sealed yet, and takes the place of a blob of its
 * name. Throws `DamagedBlob`, or `RangeError` where a number is past all reason.
 */
export const layAnew = (
  id: string,
  names: readonly string[],
  sealed: (name: string) => Uint8Array | undefined,
  emit: Emit,
): boolean => {
  const blob = (name: string): Uint8Array => unseal(`${id}/${name}`, sealed(name));
  const columns = readColumns(blob);
  const format = columns.get("segment")?.[0];
  if (format === FORMAT) return false;
  const before = format === undefined ? undefined : FORMATS_BEFORE.get(format);
  if (before === undefined) throw new DamagedBlob(`${id}/head`, `has layout ${format}`);
  for (const run of RUNS)
    cutAnew(
      run,
      before.chunk,
      names.filter((name) => name.startsWith(`${run}.`)).length,
      blob,
      emit,
    );
  if (!before.saysBeside) emit(TOLD, writeTold(new Map(), new Set()));
  const all = Array.from(columns.keys(), (name): [string, Column] => [name, columns.get(name)!]);
  writeColumns(withTotals(new Map(all)), emit);
  return true;
};

/** Cuts a run, which longer chunks hold, into those of this layout. */
const cutAnew = (
  run: (typeof RUNS)[number],
  before: number,
  chunks: number,
  blob: (name: string) => Uint8Array,
  emit: Emit,
): void => {
  if (chunks === 0) return;
  /** The chunk that was read last. */
  let read = { chunk: chunks - 1, bytes: blob(`${run}.${chunks - 1}`) };
  const length = (chunks - 1) * before + read.bytes.length;
  const bytesOf = (chunk: number): Uint8Array => {
    if (read.chunk !== chunk) read = { chunk, bytes: blob(`${run}.${chunk}`) };
    if (chunk < chunks - 1 && read.bytes.length !== before)
      throw new DamagedBlob(`${run}.${chunk}`, "is of another length than its layout says");
    return read.bytes;
  };
  // From the last on: what it is cut into takes the names of none that is still to be read.
  for (let chunk = Math.ceil(length / CHUNK) - 1; chunk >= 0; chunk--) {
    const bytes = new Uint8Array(Math.min(CHUNK, length - chunk * CHUNK));
    for (let end = bytes.length; end > 0;) {
      const last = chunk * CHUNK + end - 1;
      const from = Math.floor(last / before);
      const part = bytesOf(from).subarray(
        Math.max(0, chunk * CHUNK - from * before),
        last - from * before + 1,
      );
      end -= part.length;
      bytes.set(part, end);
    }
    emit(`${run}.${chunk}`, bytes);
  }
};
