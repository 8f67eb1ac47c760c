import type { Addressee } from "../telegram/index.ts";
import { agencyOf, collectiveOf, postOf, type Post, type Vocabulary } from "../vocabulary/index.ts";

/** `embassy` is `Embassy`. */
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Short words that are no codes. */
const SMALL: ReadonlySet<string> = new Set(["ALL", "AND", "FOR", "IN", "OF", "ON", "THE", "TO"]);

/** Words of an address in capitals with only their first letters so; other short ones are mostly codes. */
const inTitleCase = (name: string): string =>
  name
    .split(" ")
    .map((word, index) => {
      if (SMALL.has(word)) return index === 0 ? capital(word.toLowerCase()) : word.toLowerCase();
      return word.length > 3 ? capital(word.toLowerCase()) : word;
    })
    .join(" ");

/** Returns a post spelled out with its kind: `Embassy Astana`, `Consulate Sankt Olm`, `Mission to NATO`. */
export const postInWords = (post: Post): string => {
  if (post.words !== undefined) return post.words;
  switch (post.kind) {
    case "embassy":
    case "consulate":
      return `${capital(post.kind)} ${post.city}`;
    case "office":
    case "interests section":
      return `${capital(post.kind)} in ${post.city}`;
    case "department":
      return "Department of State";
    default:
      return inTitleCase(post.name);
  }
};

/** Returns the plain-language name of a sender or addressee in words; one that no table knows stays as printed. */
export const addresseeInWords = (addressee: Addressee, vocabulary: Vocabulary): string => {
  if (addressee.collective) {
    const name = collectiveOf(vocabulary, addressee.name)?.name ?? addressee.name;
    return name.endsWith("COLLECTIVE")
      ? `${inTitleCase(name.slice(0, -"COLLECTIVE".length).trim())} collective`
      : inTitleCase(name);
  }
  const agency = agencyOf(vocabulary, addressee.name);
  if (agency) return agency.organization;
  const post = postOf(vocabulary, addressee.post ?? addressee.name);
  return post ? postInWords(post) : addressee.name;
};

/** Returns the name of a post by the id that MRNs carry; one that no table knows stays as it is. */
export const postNameOf = (id: string, vocabulary: Vocabulary): string => {
  const post = postOf(vocabulary, id);
  return post ? postInWords(post) : id;
};
