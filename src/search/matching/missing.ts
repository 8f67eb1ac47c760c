/** Numbers that are cited and not held, as one reader sees it. */
import type { Vocabulary } from "../../vocabulary/index.ts";
import type { View } from "../segment/mask.ts";
import type { Segment } from "../segment/segment.ts";
import { share } from "../segment/shared-values.ts";
import { renamedAmong } from "./renamed.ts";

/**
 * Returns, for each segment, a 1 for each number of its pool of what is cited of which the reader sees no cable in any of them.
 * Cables and what is cited are told by their bytes under numbers that they share: one look for each, some 80 ms for a
 * quarter of a million cables. `isHeld` is asked of the few whose post was renamed, which a cable may have under another name.
 */
export const missingIn = (
  segments: readonly Segment[],
  view: (at: number) => View,
  isHeld: (mrn: string) => boolean,
  vocabulary: Vocabulary,
): readonly Uint8Array[] => {
  const cited = segments.map((segment) => segment.pool("cited").strings);
  const { size, numbers } = share([...segments.map(({ mrn }) => mrn), ...cited]);
  const held = new Uint8Array(size);
  segments.forEach((segment, at) => {
    const { cables } = view(at);
    const ofCables = numbers[at]!;
    for (let cable = 0; cable < segment.cables; cable++)
      if (cables[cable] === 1) held[ofCables[cable + 1]!] = 1;
  });
  return segments.map((segment, at) => {
    const ofCited = numbers[segments.length + at]!;
    const missing = new Uint8Array(ofCited.length);
    for (let number = 1; number < missing.length; number++)
      missing[number] = 1 - held[ofCited[number]!]!;
    for (const { index, mrn } of renamedAmong(segment.pool("cited").strings, vocabulary))
      if (missing[index + 1] === 1 && isHeld(mrn)) missing[index + 1] = 0;
    return missing;
  });
};
