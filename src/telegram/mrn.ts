import { inTwo } from "./dtg.ts";
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
export const formatMrn = (mrn: Mrn): string => `${inTwo(mrn.year % 100)}${mrn.post}${mrn.serial}`;

/** Returns a post's identifier from its printed name: the vocabulary's, else the letters without blanks and stops. */
export const postId = (vocabulary: Vocabulary, printed: string): string =>
  postOf(vocabulary, printed)?.id ?? printed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

const printedForm =
  /^'?(\d{4}|\d{2})[ -]?([A-Za-z][A-Za-z .'-]*?)[ -]?#?0{0,9}([1-9]\d{0,6})(?:_[A-Za-z])?$/;

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
  return { year: fullYear(Number(year)), post: postId(vocabulary, post), serial: Number(serial) };
};

/**
 * Reads an MRN in which a scan or a hand put letters for figures, or the other way round: O and 0, I and 1. Null where
 * that gives no number of a post that is known, and where nothing is wrong.
 *
 *     mendedMrn("O9 STATE O1512", vocabulary)  // { year: 2009, post: "STATE", serial: 1512 }
 *     mendedMrn("09MAJURO4A", vocabulary)      // null
 */
export const mendedMrn = (printed: string, vocabulary: Vocabulary): Mrn | null => {
  const text = printed.trim().toUpperCase();
  if (text.length > 60) return null;
  const pieces = /^([O\d]{2,4}) ?([A-Z0][A-Z0 .'-]*?) ?#?([OI\d]{1,9})$/.exec(text);
  if (!pieces) return null;
  const [, year = "", post = "", serial = ""] = pieces;
  // Signs that both a post's name and a serial may have belong to the one that makes a post of it.
  for (let kept = 0; kept <= serial.length; kept += 1) {
    const name = (post + serial.slice(0, kept)).replaceAll("0", "O");
    const figures = inFigures(serial.slice(kept));
    if (postOf(vocabulary, name) === null) continue;
    const mrn = readMrn(`${inFigures(year)} ${name} ${figures}`, vocabulary);
    if (mrn !== null) return mrn;
  }
  return null;
};

/** Returns the pieces of an MRN as printed, or else mended; null where it is none even so. */
export const readOrMended = (printed: string, vocabulary: Vocabulary): Mrn | null =>
  readMrn(printed, vocabulary) ?? mendedMrn(printed, vocabulary);

/** Figures for the letters that stand for them. */
export const inFigures = (text: string): string => text.replaceAll("O", "0").replaceAll("I", "1");

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
