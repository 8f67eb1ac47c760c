/** Answers that are worked out once and kept as long as what they are about: an index of a reader, a view, a segment. */
import type { Segment } from "./segment.ts";

/** Returns a question that is asked once for each thing; the answer is forgotten with the thing. */
export const once = <Thing extends WeakKey, Answer>(
  ask: (thing: Thing) => Answer,
): ((thing: Thing) => Answer) => onceBy((thing: Thing) => thing, ask);

/**
 * Returns a question that is asked once for each segment. Its columns never change, so what was taken out of it since does
 * not matter, and may not be asked for.
 */
export const oncePerSegment = <Answer>(
  ask: (segment: Segment) => Answer,
): ((segment: Segment) => Answer) => onceBy(({ columns }: Segment) => columns, ask);

const onceBy = <Thing, Answer>(
  keyOf: (thing: Thing) => WeakKey,
  ask: (thing: Thing) => Answer,
): ((thing: Thing) => Answer) => {
  const known = new WeakMap<WeakKey, { readonly answer: Answer }>();
  return (thing) => {
    const key = keyOf(thing);
    const held = known.get(key) ?? { answer: ask(thing) };
    known.set(key, held);
    return held.answer;
  };
};
