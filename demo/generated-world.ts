import { builtIn } from "../src/vocabulary/index.ts";
import { demoVocabulary } from "./vocabulary.ts";

/** Posts that originate generated telegrams, the busiest first: the Department, the demonstration's, the world's. */
export const originators: readonly string[] = [
  "STATE",
  ...(demoVocabulary.posts ?? []).map((post) => post.name),
  ...builtIn.posts
    .filter((post) => post.routing !== null && post.kind !== "department" && post.kind !== "agency")
    .map((post) => post.name),
];

const PLACES = new Map(
  [...builtIn.tags, ...(demoVocabulary.tags ?? [])]
    .filter((tag) => tag.kind === "place" && tag.iso2 !== null && tag.era === "current")
    .map((tag) => [tag.iso2, tag.code]),
);
const COUNTRY = new Map(
  [...builtIn.posts, ...(demoVocabulary.posts ?? [])].map((post) => [post.name, post.iso2]),
);

const MODERN = [
  "PREL",
  "PGOV",
  "ECON",
  "ETRD",
  "PHUM",
  "MARR",
  "ENRG",
  "EFIN",
  "PTER",
  "SENV",
  "EWWT",
  "EFIS",
  "CASC",
  "SNAR",
  "KDEM",
  "KCOR",
  "KPAO",
  "PARM",
];
const OLD = [
  "PFOR",
  "PINT",
  "ECON",
  "ETRD",
  "MARR",
  "EFIN",
  "EWWT",
  "EFIS",
  "CASC",
  "SNAR",
  "PBOR",
];

/** Subject and program TAGS in use in a year. */
export function subjectTags(year: number): readonly string[] {
  return year < 1980 ? OLD : MODERN;
}

/** TAGS code of the country that a post is in; null for the Department. */
export function placeTagOf(post: string): string | null {
  return post === "STATE" ? null : (PLACES.get(COUNTRY.get(post) ?? null) ?? null);
}
