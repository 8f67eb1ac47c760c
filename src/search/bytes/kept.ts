/**
 * What was decoded and may be asked for again, up to a weight; what was not asked for longest goes first.
 */
export interface Kept<Value> {
  /** Returns the value of a key, made where it is not kept. */
  readonly get: (key: string, make: () => Value) => Value;
  readonly has: (key: string) => boolean;
  readonly clear: () => void;
}

/**
 * Returns an empty store of at most `budget`, counted by `weigh`, where nothing weighs more than half of it. What is asked for
 * comes into the younger of two generations; when that would weigh more than half of the budget, it becomes the older one and
 * what nobody asked for since is forgotten. So no order is kept within them, and what is known is found as fast as in a map.
 */
export const keep = <Value>(budget: number, weigh: (value: Value) => number): Kept<Value> => {
  let younger = new Map<string, Value>();
  let older = new Map<string, Value>();
  let weight = 0;
  const put = (key: string, value: Value): void => {
    const more = weigh(value);
    if (weight + more > budget / 2) {
      older = younger;
      younger = new Map();
      weight = 0;
    }
    younger.set(key, value);
    weight += more;
  };
  return {
    get: (key, make) => {
      const young = younger.get(key);
      if (young !== undefined) return young;
      const value = older.get(key) ?? make();
      put(key, value);
      return value;
    },
    has: (key) => younger.has(key) || older.has(key),
    clear: () => {
      younger = new Map();
      older = new Map();
      weight = 0;
    },
  };
};
