/**
 * Making an index ready before it is asked: whatever a first question would read and work out, a small step at a time, so that
 * whoever asks meanwhile waits for one step at most. What is ready costs nothing again.
 */
import { parseQuery } from "../query/index.ts";
import { FACETS, FURTHER_FACETS, totalsOf } from "./facets.ts";
import { latestDays, nameRanks, newestFirst } from "./orders.ts";
import { documentsAt } from "./portions.ts";
import { searchIndex } from "./search.ts";
import type { ReaderIndex } from "./whole.ts";

/** Does a step of some milliseconds each time it is asked for the next, ends when all is ready. */
export function* warming(index: ReaderIndex): Generator<void, void> {
  const { segments, views } = index;
  // The smallest first, where the engine makes code of it at little cost.
  const smallestFirst = [...segments.keys()].sort(
    (a, b) => segments[a]!.documents - segments[b]!.documents,
  );
  for (const at of smallestFirst) {
    const segment = segments[at]!;
    const { doc, cable } = segment;
    for (const ask of [
      () => doc.cable,
      () => doc.words,
      () => documentsAt(segment, "paragraph"),
      () => documentsAt(segment, "subject"),
      () => cable.copy,
      () => segment.hashOf(0),
      () => segment.mrn.find(""),
      ...[...FACETS, ...FURTHER_FACETS].map((facet) => () => totalsOf(facet, segment, views[at]!)),
      () => segment.pool("cited").find(""),
      () => latestDays(segment),
      () => newestFirst(segment),
      () => nameRanks(segment),
      ...questions(index, at),
    ]) {
      ask();
      yield;
    }
  }
}

/** Commonest words of a segment that are asked for. */
const MOST_ASKED = 4;

/**
 * Questions of the dearest kind, put to one segment by itself: they read its commonest words, and the engine makes code of
 * what answers them, which halves the time of the first one that somebody waits for.
 */
const questions = (index: ReaderIndex, at: number): readonly (() => void)[] => {
  const words = [...index.segments[at]!.paired].slice(0, MOST_ASKED);
  return [...words, words.join(" "), `"${words.slice(0, 2).join(" ")}"`].map((text) => () => {
    const { vocabulary } = index.around;
    const asked = parseQuery(text, { vocabulary });
    if (asked.kind === "errors") return;
    const { query } = asked;
    const order = "relevance";
    searchIndex(index.part(at), {
      query,
      order,
      limit: 20,
      hitsPerCable: 3,
      cursor: null,
      facets: true,
    });
  });
};
