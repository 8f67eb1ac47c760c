import type { CopyNote } from "./port.ts";

/** Returns the copies of a telegram but for the sections that another of them was put together from. */
export const wholesAmong = (copies: readonly CopyNote[]): readonly CopyNote[] => {
  const parts = new Set(copies.flatMap(({ joinedFrom }) => joinedFrom));
  return copies.filter(({ hash }) => !parts.has(hash));
};
