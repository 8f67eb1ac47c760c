/** A seeded source of numbers in [0, 1): the same seed gives the same row for ever. */
export type Chance = () => number;

/** Mulberry32: 32 bits of state, enough for text that need only look varied. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Draws ranks 0 to `size` - 1 by Zipf's law, rank r with weight 1 / (r + 2.7). One number and one look-up a draw
 * (Vose's alias tables), so that millions of words a second come out.
 */
export function zipf(size: number): (random: Chance) => number {
  const share = new Float64Array(size);
  const alias = new Int32Array(size);
  let total = 0;
  for (let rank = 0; rank < size; rank += 1) total += 1 / (rank + 2.7);
  const poor: number[] = [];
  const rich: number[] = [];
  for (let rank = 0; rank < size; rank += 1) {
    share[rank] = size / (rank + 2.7) / total;
    ((share[rank] ?? 0) < 1 ? poor : rich).push(rank);
  }
  while (poor.length > 0 && rich.length > 0) {
    const low = poor.pop() ?? 0;
    const high = rich.pop() ?? 0;
    alias[low] = high;
    share[high] = (share[high] ?? 0) + (share[low] ?? 0) - 1;
    ((share[high] ?? 0) < 1 ? poor : rich).push(high);
  }
  for (const rank of [...poor, ...rich]) share[rank] = 1;
  return (random) => {
    const place = random() * size;
    const cell = Math.floor(place);
    return place - cell < (share[cell] ?? 1) ? cell : (alias[cell] ?? 0);
  };
}

/** One of a list, each as likely. The list may not be empty. */
export function pick<T>(random: Chance, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** A number around 0 with spread 1, near enough to a normal one for lengths of texts. */
export function around(random: Chance): number {
  return (random() + random() + random() + random() - 2) * 1.732;
}
