import { postId } from "./mrn.ts";
import type { Reading } from "./reading.ts";

/** The number of the telegram that is read, as far as it is known. */
export interface Own {
  readonly year: number | null;
  readonly post: string | null;
  readonly serial: number | null;
}

/** Returns the number that stands in a telegram's banner, with the year of its date-time group. */
export const ownOf = ({ banner, dtg, sheet }: Reading): Own => {
  const number = banner?.number ?? null;
  return {
    year: dtg?.year ?? null,
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
