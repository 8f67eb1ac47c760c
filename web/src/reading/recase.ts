import type { Telegram } from "reftel/telegram";
import type { Vocabulary } from "reftel/vocabulary";
import { ORDINARY } from "./ordinary.ts";

/**
 * How the words of a cable are cased, keyed by their capitals. A word seen in small letters is an ordinary word; one
 * seen capitalised in the middle of a sentence is a name; one seen only in capitals among cased words is an acronym.
 */
export type Casing = ReadonlyMap<string, string>;

/** A word with its inner apostrophes, full stops and figures; hyphens part words here. */
const WORD = /[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu;

const isCapitals = (text: string): boolean => text === text.toUpperCase();

/** Of two ways in which a word is cased, the one that says more: small letters beat a name, a name beats capitals. */
const plainer = (held: string | undefined, found: string): string => {
  if (held === undefined) return found;
  const rank = (word: string): number =>
    word === word.toLowerCase() ? 2 : isCapitals(word) ? 0 : 1;
  return rank(found) > rank(held) ? found : held;
};

const singular = (capitals: string): string =>
  capitals.length > 3 && capitals.endsWith("S") ? capitals.slice(0, -1) : capitals;

/**
 * Gathers the casing of words from running text, posts, countries and acronyms. A capital at the start of a sentence
 * says nothing, so such a word counts only where it is wholly in capitals and stands among cased ones.
 * Null where the text is wholly in capitals, as before the 1990s: then nothing is known of any word.
 */
export const casingOf = (
  telegram: Pick<Telegram, "body" | "signer">,
  vocabulary: Vocabulary,
): Casing | null => {
  const casing = new Map<string, string>();
  for (const post of vocabulary.posts) {
    for (const name of [post.city, post.country]) {
      if (name.includes(" ")) casing.set(name.toUpperCase(), name);
      for (const [word] of name.matchAll(WORD)) {
        if (word[0] !== word[0]?.toLowerCase() && !ORDINARY.has(word.toUpperCase())) {
          casing.set(word.toUpperCase(), word);
        }
      }
    }
  }
  for (const { code } of vocabulary.acronyms) {
    if (!ORDINARY.has(code.toUpperCase())) casing.set(code.toUpperCase(), code);
  }
  const seen = new Map<string, string>();
  const cased = telegram.body.filter((one) => one.kind === "paragraph" && !isCapitals(one.text));
  if (cased.length === 0) return null;
  for (const { text } of cased) noteCasing(text, seen);
  for (const [key, word] of seen) casing.set(key, word);
  return casing;
};

/** Words of one name at most, as in `Special Envoy for …`. */
const NAME_WORDS = 4;

/** Notes how a text cases its words; names side by side are noted together, though each may be an ordinary word too. */
const noteCasing = (text: string, seen: Map<string, string>): void => {
  let run: { readonly words: readonly string[]; readonly end: number } = { words: [], end: -1 };
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const end = match.index + word.length;
    const before = text.slice(Math.max(0, match.index - 3), match.index).trimEnd();
    const isFirst = before === "" || /[.!?:"(]$/.test(before);
    const isCapitalised = word !== word.toLowerCase() && !isCapitals(word);
    if (isFirst && isCapitalised) continue;
    const goesOn = isCapitalised && match.index === run.end + 1 && text[run.end] === " ";
    run = {
      words: isCapitalised ? [...(goesOn ? run.words.slice(1 - NAME_WORDS) : []), word] : [],
      end,
    };
    for (let first = run.words.length - 2; first >= 0; first -= 1) {
      const name = run.words.slice(first).join(" ");
      seen.set(name.toUpperCase(), name);
    }
    const key = word.toUpperCase();
    seen.set(key, plainer(seen.get(key), word));
  }
};

/** Returns one word cased, or null where nothing is known of it. */
const casedWord = (word: string, casing: Casing): string | null => {
  const key = word.toUpperCase();
  const known = casing.get(key) ?? ORDINARY.get(key);
  if (known !== undefined) return known;
  const possessive = /^(.+)(['’]S)$/.exec(key);
  if (possessive?.[1] !== undefined) {
    const owner = casedWord(possessive[1], casing);
    return owner === null ? null : owner + possessive[2]?.toLowerCase();
  }
  const one = casing.get(singular(key)) ?? ORDINARY.get(singular(key));
  if (one !== undefined && one !== key) return `${one}s`;
  const many = casing.get(`${key}S`);
  if (many !== undefined && many.endsWith("s")) return many.slice(0, -1);
  return /^[\d.]+$/.test(word) ? word : null;
};

/** Names of several words (Port Moresby, Security Council) that stand in a subject, with their places, longest first. */
const namesIn = (subject: string, casing: Casing) =>
  [...casing]
    .flatMap(([key, cased]) => {
      if (!key.includes(" ")) return [];
      const start = subject.indexOf(key);
      const around = (subject[start - 1] ?? " ") + (subject[start + key.length] ?? " ");
      const isWhole = start >= 0 && !/[\p{L}\p{N}]/u.test(around);
      return isWhole ? [{ start, end: start + key.length, cased }] : [];
    })
    .toSorted((one, other) => other.cased.length - one.cased.length);

/**
 * Returns a subject line as a title: one in capitals is recased from words cased in the same cable, posts, acronyms and
 * a list of ordinary words. Where one of its words is not found there the whole line stays as sent: a title half in
 * capitals reads worse than one wholly so, and a guess could unmake a name. `--` and straight apostrophes are set as
 * a dash and a curly one, for a title is the interface's and not the text.
 *
 *     titleOf("VALDORIA: ORSINO'S VISIT -- ISSUES", casing)  // "Valdoria: Orsino’s visit — issues"
 */
export const titleOf = (subject: string, casing: Casing | null): string => {
  const set = (text: string): string =>
    text.replaceAll(" -- ", " — ").replaceAll(/(?<=\p{L})'(?=\p{L})/gu, "’");
  if (casing === null || !isCapitals(subject)) return set(subject);
  let isWhole = true;
  const names = namesIn(subject, casing);
  const recased = subject.replaceAll(WORD, (word, at: number) => {
    const name = names.find(({ start, end }) => start <= at && at + word.length <= end);
    const cased = name
      ? name.cased.slice(at - name.start, at - name.start + word.length)
      : casedWord(word, casing);
    isWhole &&= cased !== null;
    return cased ?? word;
  });
  if (!isWhole) return set(subject);
  return set(recased.replace(/\p{L}/u, (letter) => letter.toUpperCase()));
};
