/** Letters that NFKD leaves whole and that readers type without their stroke or ligature. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["ı", "i"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
]);

const DROPPED = /^[\p{M}\p{Cf}]$/u;
const MARK = /^\p{M}$/u;
const LETTER = /^\p{L}$/u;
const WORD_PART = /^[\p{L}\p{N}]$/u;

/** Folded code points met so far. Bounded by what Unicode assigns; filled as texts need it. */
const folded = new Map<number, string>();

/** Returns one code point folded: NFKD, categories M and Cf dropped, lower case, then the letters above. */
export const foldCodePoint = (code: number): string => {
  const known = folded.get(code);
  if (known !== undefined) return known;
  let result = "";
  for (const part of String.fromCodePoint(code).normalize("NFKD")) {
    if (DROPPED.test(part)) continue;
    for (const low of part.toLowerCase()) {
      if (!DROPPED.test(low)) result += LETTERS.get(low) ?? low;
    }
  }
  folded.set(code, result);
  return result;
};

/** Returns `text` folded: accents, case and invisible characters gone, all else kept. `fold(fold(x))` is `fold(x)`. */
export const fold = (text: string): string => {
  let result = "";
  for (const character of text) result += foldCodePoint(character.codePointAt(0) ?? 0);
  return result;
};

/** True for a combining mark. */
export const isMark = (code: number): boolean => MARK.test(String.fromCodePoint(code));

/** True for a letter, given as one code point. */
export const isLetter = (character: string): boolean => LETTER.test(character);

/** True for a letter or a number, given as one code point: what words are made of. */
export const isWordPart = (character: string): boolean => WORD_PART.test(character);
