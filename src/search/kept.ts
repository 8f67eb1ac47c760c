/**
 * What was decoded and may be asked for again, up to a weight; what was not asked for longest goes first.
 */
export interface Kept<Value> {
  /** Returns the value of a key, made where it is not kept. */
  readonly get: (key: string, make: () => Value) => Value;
  readonly has: (key: string) => boolean;
  readonly clear: () => void;
}

/** Returns an empty store of at most `budget`, counted by `weigh`. */
export const keep = <Value>(budget: number, weigh: (value: Value) => number): Kept<Value> => {
  const values = new Map<string, Value>();
  let weight = 0;
  // What is asked for goes to the end, so one walk meets the oldest again and again; a new one would pass over all that went.
  let oldest = values.keys();
  const forgetOldest = (made: string): void => {
    while (weight > budget) {
      const { value: key, done } = oldest.next();
      if (done !== true && key !== made) {
        weight -= weigh(values.get(key)!);
        values.delete(key);
        continue;
      }
      oldest = values.keys();
      if (values.size <= 1) return;
    }
  };
  return {
    get: (key, make) => {
      const known = values.get(key);
      if (known !== undefined) {
        values.delete(key);
        values.set(key, known);
        return known;
      }
      const made = make();
      values.set(key, made);
      weight += weigh(made);
      forgetOldest(key);
      return made;
    },
    has: (key) => values.has(key),
    clear: () => {
      values.clear();
      oldest = values.keys();
      weight = 0;
    },
  };
};
