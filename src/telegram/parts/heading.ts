import { isInCapitals } from "../../vocabulary/index.ts";
import { isCapital, isDigit } from "../signs.ts";

/** True where a line is a row of dashes or stars, as printed over and under headings. */
export const isRule = (text: string): boolean => {
  if (text.length < 3) return false;
  const first = text.charCodeAt(0);
  if (first !== 45 && first !== 42 && first !== 61 && first !== 95) return false;
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== first && code !== 32 && code !== 45) return false;
  }
  return true;
};

const lowered = new Set([
  "a",
  "an",
  "and",
  "as",
  "at",
  "but",
  "by",
  "for",
  "from",
  "in",
  "is",
  "of",
  "on",
  "or",
  "the",
  "to",
  "vs",
  "with",
]);

/** True where each word of weight begins with a capital, as in a title. */
const isTitled = (text: string): boolean => {
  for (const word of text.split(" ")) {
    const letter = word.replace(/^[("'“‘]+/, "");
    if (letter === "" || lowered.has(letter)) continue;
    if (/^[a-z]/.test(letter)) return false;
  }
  return true;
};

const beginsCapital = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return first >= 65 && first <= 90;
};

/** What parts the cells of a table. */
const gap = / {3}/;

const noHeading =
  /^(?:END |(?:UN)?QUOTE(?![A-Z])|BT$|NNNN|\d|--|- |FOLL?(?:OWING)? (?:IS )?(?:A )?(?:REPEAT|RPT|TEL|TELEGRAM|MESSAGE|MSG|CABLE)(?![A-Z]))/i;

/** True where a line ends a block, is a number's, or a row of a list. */
const isNoHeading = (text: string): boolean =>
  "EUBNFQeubnfq0123456789-".includes(text.charAt(0)) && noHeading.test(text);

/**
 * True where a line can be a heading by its own looks: short, no full stop at the end, upper case or a title, not a row
 * of a table, not the end of a block.
 */
export const looksLikeHeading = (text: string): boolean => {
  if (text.length < 2 || text.length > 90 || gap.test(text)) return false;
  const last = text.charCodeAt(text.length - 1);
  if (last === 46 || last === 44 || last === 59)
    return text.endsWith("...") || text.endsWith("U.S.");
  if (isNoHeading(text) || !(beginsCapital(text) || /[A-Z]/i.test(text))) return false;
  return isInCapitals(text) || isTitled(text);
};

const aside =
  /^\((?:NOTE|COMMENT|FYI)[ :]|(?:^|[ (])(?:END (?:NOTE|COMMENT|SUMMARY|FYI|QUOTE|TEXT)|UNQUOTE)(?![A-Z])/i;

/** True for words that open or close an aside: a page line may put it at the start of a line, where it is still no heading. */
export const isAside = (text: string): boolean => aside.test(text);

/** True where a line may be a heading printed like a sentence: taken only where rules of dashes or its place prove it. */
export const mayBeHeading = (text: string): boolean =>
  text.length <= 90 &&
  !".,;".includes(text.charAt(text.length - 1)) &&
  mayOpen(text) &&
  !gap.test(text);

/** True for the signs that a heading may begin with; END ends something. */
const mayOpen = (text: string): boolean => {
  const first = text.charCodeAt(0);
  if (first === 69) return !/^END /i.test(text);
  return isCapital(first) || isDigit(first) || `("'“`.includes(text.charAt(0));
};
