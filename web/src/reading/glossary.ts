import { fieldQuery, postInWords } from "reftel/reading";
import type { Vocabulary } from "reftel/vocabulary";
import type { Catalogue } from "../text/index.ts";

/** One entry of the glossary: a code or name, what it means, and the query for the cables that have it. */
export interface GlossaryEntry {
  readonly code: string;
  readonly meaning: string;
  /** More about it, in a few words. */
  readonly more: string | null;
  /** Null where no cable can be found by it: operating signals are not searched. */
  readonly query: string | null;
}

/** The lists of the glossary in their order; routing indicators are gathered from three tables. */
export const GLOSSARY = [
  "tags",
  "captions",
  "posts",
  "routing",
  "collectives",
  "agencies",
  "offices",
  "acronyms",
  "precedences",
  "signals",
  "reasons",
  "exemptions",
] as const;

export type GlossaryName = (typeof GLOSSARY)[number];

/** A word or a phrase as a query has it. */
const quoted = (text: string): string => `"${text.replaceAll('"', "")}"`;

/** A code that is one run of letters and digits is sought in this form only; others as the phrase of their pieces. */
const exact = (code: string): string => (/^[\p{L}\p{N}]+$/u.test(code) ? `=${code}` : quoted(code));

/** Cables to or for an addressee of this name. */
const addressed = (name: string): string =>
  `${fieldQuery("to", name)} OR ${fieldQuery("info", name)}`;

/** Returns the entries of one list, the archive's own first. */
export const glossaryOf = (
  name: GlossaryName,
  vocabulary: Vocabulary,
  text: Catalogue,
): readonly GlossaryEntry[] => {
  const words = text.howToRead.more;
  switch (name) {
    case "tags":
      return vocabulary.tags.map(({ code, meaning, kind, era }) => ({
        code,
        meaning,
        more: era === "current" ? kind : `${kind}, ${era}`,
        query: fieldQuery("tags", code),
      }));
    case "captions":
      return vocabulary.captions.map(({ code, expansion, meaning, control, restricts }) => ({
        code,
        meaning: expansion.toUpperCase() === code ? meaning : `${expansion}: ${meaning}`,
        more: control ? words.control : restricts ? words.restricts : null,
        query: control ? null : fieldQuery("caption", code),
      }));
    case "posts":
      return vocabulary.posts.map((post) => ({
        code: post.id,
        meaning: postInWords(post),
        more: [post.country, ...post.spellings].join(", "),
        query: fieldQuery("post", post.id),
      }));
    case "routing":
      return routingOf(vocabulary);
    case "collectives":
      return vocabulary.collectives.map(({ name: code, meaning, routing }) => ({
        code,
        meaning,
        more: routing,
        query: addressed(code),
      }));
    case "agencies":
      return vocabulary.agencies.map(({ address, organization, routing }) => ({
        code: address,
        meaning: organization,
        more: routing,
        query: addressed(address),
      }));
    case "offices":
    case "acronyms":
      return vocabulary[name].map(({ code, meaning }) => ({
        code,
        meaning,
        more: null,
        query: exact(code),
      }));
    case "precedences":
      return vocabulary.precedences.map(({ prosign, word, meaning }) => ({
        code: word,
        meaning,
        more: words.prosign(prosign),
        query: fieldQuery("precedence", word),
      }));
    case "signals":
      return vocabulary.signals.map(({ code, meaning }) => ({
        code,
        meaning,
        more: null,
        query: null,
      }));
    case "reasons":
      return vocabulary.reasons.map(({ order, section, letter, meaning }) => ({
        code: `${section} (${letter})`,
        meaning,
        more: words.order(order),
        query: null,
      }));
    case "exemptions":
      return vocabulary.exemptions.map(({ order, code, meaning }) => ({
        code,
        meaning,
        more: words.order(order),
        query: null,
      }));
  }
};

const routingOf = ({ posts, agencies, collectives }: Vocabulary): readonly GlossaryEntry[] =>
  [
    ...posts.map((post) => ({
      code: post.routing,
      meaning: postInWords(post),
      more: post.country,
      query: fieldQuery("post", post.id),
    })),
    ...agencies.map(({ routing, organization, address }) => ({
      code: routing,
      meaning: organization,
      more: address,
      query: addressed(address),
    })),
    ...collectives.map(({ routing, name, meaning }) => ({
      code: routing,
      meaning: name,
      more: meaning,
      query: addressed(name),
    })),
  ]
    .flatMap((entry) => (entry.code === null ? [] : [{ ...entry, code: entry.code }]))
    .toSorted((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));

/** Letters and digits in capitals, so that `eur wv` finds EUR/WV. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Returns the entries that a person asks for: those called so first, then those whose code begins so, then those of which
 * every word asked for begins a word of code or meaning. All of them where nothing is asked.
 */
export const soughtIn = (
  entries: readonly GlossaryEntry[],
  asked: string,
): readonly GlossaryEntry[] => {
  const words = plain(asked);
  if (words === "") return entries;
  const parts = words.split(" ");
  const ranked = entries.flatMap((entry) => {
    const code = plain(entry.code);
    if (code === words) return [{ entry, rank: 0 }];
    if (code.startsWith(words)) return [{ entry, rank: 1 }];
    const whole = ` ${code} ${plain(entry.meaning)} ${plain(entry.more ?? "")}`;
    return parts.every((part) => whole.includes(` ${part}`)) ? [{ entry, rank: 2 }] : [];
  });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ entry }) => entry);
};

/** Returns the address of the glossary: a list of it, and what is asked. */
export const glossaryAddress = (asked: string, list: GlossaryName | null = null): string => {
  const parameters = new URLSearchParams();
  if (asked !== "") parameters.set("q", asked);
  if (list !== null) parameters.set("list", list);
  const text = parameters.toString();
  return text === "" ? "/how-to-read" : `/how-to-read?${text}`;
};
