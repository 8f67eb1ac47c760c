import { isCapital, isDigit } from "./signs.ts";
import { postOf, type Vocabulary } from "../vocabulary/index.ts";
import { fullYear, inFigures, postId } from "./mrn.ts";

const year = /(?:'?(\d{2}|(?:19|20)\d{2})|\((\d{2})\))[ -]?(?=[A-Z])/y;

/** Words before a number that make it no telegram. */
const noPost = new Set([
  "PAGE",
  "PART",
  "SECTION",
  "PARA",
  "PARAGRAPH",
  "UNSCR",
  "RESOLUTION",
  "FLIGHT",
  "FAM",
  "FAH",
  "CHAPTER",
  "ARTICLE",
  "JANUARY",
  "FEBRUARY",
  "MARCH",
  "APRIL",
  "MAY",
  "JUNE",
  "JULY",
  "AUGUST",
  "SEPTEMBER",
  "OCTOBER",
  "NOVEMBER",
  "DECEMBER",
  "JAN",
  "FEB",
  "MAR",
  "APR",
  "JUN",
  "JUL",
  "AUG",
  "SEP",
  "OCT",
  "NOV",
  "DEC",
  "DTG",
  "REF",
  "EO",
  "E.O",
  "NUMBER",
  "NO",
  "ANNEX",
  "TAB",
  "VOLUME",
  "CASE",
  "UNGA",
  "UNSC",
  "DATED",
  "MESSAGE",
  "OF",
  "AND",
]);

/** A telegram named in a list: post, serial, and the year where it is printed. */
export interface Cable {
  readonly start: number;
  readonly end: number;
  readonly post: string;
  readonly isKnown: boolean;
  /** True where a letter stood for a figure in it, or a figure for a letter: `COTON0U 123`, `STATE O1512`. */
  readonly isMended: boolean;
  readonly year: number | null;
  readonly serial: number;
}

const yearBehind = /^(?:-(\d{2})|\/(\d{2})|, ?'(\d{2})| \((?:20|19)?(\d{2})\))(?![\d/])/;

/* The rest of a date-time group behind its six figures. */
const group = /^Z ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/;

/** The signs that no name of a post goes on behind: a comma, a semicolon, a colon, a slant, a parenthesis, a line's end. */
const nameEnds = new Set([..."(),;:/\n"].map((sign) => sign.charCodeAt(0)));
const endsName = (code: number): boolean => code < 65 && nameEnds.has(code);

/** True where a nought stands between capitals, as a scan or a hand puts it for the letter. */
const isLetterO = (text: string, at: number): boolean =>
  text[at] === "0" && isCapital(text.charCodeAt(at - 1)) && isCapital(text.charCodeAt(at + 1));

/** A post that is known, before letters that stand for figures: the `STATE` of `STATEO1512`. Null where there is none. */
const withoutLetters = (vocabulary: Vocabulary, name: string): string | null => {
  const letters = "OI0".includes(name.charAt(name.length - 1))
    ? /[OI0]{1,4}$/.exec(name)?.[0]
    : undefined;
  if (letters === undefined || postOf(vocabulary, name.replaceAll("0", "O")) !== null) return null;
  for (let count = 1; count <= letters.length; count += 1) {
    const post = name.slice(0, name.length - count);
    if (postOf(vocabulary, post) !== null) return post;
  }
  return null;
};

/**
 * Reads post and serial, with a year before, between or behind them, at or shortly behind `from`; null where there is
 * no telegram.
 *
 *     08 STATE 1234       STATE 1234-08       ANKARA '08 678       STATE (08) 1234
 */
export const cableAt = (
  vocabulary: Vocabulary,
  text: string,
  from: number,
  stop: number,
): Cable | null => {
  let at = from;
  let printed: number | null = null;
  year.lastIndex = at;
  const prefix = isCapital(text.charCodeAt(at)) ? null : year.exec(text);
  if (prefix) {
    printed = fullYear(Number(prefix[1] ?? prefix[2]));
    at = year.lastIndex;
  }
  if (!isCapital(text.charCodeAt(at))) return null;
  let end = at;
  while (
    end < stop &&
    end - at < 42 &&
    (!isDigit(text.charCodeAt(end)) || isLetterO(text, end)) &&
    !endsName(text.charCodeAt(end))
  )
    end += 1;
  const behind = text[end] === "(" ? /^\('?(\d{2})\) ?/.exec(text.slice(end, end + 8)) : null;
  let nameEnd = end;
  while (nameEnd > at && "# -".includes(text.charAt(nameEnd - 1))) nameEnd -= 1;
  let name = text.slice(at, nameEnd);
  let digitsAt = end;
  if (behind) {
    printed ??= fullYear(Number(behind[1]));
    digitsAt = end + behind[0].length;
  }
  if (text[end - 1] === "'" && /^\d\d \d/.test(text.slice(end, end + 4)))
    name = name.replace(/ ?'$/, "");
  let digits = /^0{0,6}\d{1,7}(?!\d)/.exec(text.slice(digitsAt, digitsAt + 14))?.[0];
  const hasLetter =
    digits !== undefined &&
    digits.length > 2 &&
    text[end - 1] === "O" &&
    text[end - 2] === " " &&
    end - 2 >= at;
  if (hasLetter) name = name.replace(/ O$/, "");
  const glued = hasLetter ? null : withoutLetters(vocabulary, name);
  if (glued !== null) {
    digits = inFigures(name.slice(glued.length)) + (digits ?? "");
    digitsAt -= name.length - glued.length;
    name = glued;
  }
  const isMended = hasLetter || glued !== null || name.includes("0");
  // `MAJURO'S 33`, as it is said.
  name = name.replaceAll("0", "O");
  if (name.endsWith("'S")) name = name.slice(0, -2);
  // `ANKARA 08 678` and `ANKARA '08 678`: the year stands between post and serial.
  const between =
    text[digitsAt + 2] === " "
      ? /^(\d{2}) (\d{2,6})(?!\d)/.exec(text.slice(digitsAt, digitsAt + 12))
      : null;
  if (between && printed === null) {
    printed = fullYear(Number(between[1]));
    digits = between[2];
    digitsAt += 3;
  }
  if (digits === undefined || Number(digits) === 0) return null;
  // `FBIS 021234Z MAR 92`: when it was sent, and not which it was.
  if (digits.length === 6 && group.test(text.slice(digitsAt + 6, digitsAt + 14))) return null;
  let tail = digitsAt + digits.length;
  const after = "-/, ".includes(text[tail] ?? "\n")
    ? yearBehind.exec(text.slice(tail, tail + 9))
    : null;
  const behindYear = after?.[1] ?? after?.[2] ?? after?.[3] ?? after?.[4];
  if (after && printed === null && digits.length >= 2) {
    printed = fullYear(Number(behindYear));
    tail += after[0].length;
  }
  const words = name.includes(" ") ? name.split(" ").filter((word) => word !== "") : [name];
  for (let drop = 0; drop < words.length; drop += 1) {
    const known = postOf(vocabulary, words.length === 1 ? name : words.slice(drop).join(" "));
    if (!known) continue;
    const start = drop === 0 || isMended ? from : text.indexOf(words[drop] ?? "", at);
    return {
      start,
      end: tail,
      post: known.id,
      isKnown: true,
      isMended,
      year: drop === 0 ? printed : null,
      serial: Number(digits),
    };
  }
  const lastWord = words.at(-1) ?? "";
  const isName =
    words.length > 0 && words.length <= 4 && /^[A-Z][A-Z .'-]*$/.test(name) && name.length >= 3;
  if (
    !isName ||
    words.some((word) => noPost.has(word.replace(/\.$/, ""))) ||
    noPost.has(lastWord) ||
    digits.length < 2
  )
    return null;
  return {
    start: from,
    end: tail,
    post: postId(vocabulary, name),
    isKnown: false,
    isMended,
    year: printed,
    serial: Number(digits),
  };
};
