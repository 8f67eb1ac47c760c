/**
 * Making an index ready before it is asked: whatever a first question would read and work out, a small step at a time, so that
 * whoever asks meanwhile waits for one step at most. What is ready costs nothing again.
 */
import { FACETS, totalsOf } from "./facets.ts";
import { latestDays, nameRanks, newestFirst } from "./orders.ts";
import { documentsAt } from "./portions.ts";
import type { ReaderIndex } from "./whole.ts";

/** Does a step of some milliseconds each time it is asked for the next, largest segment first; ends when all is ready. */
export function* warming({ segments, views }: ReaderIndex): Generator<void, void> {
  const largestFirst = segments
    .map((segment, at) => ({ segment, view: views[at]! }))
    .sort((a, b) => b.segment.documents - a.segment.documents);
  for (const { segment, view } of largestFirst) {
    const { doc, cable } = segment;
    for (const ask of [
      () => doc.cable,
      () => doc.words,
      () => documentsAt(segment, "paragraph"),
      () => documentsAt(segment, "subject"),
      () => cable.copy,
      () => segment.hashOf(0),
      () => segment.mrn.get(0),
      ...FACETS.map((facet) => () => totalsOf(facet, segment, view)),
      () => latestDays(segment),
      () => newestFirst(segment),
      () => nameRanks(segment),
    ]) {
      ask();
      yield;
    }
  }
}
