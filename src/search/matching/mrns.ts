/** Which cables of a segment an MRN means, in any spelling; MRNs are kept sorted, so one is found by halving. */
import { names, type MrnPattern } from "../../query/index.ts";
import { presentPostId, type Vocabulary } from "../../vocabulary/index.ts";
import type { Segment } from "../segment/segment.ts";
import { byList, tableOf } from "./tables.ts";

/** Returns a 1 for each cable that a pattern means: by the MRN under its present name or an old one, by an alias, or by the name that tells it from another. */
export const cablesOfMrns = (
  segment: Segment,
  patterns: readonly MrnPattern[],
  vocabulary: Vocabulary,
  byAlias: boolean,
): Uint8Array => {
  const { cable } = segment;
  const isAlias = (alias: string): boolean =>
    byAlias &&
    patterns.some((pattern) => names(pattern, { mrn: "", aliases: [alias], hash: "" }, vocabulary));
  const found = byList(cable.alias, tableOf(segment.pool("alias"), isAlias));
  for (const { raw, post, serial, year } of patterns) {
    for (const index of cablesNamed(segment, raw)) found[index] = 1;
    const [mrn = "", digits] = raw.split("~", 2);
    if (digits !== undefined) {
      for (const index of cablesNamed(segment, mrn))
        if (segment.hashOf(index).slice(0, 6) === digits) found[index] = 1;
    }
    if (post === null) continue;
    const table = tableOf(
      segment.pool("letters"),
      (letters) => presentPostId(vocabulary, letters) === post,
    );
    for (let index = 0; index < segment.cables; index++) {
      if (
        table[cable.letters[index]!] === 1 &&
        cable.serial[index] === serial &&
        (year === null || cable.year[index] === Number(year))
      )
        found[index] = 1;
    }
  }
  return found;
};

/** Returns the cables of a segment that carry this MRN. */
export const cablesNamed = (segment: Segment, mrn: string): readonly number[] => {
  const { mrn: names } = segment;
  const sorted = segment.byMrn();
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names.get(sorted[middle]!) < mrn) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; low < sorted.length && names.get(sorted[low]!) === mrn; low++) found.push(sorted[low]!);
  return found;
};

/** Returns the cables that carry one of these MRNs. */
export const amongMrns = (segment: Segment, mrns: ReadonlySet<string>): Uint8Array => {
  const found = new Uint8Array(segment.cables);
  for (const mrn of mrns) for (const index of cablesNamed(segment, mrn)) found[index] = 1;
  return found;
};
