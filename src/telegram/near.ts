/** True where what is left of two words, from a place of each on, differs by at most `most` letters. */
const differsBy = (one: string, i: number, other: string, j: number, most: number): boolean => {
  let at = i;
  let to = j;
  while (at < one.length && to < other.length && one.charCodeAt(at) === other.charCodeAt(to)) {
    at += 1;
    to += 1;
  }
  const left = one.length - at;
  const right = other.length - to;
  if (left === 0 || right === 0) return left + right <= most;
  if (most === 0 || Math.abs(left - right) > most) return false;
  const isSwapped =
    left > 1 &&
    right > 1 &&
    one.charCodeAt(at) === other.charCodeAt(to + 1) &&
    one.charCodeAt(at + 1) === other.charCodeAt(to);
  return (
    (isSwapped && differsBy(one, at + 2, other, to + 2, most - 1)) ||
    differsBy(one, at + 1, other, to + 1, most - 1) ||
    differsBy(one, at + 1, other, to, most - 1) ||
    differsBy(one, at, other, to + 1, most - 1)
  );
};

/** True where two words begin or end with the same letter: one slip never spoils both ends of a word. */
const hasSameEnd = (one: string, other: string): boolean =>
  one.charCodeAt(0) === other.charCodeAt(0) ||
  one.charCodeAt(one.length - 1) === other.charCodeAt(other.length - 1);

/**
 * True where two words differ by at most `most` letters lost, added, changed or swapped with the next. For labels and
 * names that a relay or a typist damaged; `most` is 1 or 2, so that few ways are tried.
 */
export const isNear = (one: string, other: string, most: number): boolean =>
  one.length <= 40 &&
  Math.abs(one.length - other.length) <= most &&
  (most > 1 || one.length < 3 || hasSameEnd(one, other)) &&
  differsBy(one, 0, other, 0, most);
