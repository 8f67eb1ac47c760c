/** One of several things that follow each other. */
export interface Numbered<One> {
  readonly one: One;
  /** From 1. */
  readonly number: number;
  /** True where there is no other: then it is the whole of what holds it, and has no place in it. */
  readonly isAlone: boolean;
}

/** Numbers what follows each other; the first waits for the second, since until then it may be alone. */
export async function* numbered<One>(all: AsyncIterable<One>): AsyncGenerator<Numbered<One>> {
  let first: { readonly one: One } | null = null;
  let number = 0;
  for await (const one of all) {
    number += 1;
    if (number === 1) {
      first = { one };
      continue;
    }
    if (first !== null) yield { one: first.one, number: 1, isAlone: false };
    first = null;
    yield { one, number, isAlone: false };
  }
  if (first !== null) yield { one: first.one, number: 1, isAlone: true };
}
