/** Chains as an archive gives them: the index is walked, the archive's own record says what each cable is. */
import { lostCursor, type Chain, type ChainOptions, type ChainSide } from "../../archive/index.ts";
import type { Reader } from "../../clearance/index.ts";
import { chainFrom, type CablePlace, type ReaderIndex } from "../../search/index.ts";
import { notHeld, type Cables } from "./cables.ts";
import type { Copies } from "./copies.ts";

const PAGE = 100;

/** Returns one side of a cable's chain as a reader sees it, null where they see no such cable. Throws `cursor.unknown`. */
export const chainIn = (
  index: ReaderIndex,
  copies: Copies,
  cables: Cables,
  reader: Reader,
  name: string,
  side: ChainSide,
  { steps = Number.POSITIVE_INFINITY, limit = PAGE, cursor }: ChainOptions,
): Chain | null => {
  const named = cables.named(reader, name);
  const [first] = named;
  if (first === undefined) return null;
  const ids = new Set(named.map(({ id }) => id));
  const middle = [...new Set(named.map(({ cable }) => cable.mrn))]
    .flatMap(index.named)
    .filter(({ at, cable }) => ids.has(index.segments[at]!.cable.copy[cable]!));
  const walk = chainFrom(index, middle, side, steps);
  const page = walk.page(cursor ?? null, limit + 1);
  if (page === null) throw lostCursor(cursor ?? "");
  const shown = page.reached.slice(0, limit);
  /** A number is named as what it cites is; a cable by itself. */
  const lineOf = (called: string, { at, cable }: CablePlace) => {
    const [best] = copies.ofInstance(reader, index.segments[at]!.cable.instance[cable]!);
    return best === undefined ? notHeld(called) : { ...cables.lineOf(reader, best), mrn: called };
  };
  return {
    mrn: first.cable.mrn,
    counts: walk.counts,
    missing: walk.missing,
    goesOn: walk.goesOn,
    begin: page.begin,
    cables: shown.map(({ name: called, place, steps: away, through }) => ({
      ...(place === null ? notHeld(called) : lineOf(called, place)),
      steps: away,
      through,
    })),
    next: page.reached.length > limit ? (shown.at(-1)?.name ?? null) : null,
  };
};
