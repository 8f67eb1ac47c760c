/**
 * What was decoded and may be asked for again, up to a weight; what was not asked for longest goes first.
 */
export interface Kept<Value> {
  /** Returns the value of a key, made where it is not kept. */
  readonly get: (key: string, make: () => Value) => Value;
  readonly clear: () => void;
}

/** Returns an empty store of at most `budget`, counted by `weigh`. */
export const keep = <Value>(budget: number, weigh: (value: Value) => number): Kept<Value> => {
  const values = new Map<string, Value>();
  let weight = 0;
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
      for (const [oldest, value] of values) {
        if (weight <= budget || oldest === key) break;
        values.delete(oldest);
        weight -= weigh(value);
      }
      return made;
    },
    clear: () => {
      values.clear();
      weight = 0;
    },
  };
};
