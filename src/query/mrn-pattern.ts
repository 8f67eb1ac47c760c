import { postEverOf, postOf, presentPostId, type Vocabulary } from "../vocabulary/index.ts";
import type { MrnPattern } from "./tree.ts";

/** An MRN taken apart, as far as it is stated. */
interface Pieces {
  readonly year: string | null;
  readonly letters: string;
  readonly serial: number;
}

/** Two or four digits of the year or none, the post's letters, the serial with or without leading zeros. */
const piecesOf = (bare: string): Pieces | null => {
  const match = /^([0-9]{4}|[0-9]{2})?([A-Z]+)([0-9]{1,9})$/.exec(bare);
  if (match === null) return null;
  const [, year, letters = "", serial = ""] = match;
  return { year: year === undefined ? null : year.slice(-2), letters, serial: Number(serial) };
};

const bareOf = (text: string): string => text.toUpperCase().replaceAll(/[\s.]/g, "");

/**
 * Returns what an MRN in any spelling asks for: the post under its present name, the year where it is given. Names that
 * are no MRN (`sha256-…`, an instance's `09ASTANA2050~6f0c2a`, an identifier of an archive) are matched whole. Null
 * where it can be neither.
 *
 *     mrnPattern("09 ASTANA 002050", v)  // {year: "09", post: "ASTANA", serial: 2050, raw: "09ASTANA2050"}
 *     mrnPattern("STATE 83600", v)       // {year: null, post: "STATE", serial: 83600, raw: "STATE83600"}
 */
export const mrnPattern = (text: string, vocabulary: Vocabulary): MrnPattern | null => {
  const bare = bareOf(text);
  const pieces = piecesOf(bare);
  if (pieces !== null) {
    const { year, letters, serial } = pieces;
    const post = presentPostId(vocabulary, letters);
    // A number is printed with the name that it was sent under.
    const printed = postOf(vocabulary, letters)?.id ?? letters;
    return { year, post, serial, raw: `${year ?? ""}${printed}${serial}` };
  }
  if (!/^[A-Z0-9][A-Z0-9_~/-]*$/.test(bare) || !/[0-9]/.test(bare)) return null;
  const [before = "", digits] = bare.split("~", 2);
  const instance = digits === undefined ? null : mrnPattern(before, vocabulary);
  const raw = instance === null ? rawOf(bare) : `${instance.raw}~${(digits ?? "").toLowerCase()}`;
  return { year: null, post: null, serial: null, raw };
};

const rawOf = (bare: string): string => (bare.startsWith("SHA256-") ? bare.toLowerCase() : bare);

/**
 * Returns the cable's number that was typed as a whole query, null where it is none. Such a query means words, as every
 * other does; whoever shows what it finds offers the cable beside it.
 *
 *     09ASTANA2050    09 astana 2050    STATE 83600
 */
export const numberTyped = (query: string, vocabulary: Vocabulary): MrnPattern | null =>
  /^[A-Za-z0-9][A-Za-z0-9 .]*\d$/.test(query) ? mrnPattern(query, vocabulary) : null;

/** What a cable is called, for a pattern to be held against. */
export interface Named {
  /** Canonical MRN, or `sha256-` and digits. */
  readonly mrn: string;
  readonly aliases: readonly string[];
  /** SHA-256 of the copy's text, hex. */
  readonly hash: string;
}

/** Returns whether a pattern means this MRN, under its present name or an old one. */
export const mrnMatches = (pattern: MrnPattern, mrn: string, vocabulary: Vocabulary): boolean => {
  if (pattern.raw === mrn) return true;
  if (pattern.post === null) return false;
  const pieces = piecesOf(mrn);
  return (
    pieces !== null &&
    pieces.serial === pattern.serial &&
    (pattern.year === null || pattern.year === pieces.year) &&
    presentPostId(vocabulary, pieces.letters) === pattern.post
  );
};

/**
 * Returns an MRN under each name that its post has and had, the present one first; of nearly all posts as it is. A telegram may
 * cite by the one what was sent under the other.
 *
 *     numbersOf("94BOMBAY100", v)  // ["94MUMBAI100", "94BOMBAY100"]
 */
export const numbersOf = (mrn: string, vocabulary: Vocabulary): readonly string[] => {
  const pieces = piecesOf(mrn);
  if (pieces === null) return [mrn];
  const { year, letters, serial } = pieces;
  const posts = postEverOf(vocabulary, letters);
  if (posts.length < 2) return [mrn];
  return [...new Set([...posts.map(({ id }) => `${year ?? ""}${id}${serial}`), mrn])];
};

/** Whether a reader sees something of an MRN. */
type Sees = (mrn: string) => boolean;

/**
 * Returns the number that stands for an MRN and its other names in what follows citations: that of a cable the reader sees, else
 * one that they see cited. Of several the one under a former name, the last listed: what was sent before its post was renamed is
 * cited by either name, what was sent after that by the later one alone, but for slips.
 *
 *     oneNumberOf("94MUMBAI100", held, cited, v)  // "94BOMBAY100" where that is held
 */
export const oneNumberOf = (
  mrn: string,
  isHeld: Sees,
  isCited: Sees,
  vocabulary: Vocabulary,
): string => {
  const numbers = numbersOf(mrn, vocabulary);
  if (numbers.length === 1) return mrn;
  return numbers.findLast(isHeld) ?? numbers.findLast(isCited) ?? mrn;
};

/**
 * Returns whether a pattern means this cable: by its MRN, by an alias as a whole, or by the name that tells it from
 * another cable of the same MRN.
 */
export const names = (pattern: MrnPattern, cable: Named, vocabulary: Vocabulary): boolean =>
  mrnMatches(pattern, cable.mrn, vocabulary) ||
  pattern.raw === `${cable.mrn}~${cable.hash.slice(0, 6)}` ||
  cable.aliases.some((alias) => rawOf(bareOf(alias)) === pattern.raw);
