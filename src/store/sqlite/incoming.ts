/**
 * What is stored of a text, taken from it when it comes: its projection, laid with the text as it will be kept. What it was read as is
 * let go then, since the telegrams of a batch are ten times as large as what is stored of them.
 */
import { copyRank, hashOf, nameOf, type Received } from "../../archive/index.ts";
import { projectionOf, type SearchCable } from "../../search/index.ts";
import type { Telegram } from "../../telegram/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import type { CopyLayer } from "./laid.ts";
import type { ReadText } from "./read-text.ts";

export interface Incoming extends Omit<Received, "telegram" | "bytes"> {
  readonly hash: string;
  readonly bytesHash: string;
  /** Null where they are the text in UTF-8: they have its hash, and are not kept twice. */
  readonly bytes: Uint8Array | null;
  readonly name: string;
  readonly rank: readonly number[];
  /** Whether it is one of several sections of a telegram. */
  readonly isSection: boolean;
  /** Null where the text was held already, or came before. */
  readonly cable: SearchCable | null;
}

/** One of which the projection is known. */
export type Projected = Incoming & { readonly cable: SearchCable };

export const isWithCable = (one: Incoming): one is Projected => one.cable !== null;

/** Takes it; what is not held is laid, the projections in the order of their coming. */
export const incomingOf = (
  { telegram, bytes, ...received }: Received,
  laid: CopyLayer,
  isHeld: (hash: string) => boolean,
  vocabulary: Vocabulary,
): Incoming => {
  const { text, source } = received;
  const encoded = laid.text(text);
  const hash = hashOf(encoded);
  const isText = encoded.equals(bytes);
  const cable = isHeld(hash) ? null : projectionOf({ telegram, text, hash, source }, vocabulary);
  if (cable !== null) laid.cable(cable);
  return {
    ...received,
    hash,
    bytesHash: isText ? hash : hashOf(bytes),
    bytes: isText ? null : bytes,
    ...knownBy(telegram, text, hash),
    cable,
  };
};

/** Reads a text again, whose projection was not taken or with another vocabulary. */
export const readAnew = (one: Incoming, readText: ReadText, vocabulary: Vocabulary): Projected => {
  const { text, hash, source } = one;
  const telegram = readText(text, vocabulary);
  const cable = projectionOf({ telegram, text, hash, source }, vocabulary);
  return { ...one, ...knownBy(telegram, text, hash), cable };
};

const knownBy = (
  telegram: Telegram,
  text: string,
  hash: string,
): Pick<Incoming, "name" | "rank" | "isSection"> => ({
  name: nameOf(telegram, hash),
  rank: copyRank({ telegram, text }),
  isSection: (telegram.sections[0]?.of ?? 1) > 1,
});

/** The projections of what was not held, in the order of their coming. */
export const cablesOf = (texts: readonly Incoming[]): readonly SearchCable[] =>
  texts.flatMap(({ cable }) => (cable === null ? [] : [cable]));
