import type { Telegram } from "../telegram/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { wordsFor, type Words } from "./asked-words.ts";
import { WORD, capitalised, isCapitals } from "./capitals.ts";
import { EITHER, ORDINARY, isOrdinary, singularOf } from "./ordinary.ts";
import { TITLES, noteTold } from "./telling.ts";

/** Words cased, keyed by their capitals, those of them that are names of several words, and the codes that are acronyms. */
interface Cased {
  readonly words: ReadonlyMap<string, string>;
  readonly names: readonly (readonly [string, string])[];
  readonly codes: ReadonlySet<string>;
}

/**
 * How words are cased: what a cable's own text says goes before what its vocabulary does. Null for a word that is ordinary
 * as well as an acronym in this cable, so that nothing can be said of it. A word seen in small letters is an ordinary
 * word; one seen capitalised in the middle of a sentence is a name; one seen only in capitals among cased words is an
 * acronym.
 */
export interface Casing {
  readonly own: ReadonlyMap<string, string | null>;
  readonly known: Cased;
}

const casingIn = ({ own, known }: Casing, key: string): string | null | undefined =>
  own.has(key) ? own.get(key) : known.words.get(key);

const namesOf = <Word>(
  words: Iterable<readonly [string, Word]>,
): readonly (readonly [string, Word])[] => [...words].filter(([key]) => key.includes(" "));

const ORDINARY_NAMES = namesOf(ORDINARY);

/** Of two ways in which a word is cased, the one that says more: small letters beat a name, a name beats capitals. */
const plainer = (held: string | undefined, found: string): string => {
  if (held === undefined) return found;
  const rank = (word: string): number =>
    word === word.toLowerCase() ? 2 : isCapitals(word) ? 0 : 1;
  return rank(found) > rank(held) ? found : held;
};

/** Endings by which a state gives its name to its people, as in Valdorian, Lisandrian. */
const peopleOf = (state: string): readonly string[] =>
  /^\p{L}{5,}$/u.test(state)
    ? [`${state}n`, `${state}ns`, `${state.replace(/e$/, "")}an`, `${state.replace(/e$/, "")}ans`]
    : [];

/** Casing known of a vocabulary: posts, places, collectives of the archive, acronyms. The same for every cable. */
const kept = new WeakMap<Vocabulary, Cased>();

const knownOf = (vocabulary: Vocabulary): Cased => {
  const held = kept.get(vocabulary);
  if (held) return held;
  const casing = new Map<string, string>();
  const places = vocabulary.tags.filter(({ kind }) => kind === "place");
  // A mission to a council is called by words that are ordinary each alone.
  const missions = vocabulary.posts
    .filter(({ name }) => name.includes(" ") && name.split(" ").every(isOrdinary))
    .map(({ name }) => name.split(" ").map(capitalised).join(" "));
  const names = [
    ...missions,
    ...vocabulary.posts.flatMap(({ city, country }) => [city, country]),
    ...places.map(({ meaning }) => meaning),
    ...vocabulary.tags.filter(({ kind }) => kind === "program").map(({ meaning }) => meaning),
  ];
  for (const name of names) {
    if (name.includes(" ") && !name.includes("(")) casing.set(name.toUpperCase(), name);
    for (const [word] of name.matchAll(WORD)) {
      if (word[0] !== word[0]?.toLowerCase() && !isOrdinary(word.toUpperCase())) {
        casing.set(word.toUpperCase(), word);
      }
    }
  }
  const states = [
    ...vocabulary.posts.map(({ country }) => country),
    ...places.map((one) => one.meaning),
  ];
  for (const people of states.flatMap(peopleOf)) {
    if (!isOrdinary(people.toUpperCase())) casing.set(people.toUpperCase(), people);
  }
  for (const { code } of vocabulary.acronyms) {
    const key = code.toUpperCase();
    if (!isOrdinary(key) && !key.includes(" ")) casing.set(key, code);
  }
  const codes = new Set(vocabulary.acronyms.map(({ code }) => code));
  const known = { words: casing, names: namesOf(casing), codes };
  kept.set(vocabulary, known);
  return known;
};

/** Signs by which a text says what a part of it is: printed in capitals whatever stands round them. */
const SIGNS: ReadonlySet<string> = new Set(
  "ACTION AND BEGIN COMMENT END EXECUTIVE INTRODUCTION NOTE REQUEST SUMMARY TEXT".split(" "),
);

/**
 * Gathers what the cable itself, the vocabulary and the list of ordinary words say of how the words of its subject are cased.
 * Headings say nothing, and neither does a capital at the start of a sentence. Where the text is wholly in capitals, as
 * before the 1990s, names are those that the word beside them tells. Of other words than the subject's nothing is gathered,
 * and nothing at all where it is not in capitals.
 */
export const casingOf = (
  telegram: Pick<Telegram, "body"> & { readonly subject: { readonly text: string } | null },
  vocabulary: Vocabulary,
): Casing => {
  const known = knownOf(vocabulary);
  const own = new Map<string, string | null>();
  const subject = telegram.subject?.text ?? "";
  const paragraphs = isCapitals(subject)
    ? telegram.body.filter((one) => one.kind === "paragraph")
    : [];
  const cased = paragraphs.filter(({ text }) => !isCapitals(text));
  const told = new Map<string, string>();
  const inCapitals = cased.length === 0 ? paragraphs : [];
  const namesAsked = wordsFor(subject, (word) => !isOrdinary(word));
  for (const text of [subject, ...inCapitals.map((one) => one.text)]) {
    noteTold(text, namesAsked(text), told);
  }
  for (const [key, word] of told) if (!known.words.has(key)) own.set(key, word);
  for (const word of EITHER) own.set(word, null);
  const seen = new Map<string, string>();
  const capitals = new Set<string>();
  const wordsAsked = wordsFor(subject);
  for (const { text } of cased) noteCasing(text, wordsAsked(text), seen, capitals);
  for (const [key, word] of seen) {
    if (isCapitals(word) && SIGNS.has(key)) continue;
    own.set(key, word);
  }
  // START the treaty and to start, in one cable: what the subject means is not told by it.
  for (const code of capitals) {
    if (known.codes.has(code) && !SIGNS.has(code) && isSmall(seen.get(code))) own.set(code, null);
  }
  return { own, known };
};

const isSmall = (word: string | undefined): boolean =>
  word !== undefined && word === word.toLowerCase();

/** Words of one name at most, as in `Special Envoy for …`. */
const NAME_WORDS = 4;

/**
 * Notes how a text cases the words that are asked for. Names side by side are noted together; alone, too, but for ordinary
 * words, of which `Harbor Security` says nothing.
 */
const noteCasing = (
  text: string,
  { starts, ends, asked }: Words,
  seen: Map<string, string>,
  capitals: Set<string>,
): void => {
  const wordAt = (place: number): string => text.slice(starts[place], ends[place]);
  /** How a word is written; null where that says nothing. */
  const writtenAt = (place: number): { word: string; isCapitalised: boolean } | null => {
    const word = wordAt(place);
    const start = starts[place]!;
    const before = text.slice(Math.max(0, start - 3), start).trimEnd();
    const isFirst = before === "" || /[.!?:"(]$/.test(before);
    const isCapitalised = word !== word.toLowerCase() && !isCapitals(word);
    const saysNothing = (isFirst && isCapitalised) || isDesignation(text, word, start);
    return saysNothing ? null : { word, isCapitalised };
  };
  /** True for a word of a name that goes on with the next one. */
  const goesOn = (place: number): boolean =>
    place >= 0 &&
    starts[place + 1] === ends[place]! + 1 &&
    text[ends[place]!] === " " &&
    writtenAt(place)?.isCapitalised === true;
  for (const place of asked) {
    const written = writtenAt(place);
    if (written === null) continue;
    const { word, isCapitalised } = written;
    let name = word;
    let first = place;
    while (isCapitalised && place - first < NAME_WORDS - 1 && goesOn(first - 1)) {
      first -= 1;
      name = `${wordAt(first)} ${name}`;
      seen.set(name.toUpperCase(), name);
    }
    const key = word.toUpperCase();
    if (isCapitals(word) && word.length > 1) capitals.add(key);
    const isBeforeName = (): boolean => {
      const next = place + 1 < starts.length ? wordAt(place + 1) : "";
      return /^\p{Lu}/u.test(next) && !isCapitals(next);
    };
    if (isCapitalised && isOrdinary(key) && (first < place || isBeforeName())) continue;
    seen.set(key, plainer(seen.get(key), word));
  }
};

/** Returns one word cased, or null where nothing is known of it. */
const casedWord = (word: string, casing: Casing): string | null => {
  const key = word.toUpperCase();
  const held = casingIn(casing, key);
  if (held === null) return null;
  const found = held ?? ORDINARY.get(key);
  if (found !== undefined) return found;
  const possessive = /^(.+)(['’]S)$/.exec(key);
  if (possessive?.[1] !== undefined) {
    const owner = casedWord(possessive[1], casing);
    return owner === null ? null : owner + possessive[2]?.toLowerCase();
  }
  const one = casingIn(casing, singularOf(key)) ?? ORDINARY.get(singularOf(key));
  if (one && singularOf(key) !== key) return `${one}s`;
  const many = casingIn(casing, `${key}S`);
  if (many?.endsWith("s")) return many.slice(0, -1);
  return /^\d[\d.,]*(?:ST|ND|RD|TH|S)?$/.test(key) ? key.toLowerCase() : null;
};

/** Names of several words (Port Moresby, Security Council) that stand in a subject, with their places, longest first. */
const namesIn = (subject: string, casing: Casing) =>
  [
    ...casing.known.names.map(([key]) => [key, casingIn(casing, key) ?? null] as const),
    ...namesOf(casing.own).filter(([key]) => !casing.known.words.has(key)),
    ...ORDINARY_NAMES,
  ]
    .flatMap(([key, cased]) => {
      if (cased === null) return [];
      const start = subject.indexOf(key);
      const around = (subject[start - 1] ?? " ") + (subject[start + key.length] ?? " ");
      const isWhole = start >= 0 && !/[\p{L}\p{N}]/u.test(around);
      return isWhole ? [{ start, end: start + key.length, cased }] : [];
    })
    .toSorted((one, other) => other.cased.length - one.cased.length);

/** START-1, F-16: what has a figure behind a hyphen is a designation and stays as it is. */
const isDesignation = (subject: string, word: string, at: number): boolean =>
  word.length <= 6 && /^-\d/.test(subject.slice(at + word.length)) && /^\p{Lu}+$/u.test(word);

/** Words that go before a title and are capitalised with it: Prime Minister Calder. */
const WITH_TITLES =
  /\b(prime|foreign|defense|finance|interior|deputy|vice|acting|assistant) (?=\p{Lu})/gu;

/** Sets the office of a person before the name as one writes it: `prime minister Calder` as `Prime Minister Calder`. */
const withTitles = (title: string, isName: (word: string) => boolean): string =>
  title
    .replaceAll(
      /(?<!\p{L})(\p{Ll}{1,20})(?= (\p{Lu}\p{L}{1,30}))/gu,
      (word, title: string, next: string) =>
        TITLES.has(title.toUpperCase()) && isName(next) ? capitalised(word) : word,
    )
    .replaceAll(WITH_TITLES, (words, first: string) => words.replace(first, capitalised(first)));

/**
 * Returns a subject line as a title: one in capitals is recased from words cased in the same cable, posts, acronyms and
 * a list of ordinary words. Where one of its words is not found there the whole line stays as sent: a title half in
 * capitals reads worse than one wholly so, and a guess could unmake a name. `--` and straight apostrophes are set as
 * a dash and a curly one, for a title is the interface's and not the text.
 *
 *     titleOf("VALDORIA: ORSINO'S VISIT -- ISSUES", casing)  // "Valdoria: Orsino’s visit — issues"
 */
export const titleOf = (subject: string, casing: Casing): string => {
  const set = (text: string): string =>
    text.replaceAll(" -- ", " — ").replaceAll(/(?<=\p{L})'(?=\p{L}|\s|$)/gu, "’");
  if (!isCapitals(subject)) return set(subject);
  let isWhole = true;
  const names = namesIn(subject, casing);
  const recased = subject.replaceAll(WORD, (word, at: number) => {
    if (isDesignation(subject, word, at)) return word;
    const name = names.find(({ start, end }) => start <= at && at + word.length <= end);
    const cased = name
      ? name.cased.slice(at - name.start, at - name.start + word.length)
      : casedWord(word, casing);
    isWhole &&= cased !== null;
    return cased ?? word;
  });
  if (!isWhole) return set(subject);
  const titled = withTitles(recased, (word) => !isOrdinary(word.toUpperCase()));
  return set(titled.replace(/\p{L}/u, (letter) => letter.toUpperCase()));
};
