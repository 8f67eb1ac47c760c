import { makeZip } from "client-zip";
import type { Archive, CableLine, Hit } from "../archive/index.ts";
import type { Reader } from "../clearance/index.ts";

/** Days before this one cannot stand in a zip. */
const EARLIEST = "1980-01-01";

const dayOf = (date: string | null): Date =>
  new Date(`${date !== null && date > EARLIEST ? date : EARLIEST}T00:00:00Z`);

/**
 * Returns the texts of the cables that hits stand in as a zip, streamed: one file a cable, named after it, with what
 * this reader sees of its best copy. The same result gives the same bytes.
 */
export const zipOf = (
  archive: Archive,
  reader: Reader,
  hits: AsyncIterable<Hit>,
): ReadableStream<Uint8Array> => {
  async function* cables() {
    let last: string | null = null;
    for await (const { mrn, date } of hits) {
      if (mrn !== last) yield { mrn, date };
      last = mrn;
    }
  }
  return zipOfCables(archive, reader, cables());
};

/** Returns the texts of these cables as a zip, in their order: what the reader sees of the best copy of each. */
export const zipOfCables = (
  archive: Archive,
  reader: Reader,
  cables: AsyncIterable<Named> | Iterable<Named>,
): ReadableStream<Uint8Array> => {
  async function* files() {
    for await (const { mrn, date } of cables) {
      const answer = await archive.cable(reader, mrn);
      // It may have been taken out since it was found.
      if (answer.kind !== "cable") continue;
      yield { name: `${mrn}.txt`, lastModified: dayOf(date), input: answer.cable.text };
    }
  }
  return makeZip(files());
};

type Named = Pick<CableLine, "mrn" | "date">;
