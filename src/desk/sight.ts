/**
 * What a reader may be told of the cables that papers are about. A cable that is not seen is not told of: hidden and
 * absent are one answer. Two things may be said: that it was taken out, to whom the note of that is open; and that it is
 * not held, to a reader from whom nothing is held back, since then it can be nothing else.
 */
import type { CableLine } from "../archive/index.ts";
import { mayReadAll, type Reader } from "../clearance/index.ts";
import type { About } from "./paper.ts";
import type { DeskParts } from "./parts.ts";

export type Sight =
  | { readonly kind: "held"; readonly line: CableLine }
  | { readonly kind: "removed"; readonly at: string; readonly reason: string }
  | { readonly kind: "unheld" };

/** Returns what may be told of each cable; null where nothing may. In the order asked. */
export const sightOf = async (
  { archive }: DeskParts,
  reader: Reader,
  cables: readonly About[],
): Promise<readonly (Sight | null)[]> => {
  if (cables.length === 0) return [];
  const lines = await archive.lines(reader, cables);
  if (lines.every((line) => line !== null)) return lines.map((line) => ({ kind: "held", line }));
  const removed = new Map(
    (await archive.removals(reader)).flatMap(({ at, reason, taken }) =>
      taken.map(({ name }) => [name, { kind: "removed", at, reason } as const]),
    ),
  );
  const unknown = mayReadAll(reader) ? ({ kind: "unheld" } as const) : null;
  return cables.map(({ mrn }, at) => {
    const line = lines[at] ?? null;
    return line === null ? (removed.get(mrn) ?? unknown) : { kind: "held", line };
  });
};
