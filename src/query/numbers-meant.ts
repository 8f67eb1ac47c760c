/** A cable's number as it may have been meant: the post's letters as they were typed. */
export interface NumberMeant {
  /** Two digits, null where none was typed. */
  readonly year: string | null;
  readonly letters: string;
  readonly serial: number;
}

/** Signs of a number that are looked at: no post's name is as long. */
const LONGEST = 40;

/** Places where a number's digits may begin that are tried: letters before them may be the end of the post's name. */
const MOST_PARTINGS = 3;

const FIGURES: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/** Letters that look like figures as figures: `205O` is `2050`. Null where another letter is among them, or no figure at all. */
const asFigures = (text: string): string | null =>
  /^[0-9OIL]+$/.test(text) && /[0-9]/.test(text)
    ? text.replaceAll(/[OIL]/g, (letter) => FIGURES[letter] ?? letter)
    : null;

/** Figures that look like letters as letters; null where another figure is among them. */
const asLetters = (text: string): string | null => {
  const letters = text.replaceAll("0", "O").replaceAll("1", "I");
  return /^[A-Z]{3,}$/.test(letters) ? letters : null;
};

/**
 * Returns the numbers that a text may mean where letters and figures were taken for each other: O and 0, I or L and 1. As typed
 * it is among them where it is a number. At most nine, none for a text that cannot be one; its work is bounded.
 *
 *     numbersMeant("09 Astana 205O")  // [{ year: "09", letters: "ASTANA", serial: 2050 }]
 */
export const numbersMeant = (text: string): readonly NumberMeant[] => {
  if (text.length > LONGEST) return [];
  const bare = text.toUpperCase().replaceAll(/[\s.]/g, "");
  if (!/^[A-Z0-9]+$/.test(bare)) return [];
  let from = bare.length;
  while (from > 0 && /^[0-9OIL]$/.test(bare[from - 1] ?? "")) from -= 1;
  const tail = bare.slice(from);
  const firstFigure = tail.search(/[0-9]/);
  if (firstFigure < 0) return [];
  return [0, 2, 4].flatMap((length) => {
    const year = length === 0 ? null : asFigures(bare.slice(0, length));
    if (length > 0 && year === null) return [];
    return Array.from({ length: Math.min(firstFigure + 1, MOST_PARTINGS) }, (_, step) => {
      const letters = asLetters(bare.slice(length, from + step));
      const serial = asFigures(tail.slice(step));
      return letters === null || serial === null || serial.length > 9
        ? []
        : [{ year: year?.slice(-2) ?? null, letters, serial: Number(serial) }];
    }).flat();
  });
};
