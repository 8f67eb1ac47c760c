/**
 * The stretch of a text that is nearest to some words: the one that needs the fewest words left out, put in or replaced
 * (Sellers 1980, over words and not letters, since it is words that a corrected copy corrects).
 */
import { wordsOf } from "../query/index.ts";

export interface Nearest {
  readonly start: number;
  readonly end: number;
  /** Words that differ. */
  readonly distance: number;
  /** Words that were looked for. */
  readonly words: number;
}

/**
 * Returns the nearest stretch, null where a text or the words have none. Time is the product of both lengths; the
 * words looked for are at most `MOST.quote` signs.
 */
export const nearest = (sought: string, text: string): Nearest | null => {
  const want = wordsOf(sought).map(({ word }) => word);
  const have = wordsOf(text);
  if (want.length === 0 || have.length === 0) return null;
  // One column a word of the text: the cost of ending there, and the word at which the stretch began.
  let costs = want.map((_, at) => at + 1);
  let begins: number[] = want.map(() => 0);
  let best = { cost: want.length + 1, from: 0, to: 0 };
  for (const [to, { word }] of have.entries()) {
    const nextCosts: number[] = [];
    const nextBegins: number[] = [];
    for (const [at, wanted] of want.entries()) {
      const same = (at === 0 ? 0 : (costs[at - 1] ?? 0)) + (wanted === word ? 0 : 1);
      const sameFrom = at === 0 ? to : (begins[at - 1] ?? to);
      const more = (costs[at] ?? 0) + 1;
      const fewer = (at === 0 ? 0 : (nextCosts[at - 1] ?? 0)) + 1;
      const cost = Math.min(same, more, fewer);
      nextCosts.push(cost);
      nextBegins.push(
        cost === same ? sameFrom : cost === more ? (begins[at] ?? to) : (nextBegins[at - 1] ?? to),
      );
    }
    const cost = nextCosts.at(-1) ?? 0;
    // Of two ends of one stretch the further: a word replaced is nearer than a word left out.
    const isFurther = cost === best.cost && (nextBegins.at(-1) ?? to) === best.from;
    if (cost < best.cost || isFurther) best = { cost, from: nextBegins.at(-1) ?? to, to };
    costs = nextCosts;
    begins = nextBegins;
  }
  const first = have[best.from];
  const last = have[best.to];
  return first === undefined || last === undefined
    ? null
    : { start: first.start, end: last.end, distance: best.cost, words: want.length };
};
