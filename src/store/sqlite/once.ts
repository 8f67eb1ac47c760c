import type { ReaderIndex } from "../../search/index.ts";

/**
 * Returns a question that walks the whole index, asked once for each reader and each state of the archive: pages ask it again and
 * again, and the index of a reader is another one as soon as anything changes. The answer is forgotten with it.
 */
export const once = <Answer>(
  ask: (index: ReaderIndex) => Answer,
): ((index: ReaderIndex) => Answer) => {
  const known = new WeakMap<ReaderIndex, { readonly answer: Answer }>();
  return (index) => {
    const held = known.get(index);
    if (held !== undefined) return held.answer;
    const answer = ask(index);
    known.set(index, { answer });
    return answer;
  };
};
