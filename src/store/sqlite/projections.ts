/**
 * Projections of the pages shown last, kept as JSON: a page of hits shows three documents of a cable at most and reads no
 * others; whoever needs the labels of all has the whole.
 */
import type { DatabaseSync } from "node:sqlite";
import { keep, type SearchCable, type SearchDocument } from "../../search/index.ts";
import { projectionIn, readTogether, unpackBytes } from "./packed.ts";

/** What a hit shows of a cable. */
export interface ShownCable extends Pick<SearchCable, "at" | "subject" | "subjectAddress"> {
  /** The documents of these places among the cable's documents, as far as there are such. */
  readonly document: (place: number) => SearchDocument | undefined;
}

export interface Projections {
  /** For a copy that is there. */
  readonly whole: (copy: number) => SearchCable;
  /** In the order of the copies; null where one has been taken out since it was found. */
  readonly shown: (copies: readonly number[]) => readonly (ShownCable | null)[];
  /** Forgets what was read, after projections were worked out anew. */
  readonly forget: () => void;
}

interface Projection {
  readonly json: string;
  whole: SearchCable | null;
}

/** A projection that is read whole takes half as much again as its JSON beside it. */
const WEIGHT = 2.5;

/** A hundred and more of common length, fewer where cables are long. */
const MOST = 4_000_000;

export const openProjections = (database: DatabaseSync): Projections => {
  const keptById = database.prepare("SELECT kept FROM copy WHERE id = ?");
  const projections = keep<Projection>(MOST, ({ json }) => json.length * WEIGHT);
  const keptOf = (copy: number): Uint8Array | null =>
    (keptById.get(copy)?.["kept"] as Uint8Array | undefined) ?? null;
  const projection = (copy: number, read: () => string): Projection =>
    projections.get(String(copy), () => ({ json: read(), whole: null }));

  return {
    whole: (copy) => {
      const one = projection(copy, () => projectionIn(unpackBytes(keptOf(copy)!)));
      return (one.whole ??= JSON.parse(one.json));
    },
    // One read says whether it is there and what it is: to ask for the one first would cost as much again.
    shown: (copies) => {
      const found = copies.map(keptOf);
      const packed = copies.flatMap((copy, at) =>
        found[at] === null || projections.has(String(copy)) ? [] : [[copy, found[at]!] as const],
      );
      const read = readTogether(
        packed.map(([, kept]) => kept),
        projectionIn,
      );
      const jsonOf = new Map(packed.map(([copy], at) => [copy, read[at]!]));
      return copies.map((copy, at) => {
        const kept = found[at];
        if (kept === null || kept === undefined) return null;
        // What was kept may have gone since, to make room for the others.
        return shownCable(
          projection(copy, () => jsonOf.get(copy) ?? projectionIn(unpackBytes(kept))).json,
        );
      });
    },
    forget: projections.clear,
  };
};

/** Begins each document in the JSON and stands nowhere else: inside a text each quotation mark has a backslash before it. */
const DOCUMENT = '{"place":"';

/** Reads what is asked for; the documents are the last of a projection's fields, and their place is the first of each. */
export const shownCable = (json: string): ShownCable => {
  /** Where documents begin, as far as was asked; -1 behind the last. */
  const begins = [json.indexOf(DOCUMENT)];
  const head = json.slice(0, begins[0]);
  const { at, subject, subjectAddress }: SearchCable = JSON.parse(`${head}]}`);
  return {
    at,
    subject,
    subjectAddress,
    document: (place) => {
      const begin = beginOf(json, begins, place);
      if (begin === -1) return undefined;
      const next = beginOf(json, begins, place + 1);
      // What parts it from the next, or ends it all, is none of it.
      return JSON.parse(json.slice(begin, next === -1 ? -"]}".length : next - ",".length));
    },
  };
};

/** Where a document begins, -1 where there is none of that place; what is met on the way is noted. */
const beginOf = (json: string, begins: number[], place: number): number => {
  for (let last = begins.at(-1)!; begins.length <= place && last !== -1; begins.push(last))
    last = json.indexOf(DOCUMENT, last + 1);
  return begins[place] ?? -1;
};
