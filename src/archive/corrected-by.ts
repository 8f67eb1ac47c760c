/** What later telegrams did to a cable: corrected, cancelled, repeated or sent on. */
import type { Reader } from "../clearance/index.ts";
import { numbersOf } from "../query/index.ts";
import type { Correction } from "../telegram/index.ts";
import { presentPostId, type Vocabulary } from "../vocabulary/index.ts";
import type { Archive, References } from "./port.ts";
import { numberIn } from "./post-series.ts";

/** A cable that says of itself what it does to an earlier one. */
export interface LaterCable {
  readonly mrn: string;
  readonly kind: Correction["kind"];
}

/** The post that sends others' telegrams on and repeats them. */
const DEPARTMENT = "STATE";

/** Most cables that are read for it. */
const MOST = 20;

/**
 * Returns which of the cables that cite one correct it, cancel it, repeat it or send it on, as far as the reader sees. A post does that
 * to its own telegrams, and the Department to all; so of the citing cables only theirs are read, the first twenty.
 */
export const correctedBy = async (
  archive: Pick<Archive, "cables">,
  reader: Reader,
  { mrn, citedBy }: Pick<References, "mrn" | "citedBy">,
  vocabulary: Vocabulary,
): Promise<readonly LaterCable[]> => {
  const postOf = (name: string): string | null => {
    const read = numberIn(name, vocabulary);
    return read === null ? null : presentPostId(vocabulary, read.post);
  };
  const own = postOf(mrn);
  if (own === null) return [];
  const names = citedBy
    .map((line) => line.mrn)
    .filter((name) => [own, DEPARTMENT].includes(postOf(name) ?? ""))
    .slice(0, MOST);
  if (names.length === 0) return [];
  const numbers = numbersOf(mrn, vocabulary);
  return (await archive.cables(reader, names)).flatMap((answer) => {
    if (answer.kind !== "cable") return [];
    const { name, telegram } = answer.cable;
    const to = telegram.correction?.mrn ?? null;
    return telegram.correction !== null && to !== null && numbers.includes(to)
      ? [{ mrn: name, kind: telegram.correction.kind }]
      : [];
  });
};
