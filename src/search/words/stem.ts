/**
 * The stem that joins a word with its inflected forms: steps 0, 1 (a, b, c) and 5 of the Snowball English stemmer
 * (snowballstem.org/algorithms/english/stemmer.html), and no more. The steps left out join what is derived, as ORGANS
 * with ORGANIZATION, which a search for one must not find for the other. Step 0 takes off an apostrophe and what follows;
 * words here are cut at apostrophes already, so nothing is left of it to do.
 *
 *     meetings -> meet    requested -> request    supplies, supply -> suppli    hoping, hope -> hope
 */

/** Last letters of all that the steps change; more than half of all words end otherwise, numbers first, and are their own stem. */
const CHANGED = "sdgyel";

/** Forms that the steps would spoil: irregular ones, then words that only look inflected. */
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ["skis", "ski"],
  ["skies", "sky"],
  ["dying", "die"],
  ["lying", "lie"],
  ["tying", "tie"],
  ...["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"].map((word): [string, string] => [
    word,
    word,
  ]),
]);

/** Words that go through step 1a and no further. */
const AFTER_PLURAL: ReadonlySet<string> = new Set([
  "inning",
  "outing",
  "canning",
  "herring",
  "earring",
  "proceed",
  "exceed",
  "succeed",
]);

/** Beginnings behind which the region R1 starts, whatever the rule says. */
const PREFIXES = ["gener", "commun", "arsen"] as const;

const VOWELS = "aeiouy";
/** `Y` is a y that sounds as a consonant: at the start, or after a vowel. */
const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== "" && VOWELS.includes(letter);

/** Returns the stem of a folded word. Two words have the same stem where one is an inflected form of the other. */
export const stem = (word: string): string => {
  if (word.length <= 2 || !CHANGED.includes(word.charAt(word.length - 1))) return word;
  const special = SPECIAL.get(word);
  if (special !== undefined) return special;
  const marked = markConsonants(word);
  const region1 = regionOf(marked, true, 0);
  const region2 = regionOf(marked, false, region1);
  const singular = plural(marked);
  if (AFTER_PLURAL.has(singular)) return singular;
  return finalE(finalY(participle(singular, region1)), region1, region2).toLowerCase();
};

const markConsonants = (word: string): string => {
  if (!word.includes("y")) return word;
  let marked = "";
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    const sounds = letter === "y" && (at === 0 || isVowel(marked[at - 1]));
    marked += sounds ? "Y" : letter;
  }
  return marked;
};

/** Start of the region behind the first consonant that follows a vowel, from `start` on; the word's end if none. */
const regionOf = (word: string, isFirst: boolean, start: number): number => {
  if (isFirst) {
    for (const prefix of PREFIXES) if (word.startsWith(prefix)) return prefix.length;
  }
  for (let at = start + 1; at < word.length; at += 1) {
    if (!isVowel(word[at]) && isVowel(word[at - 1])) return at + 1;
  }
  return word.length;
};

const hasVowel = (word: string, end: number): boolean => {
  for (let at = 0; at < end; at += 1) if (isVowel(word[at])) return true;
  return false;
};

/** Step 1a: plurals and third persons. */
const plural = (word: string): string => {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ied") || word.endsWith("ies")) return word.slice(0, word.length > 4 ? -2 : -1);
  if (word.endsWith("us") || word.endsWith("ss") || !word.endsWith("s")) return word;
  return hasVowel(word, word.length - 2) ? word.slice(0, -1) : word;
};

const DOUBLES: ReadonlySet<string> = new Set([
  "bb",
  "dd",
  "ff",
  "gg",
  "mm",
  "nn",
  "pp",
  "rr",
  "tt",
]);

/** Step 1b: past forms, participles, and the adverbs made of them. */
const participle = (word: string, region1: number): string => {
  for (const ending of ["eedly", "eed"]) {
    if (!word.endsWith(ending)) continue;
    const at = word.length - ending.length;
    return at >= region1 ? `${word.slice(0, at)}ee` : word;
  }
  for (const ending of ["ingly", "edly", "ing", "ed"]) {
    if (!word.endsWith(ending)) continue;
    const end = word.length - ending.length;
    if (!hasVowel(word, end)) return word;
    const rest = word.slice(0, end);
    if (rest.endsWith("at") || rest.endsWith("bl") || rest.endsWith("iz")) return `${rest}e`;
    if (DOUBLES.has(rest.slice(-2))) return rest.slice(0, -1);
    return rest.length <= region1 && endsShort(rest) ? `${rest}e` : rest;
  }
  return word;
};

/** Ends in a short syllable: consonant, vowel, consonant other than w, x, Y; or, at the start, vowel and consonant. */
const endsShort = (word: string): boolean => {
  const last = word.at(-1);
  if (last === undefined || isVowel(last) || !isVowel(word.at(-2))) return false;
  if (word.length === 2) return true;
  return !"wxY".includes(last) && !isVowel(word.at(-3));
};

/** Step 1c. */
const finalY = (word: string): string =>
  word.length > 2 && (word.endsWith("y") || word.endsWith("Y")) && !isVowel(word.at(-2))
    ? `${word.slice(0, -1)}i`
    : word;

/** Step 5. */
const finalE = (word: string, region1: number, region2: number): string => {
  const at = word.length - 1;
  if (word.endsWith("e")) {
    const goes = at >= region2 || (at >= region1 && !endsShort(word.slice(0, -1)));
    return goes ? word.slice(0, -1) : word;
  }
  return word.endsWith("ll") && at >= region2 ? word.slice(0, -1) : word;
};
