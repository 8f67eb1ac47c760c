/** Notes: on words of a paragraph, on a paragraph, or on a cable as a whole. */
import type { CableView } from "../archive/index.ts";
import { mayReadAll, may, portionsOf, type Reader } from "../clearance/index.ts";
import { aboutCable, isAbout, shownOf } from "./about.ts";
import { beginningOf, placeOf, quoteOf, type Placed } from "./anchor.ts";
import { seesBanner } from "./fields.ts";
import { named, ofKind } from "./kinds.ts";
import type { Anchor, PaperOf } from "./paper.ts";
import {
  ABSENT,
  asRead,
  dropping,
  isCable,
  oneCable,
  putting,
  refused,
  told,
  type DeskParts,
  type Outcome,
} from "./parts.ts";
import type { Kept } from "./port.ts";
import { sightOf } from "./sight.ts";

export type NotePaper = PaperOf<"note">;

/** A note with the place that it has in the copy shown; null for a note on the whole cable. */
export interface NoteSeen extends Kept<NotePaper> {
  readonly placed: Placed | null;
}

/** What a note is to stand on. `start` and `end` are offsets into the paragraph's `text`; without them it is all of it. */
export interface NoteOrder {
  /** Name of the cable, and the copy where one is named. */
  readonly name: string;
  readonly hash?: string;
  /** Null for the whole cable. */
  readonly address: string | null;
  readonly start?: number;
  readonly end?: number;
  readonly text: string;
}

/** Makes a note. The words that it stands on are taken from the archive, and not from who asks. */
export const makeNote = async (
  parts: DeskParts,
  reader: Reader,
  order: NoteOrder,
): Promise<Outcome<Kept<NotePaper>>> => {
  const cable = await oneCable(parts, reader, order.name, order.hash);
  if (!isCable(cable)) return cable;
  const anchor = order.address === null ? null : anchorIn(parts, cable, order, order.address);
  if (anchor === "absent") return ABSENT;
  return parts.papers.change(reader, { kinds: ["note"] }, (kept) => {
    const at = parts.now();
    const about = aboutCable(shownOf(cable));
    const { text } = order;
    return putting(
      { kind: "note", id: parts.newId(), about, anchor, text, at, changedAt: at } as const,
      1,
      kept.length,
    );
  });
};

const anchorIn = (
  { vocabulary }: DeskParts,
  { telegram }: CableView,
  { start, end }: NoteOrder,
  address: string,
): Anchor | "absent" => {
  const item = telegram.body.find((one) => one.address === address);
  if (item === undefined || item.text === "") return "absent";
  const from = Math.max(0, Math.min(start ?? 0, item.text.length));
  const to = Math.max(from, Math.min(end ?? 0, item.text.length));
  const isOnWords = start !== undefined && item.text.slice(from, to).trim() !== "";
  // Without the banner a paragraph's label is not whole: its captions are not known.
  const label = !seesBanner(telegram)
    ? null
    : (portionsOf(telegram, vocabulary).find((portion) => portion.address === address)?.label ??
      null);
  return {
    address,
    number: item.kind === "paragraph" ? item.number : null,
    on: isOnWords ? "words" : "paragraph",
    quote: isOnWords ? quoteOf(item.text, from, to) : beginningOf(item.text),
    label,
  };
};

/** Whether the reader may see the note of this name; what is hidden is as what is not there. */
const isSeen = async (parts: DeskParts, reader: Reader, id: string): Promise<boolean> => {
  const known = named(await parts.papers.papers(reader, { kinds: ["note"] }), "note", id);
  if (known === null) return false;
  const { about, anchor } = known.paper;
  if (anchor === null) return (await sightOf(parts, reader, [about]))[0] !== null;
  const answer = await parts.archive.cable(reader, about.mrn, about.hash);
  return isOpen(reader, known.paper, answer.kind === "cable" ? answer.cable : null);
};

/** Writes a note anew; its place stays. */
export const changeNote = async (
  parts: DeskParts,
  reader: Reader,
  id: string,
  text: string,
  version: number | null = null,
): Promise<Outcome<Kept<NotePaper>>> => {
  if (!(await isSeen(parts, reader, id))) return ABSENT;
  const { papers, now } = parts;
  return papers.change(reader, { kinds: ["note"] }, (kept) => {
    const known = asRead(kept, "note", id, version);
    if (!("paper" in known)) return told(known);
    if (text.trim() === "")
      return told(refused("paper.unreadable", "The note is empty; it was left as it was."));
    return putting({ ...known.paper, text, changedAt: now() }, known.version + 1);
  });
};

/** Takes a note away. */
export const dropNote = async (
  parts: DeskParts,
  reader: Reader,
  id: string,
): Promise<Outcome<null>> => {
  if (!(await isSeen(parts, reader, id))) return ABSENT;
  return parts.papers.change(reader, { kinds: ["note"] }, (kept) => dropping(kept, "note", id));
};

/**
 * Returns the notes on a cable that the reader may see, with their places in the copy shown, in the order of the text;
 * those without a place last. A note is seen where the paragraph is on which it was made, in the copy in which it was;
 * where that copy is held no longer, where the paragraph's label would be.
 */
export const notesOn = async (
  parts: DeskParts,
  reader: Reader,
  cable: CableView,
  kept: readonly Kept[],
): Promise<readonly NoteSeen[]> => {
  const shown = shownOf(cable);
  const about = ofKind(kept, "note").filter(({ paper }) => isAbout(paper.about, shown));
  const made = new Map<string, CableView | null>([[cable.copy.hash, cable]]);
  for (const { paper } of about) {
    const { hash } = paper.about;
    if (made.has(hash)) continue;
    const answer = await parts.archive.cable(reader, cable.name, hash);
    made.set(hash, answer.kind === "cable" ? answer.cable : null);
  }
  const { body } = cable.telegram;
  const order = new Map(body.map(({ address }, at) => [address, at]));
  return about
    .filter(({ paper }) => isOpen(reader, paper, made.get(paper.about.hash) ?? null))
    .map(({ paper, version }): NoteSeen => ({
      paper,
      version,
      placed: paper.anchor === null ? null : placeOf(paper.anchor, body),
    }))
    .toSorted((one, other) => positionOf(one, order) - positionOf(other, order));
};

const isOpen = (reader: Reader, { anchor }: NotePaper, made: CableView | null): boolean => {
  if (anchor === null) return true;
  if (made !== null) return made.telegram.body.some(({ address }) => address === anchor.address);
  return isOpenByLabel(reader, anchor);
};

/** Whether a note may be seen by what its paragraph demanded, where the copy is not there to be asked. */
export const isOpenByLabel = (reader: Reader, { label }: Anchor): boolean =>
  label === null ? mayReadAll(reader) : may(reader, label).allowed;

/** A note on the whole first, then those of the text in its order, then those that have no place. */
const positionOf = ({ placed }: NoteSeen, order: ReadonlyMap<string, number>): number => {
  if (placed === null) return -1;
  if (placed.kind === "gone") return Number.MAX_SAFE_INTEGER;
  return (order.get(placed.at.address) ?? 0) * 1e9 + placed.at.start;
};
