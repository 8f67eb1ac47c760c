/** Checking the index: every checksum, then every segment against a new one made of the same projections. */
import type { DatabaseSync } from "node:sqlite";
import type { Damage } from "../../archive/index.ts";
import {
  addSums,
  buildSegment,
  DamagedBlob,
  NO_SUMS,
  openSegment,
  recordOf,
  sumsByTexts,
  sumsOf,
  unknownBeside,
  unseal,
  type IndexedCable,
  type Segment,
  type WordSum,
} from "../../search/index.ts";
import { DamagedText, unpackCable } from "./packed.ts";
import type { OnText } from "./verify-texts.ts";
import { openStored, rowsOf, type SegmentRow } from "./segments.ts";

/** Cables that are indexed at once to be compared. */
const BATCH = 500;

/** Checks all segments; returns how many there are, and of how many parts. */
export const checkIndex = (
  database: DatabaseSync,
  found: (damage: Damage) => void,
  onText: OnText,
): { readonly segments: number; readonly parts: number } => {
  const tell = (what: string): void =>
    found({
      code: "index",
      what,
      advice: 'The texts are not touched by it. Run "reftel verify --rebuild".',
    });
  const rows = rowsOf(database);
  const all = rows.reduce((sum, { cables, gone }) => sum + cables - gone, 0);
  const indexed = new Set<number>();
  let parts = 0;
  /** Segments that were held against their texts to the end, without a fault. */
  let whole = 0;
  for (const row of rows) {
    const bad = checksums(database, row.id);
    parts += bad.parts;
    for (const message of bad.faults) tell(`${message[0]!.toUpperCase()}${message.slice(1)}.`);
    if (bad.faults.length > 0) continue;
    try {
      const fault = faultOf(database, row, indexed, () => onText(indexed.size, all, "index"));
      if (fault === null) whole += 1;
      else tell(`Segment ${row.id} of the index ${fault}.`);
    } catch (error) {
      // A text that cannot be read back, or its rank, has been told of already, with its name.
      if (error instanceof DamagedText || error instanceof SyntaxError) continue;
      if (!(error instanceof DamagedBlob || error instanceof RangeError)) throw error;
      tell(`Segment ${row.id} of the index cannot be read: ${error.message}.`);
    }
  }
  const { count } = database.prepare("SELECT count(*) AS count FROM copy").get()!;
  // Texts are missing only where nothing else kept them from being met.
  if (whole === rows.length && indexed.size < Number(count))
    tell(`Of ${String(count)} texts ${indexed.size} are found in the index.`);
  return { segments: rows.length, parts };
};

const checksums = (
  database: DatabaseSync,
  id: number,
): { readonly parts: number; readonly faults: readonly string[] } => {
  const faults: string[] = [];
  let parts = 0;
  for (const row of database
    .prepare("SELECT name, bytes FROM blob WHERE segment = ?")
    .iterate(id)) {
    parts += 1;
    try {
      unseal(`${id}/${String(row["name"])}`, (row["bytes"] as Uint8Array | null) ?? undefined);
    } catch (error) {
      if (!(error instanceof DamagedBlob)) throw error;
      faults.push(error.message);
    }
  }
  return { parts, faults };
};

/** What is wrong with a segment, null where it says what its texts say. Adds its copies to `indexed`, some hundreds at once. */
const faultOf = (
  database: DatabaseSync,
  row: SegmentRow,
  indexed: Set<number>,
  onBatch: () => void,
): string | null => {
  const segment = openStored(database, row);
  if (segment.cables !== row.cables || segment.documents !== row.documents)
    return "has other numbers than are noted of it";
  const gone = segment.gone?.reduce((sum, one) => sum + one, 0) ?? 0;
  if (gone !== row.gone) return "has lost more or fewer cables than are noted of it";
  const live = Array.from({ length: segment.cables }, (_, cable) => cable).filter(
    (cable) => segment.gone?.[cable] !== 1,
  );
  const load = loader(database);
  const unknown = unknownBeside(segment);
  let expectedSums = NO_SUMS;
  for (let from = 0; from < live.length; from += BATCH) {
    const cables = live.slice(from, from + BATCH);
    const loaded: IndexedCable[] = [];
    for (const cable of cables) {
      const copy = segment.cable.copy[cable]!;
      const known = load(copy);
      if (known === null) return `names copy ${copy}, which is not held`;
      if (indexed.has(copy)) return `holds ${known.cable.mrn}, which another segment holds too`;
      indexed.add(copy);
      loaded.push(known);
    }
    const expected = made(loaded);
    const other = cables.findIndex(
      (cable, at) => recordOf(segment, cable) !== recordOf(expected, at),
    );
    if (other !== -1) return `says of ${loaded[other]!.cable.mrn} what its text does not say`;
    expectedSums = addSums(expectedSums, sumsByTexts(loaded, segment, unknown));
    onBatch();
  }
  const sums = sumsOf(segment, unknown);
  if (!isSame(sums.words, expectedSums.words)) return "holds other words than its texts";
  if (!isSame(sums.besides, expectedSums.besides))
    return "says that other words stand beside each other";
  return isSame(sums.pairs, expectedSums.pairs)
    ? null
    : "holds other pairs of words than its texts";
};

const isSame = (one: WordSum, other: WordSum): boolean =>
  one.words === other.words && one.first === other.first && one.second === other.second;

const made = (cables: readonly IndexedCable[]): Segment => {
  const blobs = new Map<string, Uint8Array>();
  buildSegment(cables, (name, bytes) => blobs.set(name, bytes));
  return openSegment((name) => blobs.get(name), "expected");
};

const loader = (database: DatabaseSync): ((copy: number) => IndexedCable | null) => {
  const find = database.prepare("SELECT instance, rank, kept FROM copy WHERE id = ?");
  return (copy) => {
    const row = find.get(copy);
    return row === undefined
      ? null
      : {
          cable: unpackCable(row["kept"] as Uint8Array),
          copy,
          instance: Number(row["instance"]),
          joins: false,
          isTwin: false,
          rank: JSON.parse(String(row["rank"])),
        };
  };
};
