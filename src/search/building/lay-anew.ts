/**
 * Bringing a segment over from a layout before, out of what it holds itself. Layout 3 had all columns in its head; it and layout
 * 4 cut long runs into chunks of four times the bytes, so that a question for one word read and checked more than it needed. Layout 5 did not
 * say what stands beside a word: of its words that stays unknown, and what is merged from them and others knows it of the others.
 */
import { CHUNK, type Emit } from "../bytes/run.ts";
import { readColumns, writeColumns, type Column } from "../bytes/columns.ts";
import { DamagedBlob, unseal } from "../bytes/seal.ts";
import { TOLD, writeTold } from "../words/beside.ts";
import { FORMAT } from "../segment/format.ts";
import { withTotals } from "../segment/totals.ts";

/** Layouts that can be brought over, each with the bytes of its chunks. */
const FORMATS_BEFORE: ReadonlyMap<number, number> = new Map([
  [3, 65_536],
  [4, 65_536],
  [5, CHUNK],
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
  sealed: (name: string) => Uint8Array | undefined,
  emit: Emit,
): void => {
  const blob = (name: string): Uint8Array => unseal(`${id}/${name}`, sealed(name));
  const columns = readColumns(blob);
  const format = columns.get("segment")?.[0];
  if (format === FORMAT) return;
  const before = format === undefined ? undefined : FORMATS_BEFORE.get(format);
  if (before === undefined) throw new DamagedBlob(`${id}/head`, `has layout ${format}`);
  for (const run of before === CHUNK ? [] : RUNS) {
    let chunks = 0;
    while (sealed(`${run}.${chunks}`) !== undefined) chunks++;
    // From the last on: what it is cut into takes the names of none that is still to be read.
    for (let chunk = chunks - 1; chunk >= 0; chunk--) {
      const bytes = blob(`${run}.${chunk}`);
      for (let at = 0; at < bytes.length; at += CHUNK)
        emit(
          `${run}.${(chunk * before + at) / CHUNK}`,
          bytes.subarray(at, Math.min(at + CHUNK, bytes.length)),
        );
    }
  }
  emit(TOLD, writeTold(new Map(), new Set()));
  const all = Array.from(columns.keys(), (name): [string, Column] => [name, columns.get(name)!]);
  writeColumns(withTotals(new Map(all)), emit);
};
