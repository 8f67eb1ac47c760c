import {
  hashOf,
  nameOf,
  type Received,
  type Removal,
  type RemovalOrder,
} from "../../archive/index.ts";
import { may, type Label, type Reader } from "../../clearance/index.ts";
import { receivedIn, type Instance } from "./kept.ts";

/** What a removal takes: the entries of the journal that go, and the labels of all that was in them. */
export interface Unwritten {
  readonly removal: Removal;
  readonly labels: readonly Label[];
  readonly left: readonly Received[];
}

/**
 * Returns what is left of a journal of all that was ever received without the texts of these hashes, or without what one
 * source gave; null where nothing of that is held, or where the reader may not read all of it.
 */
export const without = (
  journal: readonly Received[],
  instances: readonly Instance[],
  reader: Reader,
  order: RemovalOrder,
  isUnwanted: (received: Received, hash: string) => boolean,
): Unwritten | null => {
  const gone: Received[] = [];
  const left: Received[] = [];
  for (const received of journal)
    (isUnwanted(received, hashOf(received.text)) ? gone : left).push(received);
  if (gone.length === 0) return null;
  const touched = new Set(gone.map(({ text }) => hashOf(text)));
  const staying = new Set(left.map(({ text }) => hashOf(text)));
  const copies = instances.flatMap((instance) => instance.copies);
  const labels = copies
    .filter(({ note }) => touched.has(note.hash))
    .flatMap(({ documents }) => documents.map(({ label }) => label));
  if (!labels.every((label) => may(reader, label).allowed)) return null;
  const taken = new Map(
    gone.map(({ telegram, text, source, file, place }) => {
      const hash = hashOf(text);
      const one = { name: nameOf(telegram, hash), hash, source, file, place };
      return [JSON.stringify(one), one];
    }),
  );
  const isGone = (hash: string): boolean => touched.has(hash) && !staying.has(hash);
  return {
    removal: {
      ...order,
      cables: instances.filter((one) => receivedIn(one).every(({ note }) => isGone(note.hash)))
        .length,
      copies: [...touched].filter(isGone).length,
      places: [...taken.values()].filter(({ hash }) => staying.has(hash)).length,
      failures: 0,
      taken: [...taken.values()],
    },
    labels,
    left,
  };
};
