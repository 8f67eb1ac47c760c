/**
 * Building a segment: a batch of cables becomes named blobs that never change again. The store writes them in the
 * transaction that stores the cables, so that a text is never there without the labels of its paragraphs.
 *
 *     head      format, tier and numbers of the segment, then its columns (`segment.ts` says which)
 *     word.N    the dictionary        post.N    posting lists
 *     stem.N    stems and their words  pos.N     positions
 */
import { cableColumns, type IndexedCable } from "./cable-columns.ts";
import { cutIntoChunks } from "./bytes.ts";
import { encodeColumns, type Column } from "./columns.ts";
import { BLOCK, encodeDictionary, type Entry } from "./dictionary.ts";
import { documentColumns } from "./document-columns.ts";
import { byCodeUnit, collectRuns } from "./runs.ts";
import { seal } from "./seal.ts";
import { stem } from "./stem.ts";

/** Version of the layout; a segment of another version is built again from its cables. */
export const FORMAT = 1;

/**
 * Encodes a batch of cables. Documents are numbered densely in the order given. Every blob comes back sealed with its
 * checksum. The batch may be empty of words but not of cables.
 */
export const buildSegment = (batch: readonly IndexedCable[], tier = 0): Map<string, Uint8Array> => {
  const cables = cableColumns();
  const documents = documentColumns();
  const runs = collectRuns();
  for (const indexed of batch) {
    const first = documents.count();
    const { cable } = indexed;
    cables.add(indexed, first, (address) => {
      const at = cable.documents.findIndex((document) => document.address === address);
      return at === -1 ? -1 : first + at;
    });
    for (const document of cable.documents) documents.add(document, runs.add(document.text));
  }
  const { entries, postings, positions } = runs.done();
  const words = encodeDictionary("word", entries);
  const stems = encodeDictionary("stem", stemEntries(entries));
  const columns = new Map<string, Column>([
    ["segment", Uint32Array.of(FORMAT, tier, batch.length, documents.count())],
    ...cables.columns(documents.count()),
    ...documents.columns(),
    ...words.columns,
    ...stems.columns,
    ...blockAddresses(entries),
  ]);
  const blobs = new Map([
    ["head", encodeColumns(columns)],
    ...words.blobs,
    ...stems.blobs,
    ...cutIntoChunks("post", postings),
    ...cutIntoChunks("pos", positions),
  ]);
  return new Map([...blobs].map(([name, bytes]) => [name, seal(bytes)]));
};

/** Stems that stand for anything but themselves alone, each with the ordinals of its words. */
const stemEntries = (entries: readonly Entry[]): readonly Entry[] => {
  const words = new Map<string, number[]>();
  entries.forEach(({ word }, ordinal) => {
    const root = stem(word);
    const known = words.get(root);
    if (known === undefined) words.set(root, [ordinal]);
    else known.push(ordinal);
  });
  return [...words]
    .filter(([root, [first, ...more]]) => more.length > 0 || entries[first!]!.word !== root)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([word, numbers]) => ({ word, numbers }));
};

/** Where the first posting list and the first positions of each block of the dictionary begin. */
const blockAddresses = (entries: readonly Entry[]): [string, Column][] => {
  const posts: number[] = [];
  const places: number[] = [];
  let post = 0;
  let place = 0;
  entries.forEach(({ numbers }, index) => {
    if (index % BLOCK === 0) {
      posts.push(post);
      places.push(place);
    }
    post += numbers[1]!;
    place += numbers[2]!;
  });
  return [
    ["word.post", Float64Array.from(posts)],
    ["word.pos", Float64Array.from(places)],
  ];
};
