/**
 * What counts as a word. One tokenizer for the index, the memory store, snippets and the query itself, so that what
 * is searched and what is asked are cut alike.
 *
 *     King's START-1, U.S. and 1.4(b)   ->   king s start 1 us and 1 4 b
 *     Açúcar, co<soft hyphen>operate    ->   acucar cooperate
 *
 * Every code point is folded by itself: NFKD, categories M and Cf dropped, lower case, then nine letters that no
 * decomposition opens (ø, ł …). A word is a longest run of L and N of what is left. One-letter words joined by one full
 * stop and nothing else are one word.
 */

/** A folded word and where it stands in the text: half-open, UTF-16 code units. */
export interface WordAt {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

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

const foldCodePoint = (code: number): string => {
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

/** ASCII: 1 a letter, 2 a digit, 3 a full stop, 0 all else. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-zA-Z]/.test(character)) return 1;
  if (/[0-9]/.test(character)) return 2;
  return character === "." ? 3 : 0;
});

/**
 * Returns the words of `text` in order, with their places. A letter that folds to two words (½ is 1 and 2) gives both
 * the same place; a joined word (`U.S.`) has one place from its first letter to its last. Linear in the text.
 */
export const wordsOf = (text: string): readonly WordAt[] => {
  const words: WordAt[] = [];
  /** Folded word being read, whether it is one letter so far, and where it stands. */
  let word = "";
  let oneLetter = false;
  let start = 0;
  let end = 0;
  /** What lies between the last word and here: nothing yet, one full stop, or something else. */
  let gap: "none" | "stop" | "other" = "other";
  /** Whether the last word given is a letter, or letters joined by stops. */
  let chain = false;

  const finish = (): void => {
    if (word === "") return;
    const before = words.at(-1);
    if (oneLetter && chain && gap === "stop" && before !== undefined) {
      words[words.length - 1] = { word: before.word + word, start: before.start, end };
    } else {
      words.push({ word, start, end });
      chain = oneLetter;
    }
    word = "";
    gap = "none";
  };
  const add = (part: string, isLetter: boolean, from: number, to: number): void => {
    if (word === "") {
      start = from;
      oneLetter = isLetter;
    } else {
      oneLetter = false;
    }
    word += part;
    end = to;
  };
  const part = (isStop: boolean): void => {
    finish();
    gap = isStop && gap === "none" ? "stop" : "other";
  };

  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      const kind = ASCII[unit] ?? 0;
      if (kind === 1 || kind === 2) {
        // A run of plain letters is taken at once: nearly all of every text is such runs.
        let to = at + 1;
        while (to < text.length) {
          const next = text.charCodeAt(to);
          if (next >= 128) break;
          const nextKind = ASCII[next] ?? 0;
          if (nextKind !== 1 && nextKind !== 2) break;
          to += 1;
        }
        add(text.slice(at, to).toLowerCase(), kind === 1 && to === at + 1, at, to);
        at = to;
      } else {
        part(kind === 3);
        at += 1;
      }
      continue;
    }
    const code = text.codePointAt(at) ?? unit;
    const next = at + (code > 0xffff ? 2 : 1);
    const characters = foldCodePoint(code);
    if (characters === "") {
      // A mark over the last letter of a word belongs to that letter, so that it is lit with it.
      if (word !== "" && MARK.test(String.fromCodePoint(code))) end = next;
    } else {
      for (const character of characters) {
        if (WORD_PART.test(character)) add(character, LETTER.test(character), at, next);
        else part(character === ".");
      }
    }
    at = next;
  }
  finish();
  return words;
};
