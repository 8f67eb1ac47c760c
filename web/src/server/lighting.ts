import {
  parseQuery,
  positiveLeavesOf,
  type Leaf,
  type Node,
  type ParagraphField,
  type Query,
} from "reftel/query";
import { litPlaces } from "reftel/search";
import type { Lighting } from "../reading/paragraph.ts";
import type { Desk } from "./desk.ts";

/** What makes hits by itself: a leaf, or `same:( … )`, within the fields of paragraphs that bind it. */
interface Sought {
  readonly query: Query;
  readonly leaves: readonly Leaf[];
}

const boundBy = (node: Node, bound: readonly ParagraphField[]): Query =>
  bound.length === 0 ? node : { kind: "and", children: [...bound, node], span: node.span };

/** What a query seeks, whatever branch of an OR it is in; fields of paragraphs bind what stands in their AND. */
const soughtBy = (node: Node, bound: readonly ParagraphField[] = []): readonly Sought[] => {
  switch (node.kind) {
    case "and": {
      const own = node.children.filter((child) => child.kind === "paragraph-field");
      return node.children.flatMap((child) => soughtBy(child, [...bound, ...own]));
    }
    case "or":
      return node.children.flatMap((child) => soughtBy(child, bound));
    case "same":
    case "word":
    case "phrase":
    case "near":
    case "prefix":
      return [{ query: boundBy(node, bound), leaves: positiveLeavesOf(node) }];
    case "not":
    case "cable-field":
    case "paragraph-field":
      return [];
  }
};

const isBare = ({ query }: Sought): boolean => query.kind !== "and" && query.kind !== "same";

const nothing: Lighting = () => [];

/**
 * Returns what finds the words of a query in the portions of one cable. Which portions hold them is the archive's own
 * answer for this cable, so the page lights what the list of results counted. A leaf bound by a field (`role:action
 * guidance`) is lit only where that field holds; each such leaf is asked for by itself.
 */
export const lightingOf = async (desk: Desk, name: string, typed: string): Promise<Lighting> => {
  if (typed.trim() === "") return nothing;
  const read = parseQuery(typed, { vocabulary: desk.vocabulary });
  if (read.kind === "errors" || read.query.kind === "everything") return nothing;
  const sought = soughtBy(read.query);
  const hits = sought.length === 0 ? [] : await desk.hitsIn(name, read.query);
  if (hits.length === 0) return nothing;
  const found = new Map<string, Leaf[]>();
  const note = (addresses: readonly string[], leaves: readonly Leaf[]): void => {
    for (const address of addresses) {
      found.set(address, [...(found.get(address) ?? []), ...leaves]);
    }
  };
  // A leaf that nothing binds is lit wherever it stands in what was found: it holds there.
  note(
    hits.map(({ address }) => address),
    sought.filter(isBare).flatMap(({ leaves }) => leaves),
  );
  await Promise.all(
    sought
      .filter((one) => !isBare(one))
      .map(async ({ query, leaves }) => {
        const own = await desk.hitsIn(name, query);
        note(
          own.map(({ address }) => address),
          leaves,
        );
      }),
  );
  return (text, address) => litPlaces(text, found.get(address) ?? []);
};
