import { parseQuery, type Leaf, type Query } from "reftel/query";
import { litPlaces } from "reftel/search";
import type { Lighting } from "../reading/paragraph.ts";
import type { Desk } from "./desk.ts";

/** Leaves of a query that are not under a NOT: what a hit holds. */
const leavesOf = (query: Query): readonly Leaf[] => {
  switch (query.kind) {
    case "and":
    case "or":
      return query.children.flatMap(leavesOf);
    case "same":
      return leavesOf(query.child);
    case "word":
    case "phrase":
    case "near":
    case "prefix":
      return [query];
    case "everything":
    case "not":
    case "cable-field":
    case "paragraph-field":
      return [];
  }
};

const nothing: Lighting = () => [];

/**
 * Returns what finds the words of a query in the portions of one cable. Which portions hold them is
 * the archive's own answer for this cable, so the page lights what the list of results counted. The head of the
 * text as sent has no portion of its own and is lit as the portion `head` is.
 */
export const lightingOf = async (desk: Desk, name: string, typed: string): Promise<Lighting> => {
  if (typed.trim() === "") return nothing;
  const read = parseQuery(typed, { vocabulary: desk.vocabulary });
  if (read.kind === "errors") return nothing;
  const leaves = leavesOf(read.query);
  if (leaves.length === 0) return nothing;
  const found = new Set((await desk.hitsIn(name, read.query)).map(({ address }) => address));
  return (text, address) => {
    const isFound = found.has(address ?? "head") || (address === null && found.has("subject"));
    return isFound ? litPlaces(text, leaves) : [];
  };
};
