import type { CableView } from "../archive/index.ts";
import type { About } from "./paper.ts";

/** A cable as a reader sees it, as far as papers have to be told apart by it. */
export interface Shown {
  readonly mrn: string;
  /** Hash of the copy shown. */
  readonly hash: string;
  /** Hashes of all copies that the reader sees. */
  readonly hashes: readonly string[];
  /** The reader sees several telegrams under this number. */
  readonly isOneOfSeveral: boolean;
}

/** Returns what of a cable papers are told by. */
export const shownOf = ({ name, copy, copies }: CableView): Shown => ({
  mrn: numberOf(name),
  hash: copy.hash,
  hashes: [copy, ...copies].map(({ hash }) => hash),
  isOneOfSeveral: name.includes("~"),
});

/** Returns a cable's number without the digits that tell instances apart: they are another reader's, or another day's. */
export const numberOf = (name: string): string => name.split("~", 1)[0] ?? name;

/** Returns how papers name a cable. */
export const aboutCable = ({ mrn, hash }: Shown): About => ({ mrn, hash });

/**
 * Returns whether a paper is about this cable: by its number, and where several telegrams carry the number, by a copy
 * that is the cable's own. So it goes on being about it when further copies come.
 */
export const isAbout = (about: About, shown: Shown): boolean =>
  about.mrn === shown.mrn && (!shown.isOneOfSeveral || shown.hashes.includes(about.hash));
