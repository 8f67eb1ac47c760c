import { postOf, type Vocabulary } from "../vocabulary/index.ts";

/** The pieces of a message reference number. The year has four digits; the post is its identifier, without blanks. */
export interface Mrn {
  readonly year: number;
  readonly post: string;
  readonly serial: number;
}

/** Two digits of a year mean 1966 to 1999 from 66 on, else 2000 to 2065: nothing that is held is older. */
export const fullYear = (digits: number): number =>
  digits > 99 ? digits : digits >= 66 ? 1900 + digits : 2000 + digits;

/**
 * Returns the canonical form: two-digit year, post without blanks, serial without leading zeros.
 *
 *     formatMrn({ year: 2009, post: "ASTANA", serial: 2050 })  // "09ASTANA2050"
 */
export const formatMrn = (mrn: Mrn): string =>
  `${String(mrn.year % 100).padStart(2, "0")}${mrn.post}${mrn.serial}`;

/** Returns a post's identifier from its printed name: the vocabulary's, else the letters without blanks and stops. */
export const postId = (vocabulary: Vocabulary, printed: string): string =>
  postOf(vocabulary, printed)?.id ?? printed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

const printedForm = /^'?(\d{4}|\d{2})[ -]?([A-Za-z][A-Za-z .'-]*?)[ -]?#?(\d{1,7})(?:_[A-Za-z])?$/;

/**
 * Returns the pieces of an MRN that is printed with its year, or null where it is none. Any spelling of the post that
 * the vocabulary knows will do, also the six letters of records of the 1970s and the suffix of a release set.
 *
 *     readMrn("1975VALLET01187_b", vocabulary)  // { year: 1975, post: "VALLETTA", serial: 1187 }
 */
export const readMrn = (printed: string, vocabulary: Vocabulary): Mrn | null => {
  const text = printed.trim();
  if (text.length > 60) return null;
  const match = printedForm.exec(text);
  if (!match) return null;
  const [, year = "", post = "", serial = ""] = match;
  if (Number(serial) === 0) return null;
  return { year: fullYear(Number(year)), post: postId(vocabulary, post), serial: Number(serial) };
};

/**
 * Returns the canonical form of an MRN printed with its year, or null where the text is none.
 *
 *     canonicalMrn("08 ASTANA 1967", builtIn)      // "08ASTANA1967"
 *     canonicalMrn("09ASTANA002050_a", builtIn)    // "09ASTANA2050"
 */
export const canonicalMrn = (printed: string, vocabulary: Vocabulary): string | null => {
  const mrn = readMrn(printed, vocabulary);
  return mrn === null ? null : formatMrn(mrn);
};
