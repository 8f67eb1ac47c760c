/** Where a reader stands with a cable: to be read later, read, done with. One or none for each cable. */
import type { Reader } from "../clearance/index.ts";
import { aboutCable, isAbout, shownOf } from "./about.ts";
import type { PaperOf, Standing } from "./paper.ts";
import { dropping, isCable, oneCable, putting, type DeskParts, type Outcome } from "./parts.ts";
import type { Decision, Kept } from "./port.ts";
import { ofKind } from "./kinds.ts";

type Decided = Decision<Outcome<Kept<PaperOf<"standing">> | null>>;

/** Sets where the reader stands with a cable; null takes the mark away. */
export const setStanding = async (
  parts: DeskParts,
  reader: Reader,
  name: string,
  standing: Standing | null,
): Promise<Outcome<Kept<PaperOf<"standing">> | null>> => {
  const cable = await oneCable(parts, reader, name);
  if (!isCable(cable)) return cable;
  const shown = shownOf(cable);
  return parts.papers.change(reader, { kinds: ["standing"] }, (kept): Decided => {
    const known = ofKind(kept, "standing").filter(({ paper }) => isAbout(paper.about, shown));
    const [first, ...others] = known;
    const drop = (standing === null ? known : others).map(({ paper }) => paper.id);
    if (standing === null) return { drop, told: { kind: "done", value: null } };
    if (first?.paper.standing === standing) return { drop, told: { kind: "done", value: first } };
    const paper = {
      kind: "standing" as const,
      id: first?.paper.id ?? parts.newId(),
      about: aboutCable(shown),
      standing,
      at: parts.now(),
    };
    return first === undefined
      ? putting(paper, 1, kept.length)
      : { ...putting(paper, first.version + 1), drop };
  });
};

/** Takes a standing away by its own name: of a cable that is held no longer. */
export const dropStanding = (
  { papers }: DeskParts,
  reader: Reader,
  id: string,
): Promise<Outcome<null>> =>
  papers.change(reader, { kinds: ["standing"] }, (kept) => dropping(kept, "standing", id));
