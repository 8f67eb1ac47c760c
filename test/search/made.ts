/** Cables and segments of the least that a test says of them: what is not said is not there. */
import { writeColumns, type Column } from "../../src/search/bytes/columns.ts";
import { WORDS, writeLists } from "../../src/search/words/list-writer.ts";
import {
  buildSegment,
  openSegment,
  seal,
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

/**
 * The blobs of a segment as layout 5 had them, which did not say what stands beside a word; they are given to `put`, and take the place
 * of those of their names.
 */
export const layWithoutBeside = (
  blob: (name: string) => Uint8Array | undefined,
  put: (name: string, sealed: Uint8Array) => void,
  format = 5,
): void => {
  const segment = openSegment(blob, "1");
  const columns = new Map(
    Array.from(segment.columns.keys(), (name): [string, Column] => [
      name,
      segment.columns.get(name)!.slice(),
    ]),
  );
  const lists = writeLists(WORDS, (name, bytes) => put(name, seal(bytes.slice())));
  lists.begin(Uint32Array.from(segment.doc.words));
  const walk = segment.words.inOrder();
  for (; walk.word !== null; walk.next()) {
    walk.read();
    const { bytes, at, length } = walk.positions;
    lists.documents(walk.docs, walk.times, walk.count, 0);
    lists.positions.copy(bytes, at, at + length - walk.besides);
    lists.end(walk.word);
  }
  for (const [name, column] of lists.done()) columns.set(name, column);
  columns.get("segment")![0] = format;
  writeColumns(columns, (name, bytes) => put(name, seal(bytes)));
};
