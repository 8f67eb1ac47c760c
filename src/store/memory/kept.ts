import {
  compareRanks,
  copyRank,
  hashOf,
  joinSections,
  likenessOf,
  nameOf,
  telegramsWith,
  type CopyNote,
  type Likeness,
  type PutOutcome,
  type Received,
} from "../../archive/index.ts";
import { wordsOf, type WordAt } from "../../query/index.ts";
import { projectionOf, stem, type SearchCable, type SearchDocument } from "../../search/index.ts";
import { parse } from "../../telegram/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";

/** A portion with its words, cut once. */
export interface KeptDocument extends SearchDocument {
  readonly words: readonly WordAt[];
  readonly stems: readonly string[];
}

/** One text of a cable, as it was received and as search sees it. */
export interface Copy {
  readonly received: Received;
  readonly note: CopyNote;
  readonly rank: readonly number[];
  readonly cable: SearchCable;
  readonly documents: readonly KeptDocument[];
}

/** One telegram: its copies, best first. Several telegrams may stand under one MRN. */
export interface Instance {
  readonly mrn: string;
  copies: readonly Copy[];
}

/** Returns a received text as it is kept. */
export const copyOf = (received: Received, note: CopyNote, vocabulary: Vocabulary): Copy => {
  const { telegram, text, source } = received;
  const cable = projectionOf({ telegram, text, hash: note.hash, source }, vocabulary);
  const documents = cable.documents.map((document) => {
    const words = wordsOf(document.text);
    return { ...document, words, stems: words.map(({ word }) => stem(word)) };
  });
  return { received, note, rank: copyRank({ telegram, text }), cable, documents };
};

const betterFirst = (one: Copy, other: Copy): number =>
  compareRanks(one.rank, other.rank) || (one.note.hash < other.note.hash ? -1 : 1);

/** The copies that were received; the others were put together from them. */
export const receivedIn = ({ copies }: Instance): readonly Copy[] =>
  copies.filter(({ note }) => note.joinedFrom.length === 0);

const likenesses = new WeakMap<Received, Likeness>();

/** What of a text is held against others, worked out once. */
const likenessIn = (received: Received): Likeness => {
  const known = likenesses.get(received) ?? likenessOf(received);
  likenesses.set(received, known);
  return known;
};

/** Puts sections that arrived apart together, as a copy beside them. */
const rejoin = (instance: Instance, vocabulary: Vocabulary): void => {
  const received = receivedIn(instance);
  const sections = received.map(({ note, rank, received: { text, telegram } }) => ({
    hash: note.hash,
    rank,
    text,
    telegram,
  }));
  const joined = joinSections(sections, (text) => parse(text, { vocabulary }));
  const hash = joined === null ? null : hashOf(joined.text);
  const isReceived = received.some(({ note }) => note.hash === hash);
  const made: Copy[] = [];
  if (joined !== null && hash !== null && !isReceived) {
    const parts = joined.from.flatMap((part) => received.filter(({ note }) => note.hash === part));
    const places = new Map(
      parts.flatMap(({ note }) => note.places).map((one) => [JSON.stringify(one), one]),
    );
    const first = parts[0]?.received as Received;
    const bytes = new TextEncoder().encode(joined.text);
    made.push(
      copyOf(
        { ...first, bytes, decoding: "utf-8", text: joined.text, telegram: joined.telegram },
        {
          hash,
          bytesHash: hash,
          decoding: "utf-8",
          places: [...places.values()],
          joinedFrom: joined.from,
        },
        vocabulary,
      ),
    );
  }
  instance.copies = [...received, ...made].toSorted(betterFirst);
};

/**
 * Keeps one received text among the instances and says what became of it: the same text again adds its place, a text
 * that is mostly another's under the same MRN is a copy, of all such that stood apart, all else is a telegram of its own.
 */
export const keep = (
  instances: Instance[],
  received: Received,
  vocabulary: Vocabulary,
): PutOutcome => {
  const hash = hashOf(received.text);
  const { telegram, source, file, place, decoding } = received;
  const name = nameOf(telegram, hash);
  const found = { source, file, place };

  for (const instance of instances) {
    const held = receivedIn(instance).find(({ note }) => note.hash === hash);
    if (held === undefined) continue;
    const isKnown = held.note.places.some(
      (one) => one.source === source && one.file === file && one.place === place,
    );
    if (!isKnown) {
      const note = { ...held.note, places: [...held.note.places, found] };
      instance.copies = instance.copies.map((copy) => (copy === held ? { ...copy, note } : copy));
      rejoin(instance, vocabulary);
    }
    return { state: "held", name: instance.mrn, hash };
  }

  const note = {
    hash,
    bytesHash: hashOf(received.bytes),
    decoding,
    places: [found],
    joinedFrom: [],
  };
  const copy = copyOf(received, note, vocabulary);
  const siblings = telegramsWith(
    instances.filter(({ mrn }) => mrn === name),
    (instance) => receivedIn(instance).map((other) => likenessIn(other.received)),
    likenessIn(received),
  );
  const [sibling, ...others] = siblings;
  if (sibling !== undefined) {
    // Parts that stood apart are one telegram when a text comes that holds them.
    sibling.copies = [...siblings.flatMap(receivedIn), copy];
    for (const other of others) instances.splice(instances.indexOf(other), 1);
    rejoin(sibling, vocabulary);
    return { state: "copy", name, hash };
  }
  instances.push({ mrn: name, copies: [copy] });
  return { state: "stored", name, hash };
};
