import { postId, readOrMended, type Mrn } from "./mrn.ts";
import type { Reading } from "./reading.ts";

/** The number of the telegram that is read, as far as it is known. */
export interface Own {
  readonly year: number | null;
  readonly post: string | null;
  readonly serial: number | null;
}

/** Returns the number by which an archive's card or record calls a telegram; null where it has none that can be read. */
export const archivedNumber = ({ card, record, sheet }: Reading): Mrn | null =>
  [card?.identifier, record?.attributes["Document Number"]]
    .map((printed) => (printed ? readOrMended(printed, sheet.vocabulary) : null))
    .find((number) => number !== null) ?? null;

/** The year that the headers of a mail state; their number often leaves it out. Other cards are known by an identifier with its year. */
const yearOfMail = ({ taken, card }: Reading): number | null => {
  const created = taken?.format === "mmhs" ? (card?.created ?? null) : null;
  return created === null ? null : Number(created.slice(0, 4));
};

/**
 * Returns a telegram's own number as far as it can be known before all of it is read: that of its field list or its classification
 * line, with the year of its date-time group or of what an archive calls it by, else what an archive calls it by.
 */
export const ownOf = (reading: Reading): Own => {
  const { banner, dtg, sheet, statedNumber } = reading;
  const archived = archivedNumber(reading);
  const number = statedNumber ?? banner?.number ?? archived;
  return {
    year:
      statedNumber?.year ??
      dtg?.year ??
      // Texts were spliced: what bears another number is not of that year.
      (archived?.serial === number?.serial ? archived?.year : null) ??
      yearOfMail(reading),
    post: number === null ? null : postId(sheet.vocabulary, number.post),
    serial: number?.serial ?? null,
  };
};

/**
 * Returns the year of a telegram that is named without one: that of the telegram which names it; the year before where its
 * serial lies ahead of that one, since serials begin anew each January.
 *
 *     inferredYear({ post: "BISHKEK", serial: 1790 }, { year: 2007, post: "BISHKEK", serial: 12 })  // 2006
 */
export const inferredYear = (
  cable: { readonly post: string; readonly serial: number },
  own: Own,
): number | null =>
  own.year === null
    ? null
    : cable.post === own.post && own.serial !== null && cable.serial > own.serial
      ? own.year - 1
      : own.year;
