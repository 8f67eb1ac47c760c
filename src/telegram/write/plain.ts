const signs: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201a": "'",
  "\u201b": "'",
  "\u2032": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u2033": '"',
  "\u00ab": '"',
  "\u00bb": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "--",
  "\u2015": "--",
  "\u2212": "-",
  "\u2022": "*",
  "\u2026": "...",
  "\u00df": "ss",
  "\u00c6": "AE",
  "\u00e6": "ae",
  "\u00d8": "O",
  "\u00f8": "o",
  "\u0141": "L",
  "\u0142": "l",
  "\u0131": "i",
  "\u0152": "OE",
  "\u0153": "oe",
  "\u00ad": "",
};
const beyond = /[^\n\x20-\x7e]/;
const each = /[^\n\x20-\x7e]/g;
const accents = /[\u0300-\u036f]/g;

/**
 * Returns a text in the characters that the circuits carry, where it has a form in them: straight quotes, hyphens for
 * dashes, letters without accents, blanks for odd blanks. A letter of another alphabet has none and stays: the text is
 * kept, and the drafting rules report it.
 *
 *     plain("l’Égalité — 3…")  // "l'Egalite -- 3..."
 */
export const plain = (text: string): string =>
  beyond.test(text)
    ? text
        .normalize("NFC")
        .replace(each, (found) =>
          Object.hasOwn(signs, found)
            ? (signs[found] ?? "")
            : /^[\s\0-\x1f\x7f]$/.test(found)
              ? " "
              : withoutAccent(found),
        )
    : text;

const withoutAccent = (letter: string): string => {
  const base = letter.normalize("NFD").replace(accents, "");
  return /^[A-Za-z]+$/.test(base) ? base : letter;
};
