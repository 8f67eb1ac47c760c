/** Corrections by a person of what was misread, kept apart from the source, and undone by being taken away. */
import type { CableView } from "../archive/index.ts";
import { may, mayReadAll, type Reader } from "../clearance/index.ts";
import type { Telegram } from "../telegram/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { aboutCable, isAbout, shownOf } from "./about.ts";
import { FIELD, labelOfField, seesBanner } from "./fields.ts";
import { named, ofKind } from "./kinds.ts";
import type { CorrectedField, PaperOf } from "./paper.ts";
import {
  ABSENT,
  isCable,
  oneCable,
  putting,
  refused,
  told,
  type DeskParts,
  type Outcome,
} from "./parts.ts";
import type { Kept } from "./port.ts";

export type CorrectionPaper = PaperOf<"correction">;

/** A correction beside what the copy shown says of the field. */
export interface CorrectionSeen {
  readonly id: string;
  readonly field: CorrectedField;
  readonly value: string;
  /** When it was made, and by whom: the name of the owner. */
  readonly at: string;
  readonly by: string;
  /** What is read in the copy shown; null where nothing is. */
  readonly text: string | null;
  /** `stands`; `agrees` where the text says the same by now; `other` where it says neither what it said nor this. */
  readonly state: "stands" | "agrees" | "other";
}

/** Corrects a field. What is kept before the correction of the same field of the same cable is replaced. */
export const correct = async (
  parts: DeskParts,
  reader: Reader,
  name: string,
  field: CorrectedField,
  text: string,
): Promise<Outcome<Kept<CorrectionPaper>>> => {
  const cable = await oneCable(parts, reader, name);
  if (!isCable(cable)) return cable;
  const { telegram } = cable;
  // Who does not see the banner does not know what the field demands; nor has such a reader seen the field.
  if (!seesBanner(telegram) && !mayReadAll(reader))
    return refused("field.closed", `${FIELD[field].name} of this cable cannot be corrected here.`);
  const typed = FIELD[field].typed(text, parts.vocabulary);
  if (typed.kind === "wrong") return refused("value.wrong", typed.message);
  if (typed.value === "")
    return refused("value.wrong", "Write what it should be; to have the text again, undo it.");
  const was = FIELD[field].read(telegram);
  if (typed.value === was)
    return refused("value.wrong", "That is what the text says; nothing is to be corrected.");
  const shown = shownOf(cable);
  const label = labelOfField(field, telegram, parts.vocabulary);
  return parts.papers.change(reader, { kinds: ["correction"] }, (kept) => {
    const [known, ...others] = ofKind(kept, "correction").filter(
      ({ paper }) => paper.field === field && isAbout(paper.about, shown),
    );
    const paper = {
      kind: "correction" as const,
      id: known?.paper.id ?? parts.newId(),
      about: aboutCable(shown),
      field,
      value: typed.value,
      was,
      label,
      at: parts.now(),
    };
    return {
      ...putting(paper, (known?.version ?? 0) + 1, known === undefined ? kept.length : 0),
      drop: others.map((other) => other.paper.id),
    };
  });
};

/** Undoes a correction: the text is shown as it was read. */
export const undoCorrection = (
  { papers }: DeskParts,
  reader: Reader,
  id: string,
): Promise<Outcome<null>> =>
  papers.change(reader, { kinds: ["correction"] }, (kept) => {
    const known = named(kept, "correction", id);
    if (known === null || !may(reader, known.paper.label).allowed) return told(ABSENT);
    return { drop: [id], told: { kind: "done", value: null } };
  });

/** Returns the corrections of a cable that the reader may see, in the order of the fields. */
export const correctionsOn = (
  reader: Reader,
  cable: CableView,
  kept: readonly Kept[],
): readonly CorrectionSeen[] => {
  const shown = shownOf(cable);
  const fields = Object.keys(FIELD);
  return ofKind(kept, "correction")
    .filter(({ paper }) => isAbout(paper.about, shown) && may(reader, paper.label).allowed)
    .map(({ paper: { id, field, value, was, at } }): CorrectionSeen => {
      const text = FIELD[field].read(cable.telegram);
      const state = text === value ? "agrees" : text === was ? "stands" : "other";
      return { id, field, value, at, by: reader.id, text, state };
    })
    .toSorted((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field));
};

/**
 * Returns the telegram as a page shows it: corrected values in the place of those that were read. For showing alone; who
 * may see what, search, exports and citations go by the text.
 */
export const corrected = (
  telegram: Telegram,
  corrections: readonly CorrectionSeen[],
  vocabulary: Vocabulary,
): Telegram => {
  let shown = telegram;
  for (const { field, value, state } of corrections)
    if (state !== "agrees") shown = FIELD[field].put(shown, value, vocabulary);
  return shown;
};
