import type { References } from "./port.ts";

/** What a cable cites and what cites it, as `refs --json` and the API give it: numbers first, then all that is known of each. */
export interface ReferencesJson {
  readonly mrn: string;
  readonly cites: readonly string[];
  readonly citedBy: readonly string[];
  /** Those of `cites` that are not held. */
  readonly missing: readonly string[];
  readonly references: References["cites"];
  readonly citing: References["citedBy"];
}

/** Returns references in the form in which they leave the program: each number once, in the order of the text. */
export const referencesJson = ({ mrn, cites, citedBy, missing }: References): ReferencesJson => ({
  mrn,
  cites: [...new Set(cites.map((one) => one.mrn))],
  citedBy: [...new Set(citedBy.map((one) => one.mrn))],
  missing: [...new Set(missing)],
  references: cites,
  citing: citedBy,
});
