/** Answers that are worked out once and kept as long as what they are about: an index of a reader, a view, a segment. */
/** Returns an answer that is worked out when it is first asked for. */
export const later = <Answer>(ask: () => Answer): (() => Answer) => {
  let held: { readonly answer: Answer } | null = null;
  return () => (held ??= { answer: ask() }).answer;
};

/** What gives the fields of an object. */
type Asked<Fields> = { readonly [Name in keyof Fields]: () => Fields[Name] };

/**
 * Returns an object whose fields are worked out when they are first asked for; those of `passing` each time, so that they are
 * kept by nobody. Loops are to take them once, before.
 */
export const lazily = <Fields extends object, Passing extends keyof Fields = never>(
  asked: Asked<Omit<Fields, Passing>>,
  passing?: Asked<Pick<Fields, Passing>>,
): Fields => {
  const kept = Object.entries<() => unknown>(asked).map(
    ([name, ask]) => [name, later(ask)] as const,
  );
  const all = [...kept, ...Object.entries<() => unknown>(passing ?? {})];
  return Object.defineProperties(
    {},
    Object.fromEntries(all.map(([name, get]) => [name, { enumerable: true, get }])),
  ) as Fields;
};

/** Returns a question that is asked once for each thing; the answer is forgotten with the thing. */
export const once = <Thing extends WeakKey, Answer>(
  ask: (thing: Thing) => Answer,
): ((thing: Thing) => Answer) => onceBy((thing: Thing) => thing, ask);

/** The same of things of which one is known by something else. */
export const onceBy = <Thing, Answer>(
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
