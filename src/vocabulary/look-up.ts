import { inCapitals } from "./capitals.ts";
import type {
  Agency,
  CaptionEntry,
  Collective,
  Exemption,
  Post,
  Precedence,
  Reason,
  Term,
  Vocabulary,
} from "./vocabulary.ts";

/**
 * A look-up table made from a list once and kept as long as the list lives; a vocabulary is a value, so its lists
 * never change. Of two entries under one key the first is found.
 */
export const once = <Entry, Table>(make: (list: readonly Entry[]) => Table) => {
  const made = new WeakMap<readonly Entry[], Table>();
  // Nearly always the list is the one that was asked for last.
  let last: { readonly list: readonly Entry[]; readonly table: Table } | null = null;
  return (list: readonly Entry[]): Table => {
    if (last?.list === list) return last.table;
    let table = made.get(list);
    if (table === undefined) {
      table = make(list);
      made.set(list, table);
    }
    last = { list, table };
    return table;
  };
};

const firstBy =
  <Entry>(keys: (entry: Entry) => readonly string[]) =>
  (list: readonly Entry[]): ReadonlyMap<string, Entry> => {
    const table = new Map<string, Entry>();
    for (const entry of list) {
      for (const key of keys(entry)) if (!table.has(key)) table.set(key, entry);
    }
    return table;
  };

const plain = /^[A-Z0-9]*$/;

/** Letters and digits only, upper case: `Ho Chi Minh City` and `HOCHIMINHCITY` are one. */
const bare = (text: string): string =>
  plain.test(text) ? text : text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

/** The kind of mission before a post's name in an address; longest first, so that AMEMBASSY goes before AMEMB. */
const missions = [
  "AMEMBASSY",
  "AMCONSULATE",
  "AMCONSUL",
  "AMCONGEN",
  "AMEMB",
  "USMISSION",
  "USOFFICE",
  "USINT",
  "USLO",
  "USDEL",
  "EMBASSY",
  "CONSULATE",
  "MISSION",
  "REO",
] as const;

const postsByName = once(
  firstBy<Post>((post) => [post.id, bare(post.name), ...post.spellings.map(bare)]),
);

/**
 * Records of 1973 to 1979 cut a post's printed name to six characters, blanks included, and drop the blanks
 * (`VALLET`, `TELAV`, `USUNN`). A cut name that fits several posts means none of them.
 */
const postsByCutName = once((posts: readonly Post[]) => {
  const table = new Map<string, Post | null>();
  for (const post of posts) {
    const cut = bare(post.name.slice(0, 6));
    if (cut.length < 4 || cut === post.id) continue;
    const other = table.get(cut);
    table.set(cut, other === undefined || other?.id === post.id ? post : null);
  }
  return table;
});

/** Not a number that any name ends in: a letter of no telegraph alphabet stands near the end. */
const unknownEnd = -1;

/** The last three letters and digits of a name as one number, blanks and stops left out, in any case. */
const endOf = (text: string): number => {
  let end = 0;
  let count = 0;
  for (let at = text.length - 1; at >= 0 && count < 3; at -= 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return unknownEnd;
    const isSmall = code >= 97 && code <= 122;
    const isCounted = isSmall || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    if (!isCounted) continue;
    end = end * 128 + (isSmall ? code - 32 : code);
    count += 1;
  }
  return end;
};

/** Returns the names that posts are found by, in letters and digits alone, without their missions. */
export const postNames = (posts: readonly Post[]): readonly string[] => [
  ...postsByName(posts).keys(),
  ...postsByCutName(posts).keys(),
];

/** How the names of posts end. Most of what is asked for is no post's name, and is told by its end. */
const postEnds = once((posts: readonly Post[]) => {
  const ends = new Set<number>([unknownEnd]);
  for (const key of postNames(posts)) {
    ends.add(endOf(key));
    if (key.length < 3) for (const mission of missions) ends.add(endOf(mission + key));
  }
  return ends;
});

/** Names asked for before: the same few thousand stand in every telegram. Cleared when there are `most`. */
const postsAsked = once<Post, Map<string, Post | null>>(() => new Map());
const most = 4096;
const longest = 60;

/** Returns what was found for a name, kept for when it is asked for again. A very long one is not kept. */
const kept = <Entry>(
  asked: Map<string, Entry | null>,
  name: string,
  found: Entry | null,
): Entry | null => {
  if (name.length > longest) return found;
  if (asked.size >= most) asked.clear();
  asked.set(name, found);
  return found;
};

/**
 * Returns the post that a printed name means, or null. Takes any known spelling, with or without the kind of mission
 * before it, in any case, with or without blanks and stops; the six letters of 1970s records too, but no guess.
 *
 *     postOf(builtIn, "AMEMBASSY ASTANA")?.id  // "ASTANA"
 *     postOf(builtIn, "HCMC")?.id              // "HOCHIMINHCITY"
 *     postOf(builtIn, "SECSTATE WASHDC")?.id   // "STATE"
 */
export const postOf = (vocabulary: Vocabulary, spelling: string): Post | null => {
  if (!postEnds(vocabulary.posts).has(endOf(spelling))) return null;
  const asked = postsAsked(vocabulary.posts);
  const known = asked.get(spelling);
  return known === undefined ? kept(asked, spelling, findPost(vocabulary, spelling)) : known;
};

/**
 * Returns the post that a printed name means, under the name that it has now: one that was renamed is what it became. For
 * whoever searches; a telegram keeps the name that it was sent under.
 *
 *     presentPostOf(builtIn, "BOMBAY")?.id  // "MUMBAI"
 */
export const presentPostOf = (vocabulary: Vocabulary, spelling: string): Post | null => {
  const post = postOf(vocabulary, spelling);
  return post?.now === undefined ? post : postOf(vocabulary, post.now);
};

/** Returns what that post is called, in the letters of an MRN; the letters themselves where no list has them. */
export const presentPostId = (vocabulary: Vocabulary, letters: string): string =>
  presentPostOf(vocabulary, letters)?.id ?? letters;

const formerPosts = once((posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> =>
  Map.groupBy(
    posts.filter(({ now }) => now !== undefined),
    ({ now = "" }) => now,
  ),
);

/** Returns a post under each name that it has and had, the present one first; none for a name that no list has. */
export const postEverOf = (vocabulary: Vocabulary, spelling: string): readonly Post[] => {
  const present = presentPostOf(vocabulary, spelling);
  return present === null
    ? []
    : [present, ...(formerPosts(vocabulary.posts).get(present.id) ?? [])];
};

const findPost = (vocabulary: Vocabulary, spelling: string): Post | null => {
  const name = bare(spelling);
  if (name === "") return null;
  const byName = postsByName(vocabulary.posts);
  const whole = byName.get(name);
  if (whole) return whole;
  for (const mission of missions) {
    if (!name.startsWith(mission) || name.length === mission.length) continue;
    const rest = byName.get(name.slice(mission.length));
    if (rest) return rest;
  }
  return postsByCutName(vocabulary.posts).get(name) ?? null;
};

const postsByRouting = once(firstBy<Post>((post) => (post.routing === null ? [] : [post.routing])));

/** Returns the post a routing indicator serves, or null. Gateways serve several: use it to explain, never as a key. */
export const postOfRouting = (vocabulary: Vocabulary, indicator: string): Post | null =>
  postsByRouting(vocabulary.posts).get(indicator) ?? null;

const captionsByCode = once(
  firstBy<CaptionEntry>((caption) => [caption.code, ...caption.spellings]),
);

/** The code of a letter in upper case or of a figure; 0 for a sign, and behind the end. */
const letterAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code >= 97 && code <= 122) return code - 32;
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57) ? code : 0;
};

const threeLetters = (text: string, at: number): number =>
  (letterAt(text, at) * 128 + letterAt(text, at + 1)) * 128 + letterAt(text, at + 2);

const captionBeginnings = once(
  (captions: readonly CaptionEntry[]): ReadonlySet<number> =>
    new Set([...captionsByCode(captions).keys()].map((code) => threeLetters(code, 0))),
);

const isForeign = (text: string, at: number): boolean => text.charCodeAt(at) > 127;

/** False where no caption begins with the three letters at a place of a text: nearly all words are told by this. */
export const mayBeginCaption = (vocabulary: Vocabulary, text: string, at: number): boolean =>
  captionBeginnings(vocabulary.captions).has(threeLetters(text, at)) ||
  isForeign(text, at) ||
  isForeign(text, at + 1) ||
  isForeign(text, at + 2);

/** Returns a caption or control by its code or a known spelling, or null. */
export const captionOf = (vocabulary: Vocabulary, code: string): CaptionEntry | null =>
  captionsByCode(vocabulary.captions).get(inCapitals(code)) ?? null;

const collectivesByName = once(
  firstBy<Collective>((collective) => [
    bare(collective.name),
    bare(`${collective.name} COLLECTIVE`),
  ]),
);

const collectivesAsked = once<Collective, Map<string, Collective | null>>(() => new Map());

/** Returns a collective address by its name (with or without the word COLLECTIVE where the table has it), or null. */
export const collectiveOf = (vocabulary: Vocabulary, name: string): Collective | null => {
  const asked = collectivesAsked(vocabulary.collectives);
  const known = asked.get(name);
  if (known !== undefined) return known;
  return kept(asked, name, collectivesByName(vocabulary.collectives).get(bare(name)) ?? null);
};

const agenciesByAddress = once(firstBy<Agency>((agency) => [bare(agency.address)]));

/** Returns the agency behind a plain-language address, or null. */
export const agencyOf = (vocabulary: Vocabulary, address: string): Agency | null =>
  agenciesByAddress(vocabulary.agencies).get(bare(address)) ?? null;

const precedencesByName = once(
  firstBy<Precedence>((precedence) => [precedence.word, precedence.prosign]),
);

/** Returns a precedence by its word or prosign. A prosign finds the plain word: `O` is IMMEDIATE, not NIACT. */
export const precedenceOf = (vocabulary: Vocabulary, name: string): Precedence | null => {
  if (name.length > 1) return precedencesByName(vocabulary.precedences).get(name) ?? null;
  return (
    vocabulary.precedences.find((one) => one.prosign === name && !one.word.includes(" ")) ?? null
  );
};

/** Returns the reason that a letter names under a section; where the order is not known, that of the latest. */
export const reasonOf = (
  vocabulary: Vocabulary,
  section: string,
  letter: string,
  order?: string,
): Reason | null => {
  const fitting = vocabulary.reasons.filter(
    (reason) => reason.section === section && reason.letter === letter.toLowerCase(),
  );
  return fitting.find((reason) => reason.order === order) ?? fitting.at(-1) ?? null;
};

/** Returns what an exemption code means under an order, or null. */
export const exemptionOf = (
  vocabulary: Vocabulary,
  order: string,
  code: string,
): Exemption | null =>
  vocabulary.exemptions.find((one) => one.order === order && one.code === code) ?? null;

const termsByCode = once(firstBy<Term>((term) => [term.code]));

/** Returns an office, acronym or operating signal of `list` by its code, or null. */
export const termOf = (list: readonly Term[], code: string): Term | null =>
  termsByCode(list).get(code) ?? null;
