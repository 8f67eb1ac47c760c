/** Cables and segments of the least that a test says of them: what is not said is not there. */
import {
  buildSegment,
  openSegment,
  type IndexedCable,
  type SearchCable,
  type SearchDocument,
  type Segment,
} from "../../src/search/index.ts";

/** A body paragraph, and what else is said of it. */
export const paragraph = (
  number: number,
  text: string,
  more: Partial<SearchDocument> = {},
): SearchDocument => ({
  place: "paragraph",
  address: `p${number}`,
  number,
  mark: null,
  printedLevel: "UNCLASSIFIED",
  label: { level: "UNCLASSIFIED", controls: [], captions: [] },
  role: "body",
  text,
  ...more,
});

/** The cable 09ASTANA1, the next one 09ASTANA2, as a store numbers them; each is a telegram of its own. */
export const cableOf = (
  serial: number,
  documents: readonly SearchDocument[],
  more: Partial<SearchCable> = {},
): IndexedCable => ({
  cable: {
    mrn: `09ASTANA${serial}`,
    hash: String(serial).padStart(64, "0"),
    source: "one",
    at: null,
    aliases: [],
    from: null,
    post: null,
    country: null,
    subject: null,
    subjectAddress: "head",
    to: [],
    info: [],
    tags: [],
    captions: [],
    precedence: [],
    signer: null,
    classifiedBy: null,
    citations: [],
    actions: [],
    deadlines: [],
    diagnostics: [],
    documents,
    ...more,
  },
  copy: serial,
  instance: serial,
  joins: false,
  isTwin: false,
  rank: [],
});

/**
 * The segment of these cables, built and opened under a name; `told` hears of each blob that is read. A blob that is given back is
 * gone, as in the store: who looks at it once more finds it empty.
 */
export const segmentOf = (
  cables: readonly IndexedCable[],
  id = "1",
  told: (name: string) => void = () => undefined,
): Segment => {
  const blobs = new Map<string, Uint8Array>();
  buildSegment(cables, (name, bytes) => blobs.set(name, bytes));
  return openSegment(
    (name) => {
      told(name);
      return blobs.get(name)?.slice();
    },
    id,
    undefined,
    undefined,
    ({ buffer }) => (buffer as ArrayBuffer).transfer(0),
  );
};
