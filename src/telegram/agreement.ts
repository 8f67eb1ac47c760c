import { postOf } from "../vocabulary/index.ts";
import type { Addressee, Classification, Level, Transmission } from "./model.ts";
import { formatMrn, readMrn, readOrMended, type Mrn } from "./mrn.ts";
import { checkPages } from "./parts/page-line.ts";
import type { Reading } from "./reading.ts";
import { report } from "./taking.ts";

const levelOfLetter: Readonly<Record<string, readonly Level[]>> = {
  U: ["UNCLASSIFIED", "SBU", "LIMITED OFFICIAL USE", "CUI"],
  E: ["UNCLASSIFIED", "SBU", "LIMITED OFFICIAL USE", "CUI"],
  R: ["RESTRICTED", "LIMITED OFFICIAL USE"],
  C: ["CONFIDENTIAL"],
  S: ["SECRET"],
  T: ["TOP SECRET"],
};

/** The level that a group of security letters stands for (`SSSSS` is SECRET), or null. */
export const levelOfLetters = (letters: string | null): Level | null =>
  levelOfLetter[letters?.[0] ?? ""]?.[0] ?? null;

/** Returns whether security letters and a level go together (`EEEEE` and SBU do); null where the letters say nothing. */
export const goTogether = (letters: string, level: Level): boolean | null =>
  levelOfLetter[letters[0] ?? ""]?.includes(level) ?? null;

/** Stations count to 9999 and begin again. */
const ROUND = 10_000;

/** Returns whether a station's serial and the serial of a number may be of one telegram. */
export const isSameSerial = (station: number, number: number): boolean =>
  station % ROUND === number % ROUND;

interface Read {
  readonly mrn: Mrn | null;
  readonly from: Addressee | null;
  readonly classification: Classification | null;
  readonly transmission: Transmission | null;
}

/** Missions that print the city they sit in, or the mission, as their post: one FM line serves both. */
const isSameHouse = (fm: string, post: string): boolean => fm.includes(post) || post.includes(fm);

/**
 * Compares the lines that must name one telegram: station serial, number, page lines, card, record, FM post, security
 * letters. Texts were spliced and numbers damaged on their way; a mismatch is reported with both values. Returns the
 * identifiers met that are not the number itself.
 */
export const checkAgreement = (reading: Reading, read: Read): string[] => {
  const { mrn, from, classification, transmission } = read;
  const aliases: string[] = [];
  const canonical = mrn === null ? null : formatMrn(mrn);
  const alias = (printed: string): void => {
    if (printed !== canonical && !aliases.includes(printed)) aliases.push(printed);
  };
  if (mrn !== null) {
    checkPages(reading, mrn.post, mrn.serial);
    const serial = transmission?.serial ?? null;
    const span = reading.provenance["transmission.station"]?.spans[0];
    if (serial !== null && span && !isSameSerial(serial, mrn.serial))
      report(
        reading,
        "serial.mismatch",
        span,
        `The DE line has the serial ${serial}, the number has ${mrn.serial}; the number was kept.`,
      );
    if (
      from?.post &&
      from.post !== mrn.post &&
      !isSameHouse(from.post, mrn.post) &&
      reading.banner?.number
    ) {
      const at = reading.provenance.from?.spans[0];
      if (at)
        report(
          reading,
          "post.mismatch",
          at,
          `The FM line names ${from.post}, the number ${mrn.post}; both were kept.`,
        );
    }
  }
  let named: string | null = null;
  for (const { post, serial } of reading.pages) {
    if (!reading.sheet.isPaged || serial !== mrn?.serial || post === named) continue;
    named = post;
    const printed = post.replaceAll(/[^A-Z0-9]/g, "");
    const known = postOf(reading.sheet.vocabulary, post);
    if (known !== null && known.id !== printed)
      alias(`${mrn.year}${printed}${String(serial).padStart(5, "0")}`);
  }
  const others = [
    ["card.mismatch", reading.card?.identifier, reading.provenance.card?.spans[0], "card"],
    [
      "record.mismatch",
      reading.record?.attributes["Document Number"],
      reading.provenance.record?.spans[0],
      "record",
    ],
  ] as const;
  for (const [code, printed, span, name] of others) {
    if (!printed || !span) continue;
    const { vocabulary } = reading.sheet;
    // Mails and their like leave out the year.
    const other =
      readOrMended(printed, vocabulary) ??
      (mrn === null ? null : readMrn(`${mrn.year} ${printed}`, vocabulary));
    alias(printed);
    // A published volume numbers its documents, not the telegrams.
    if (name === "card" && reading.taken?.format === "frus-tei") continue;
    if (canonical !== null && (other === null || formatMrn(other) !== canonical))
      report(
        reading,
        code,
        span,
        `The ${name} says ${printed}, the text ${canonical}; the text was believed and the other kept as an alias.`,
      );
  }
  checkLetters(reading, classification);
  checkRecord(reading);
  return aliases;
};

/** Records of the 1970s list the telegrams that a text cites, with gaps; airgrams they leave out always. */
const checkRecord = (reading: Reading): void => {
  const printed = reading.record?.attributes["Reference"];
  const span = reading.provenance.record?.spans[0];
  if (printed === undefined || !span) return;
  const numbers = (text: string): string[] =>
    (text.match(/\d{1,7}/g) ?? []).map((digits) => String(Number(digits)));
  const listed = new Set(numbers(printed));
  const cited = reading.references.filter(({ kind }) => kind === "telegram" || kind === "airgram");
  const missing = cited.filter(({ raw }) => !numbers(raw).some((one) => listed.has(one))).length;
  if (missing > 0)
    report(
      reading,
      "record.incomplete",
      span,
      `The record leaves out ${missing} of the ${cited.length} telegrams that the text refers to; the text was believed.`,
    );
};

const checkLetters = (reading: Reading, classification: Classification | null): void => {
  const letters = reading.security?.letters ?? null;
  const span = reading.securitySpans[0];
  if (letters === null || classification === null || !span) return;
  if (goTogether(letters, classification.level) === false)
    report(
      reading,
      "security.mismatch",
      span,
      `The letters ${letters} do not go with ${classification.level}; the classification line was kept, and the higher of the two governs what has no mark of its own.`,
    );
};
