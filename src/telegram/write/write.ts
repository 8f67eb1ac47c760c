import { builtIn, type Vocabulary } from "../../vocabulary/index.ts";
import type { Telegram } from "../model.ts";
import { isNotice } from "../parts/signature.ts";
import { bodyItems, type ItemLines } from "./body-lines.ts";
import { envelopeLines } from "./envelope.ts";
import { bannerLine, captionLines, headLines } from "./head-lines.ts";
import { plain } from "./plain.ts";
import { postName } from "./post-name.ts";
import { sectionsOf, type SectionLines } from "./sections.ts";

export interface WriteOptions {
  /** `reading` (the default) is one text with page lines, `transmission` the telegram as the circuits carry it. */
  readonly form?: "transmission" | "reading";
  /** Where names of posts are taken from that the telegram does not print itself. */
  readonly vocabulary?: Vocabulary;
}

/**
 * Returns the formal text of a telegram: envelope, head, numbered and marked paragraphs, signer, in lines of 69
 * columns. What the telegram does not have is left out; nothing of an archive's card or record is printed.
 *
 * In the reading form a page line stands where a later section began, as in an archive's page. In the transmission form
 * each section is a message of its own with envelope, classification line, BT and serial. A telegram that is not known
 * to have had sections is given some where it is longer than one may be.
 *
 * `parse(write(t))` means what `t` means (`sameMeaning`), and is written as the same text again.
 *
 *     write(parse(text))                            // what a reader is shown
 *     write(telegram, { form: "transmission" })     // what is sent
 */
export const write = (telegram: Telegram, options: WriteOptions = {}): string => {
  const { form = "reading", vocabulary = builtIn } = options;
  const every = bodyItems(telegram);
  const notice = noticeBehind(telegram, every);
  const items = notice === null ? every : every.slice(0, -1);
  const body = telegram.body.slice(0, items.length);
  const sections = sectionsOf({ ...telegram, body }, items) ?? [whole(items)];
  const ending = [...signature(telegram), ...apart(notice ?? [])];
  const lines =
    form === "reading"
      ? readingLines(telegram, sections, ending, vocabulary)
      : transmissionLines(telegram, sections, ending, vocabulary);
  return `${lines.join("\n")}\n`;
};

/** One section alone, which has no number. */
interface Whole {
  readonly number: null;
  readonly lines: readonly string[];
}
type Piece = SectionLines | Whole;

const whole = (items: readonly ItemLines[]): Whole => ({
  number: null,
  lines: items.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines])),
});

const banner = (telegram: Telegram, piece: Piece, vocabulary: Vocabulary): string[] => {
  const line = bannerLine(telegram, piece.number === null ? null : piece, vocabulary);
  return line === null ? [] : [line];
};

const envelope = (telegram: Telegram, { number }: Piece): string[] =>
  envelopeLines(telegram, number ?? telegram.transmission?.section ?? null);

/** Lines behind a blank one, or nothing. */
const apart = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", ...lines];

const signature = ({ signer }: Telegram): readonly string[] =>
  signer === null ? [] : [plain(signer)];

/**
 * The notice of a post that stood behind the signature, and is written there, since above it the numbered paragraph would
 * go on with it; null where there is none.
 */
const noticeBehind = (
  { body, signer }: Telegram,
  items: readonly ItemLines[],
): ItemLines | null => {
  const last = body.at(-1);
  const before = body.at(-2);
  const lines = items.at(-1);
  if (signer === null || last?.kind !== "paragraph" || !lines) return null;
  if (before?.kind !== "paragraph" || before.number === null) return null;
  return last.number === null && last.mark === null && isNotice(lines) ? lines : null;
};

const readingLines = (
  telegram: Telegram,
  pieces: readonly Piece[],
  ending: readonly string[],
  vocabulary: Vocabulary,
): string[] =>
  pieces.flatMap((piece, index) => [
    ...(index === 0
      ? [
          ...envelope(telegram, piece),
          ...banner(telegram, piece, vocabulary),
          ...apart(headLines(telegram, vocabulary)),
        ]
      : apart(pageLine(telegram, piece, vocabulary))),
    ...apart(piece.lines),
    ...(index === pieces.length - 1 ? apart(ending) : []),
  ]);

/** The trace of a later section: `ASTANA 00002050  002 OF 003`. */
const pageLine = (telegram: Telegram, piece: Piece, vocabulary: Vocabulary): string[] => {
  const number = telegram.mrn === null ? null : postName(telegram.mrn, telegram, vocabulary);
  if (piece.number === null || number === null || !/^[A-Z][A-Z .'-]{1,30}$/.test(number.name))
    return banner(telegram, piece, vocabulary);
  const three = (value: number): string => String(value).padStart(3, "0");
  const serial = String(number.serial).padStart(8, "0");
  return [`${number.name} ${serial}  ${three(piece.number)} OF ${three(piece.of)}`];
};

const transmissionLines = (
  telegram: Telegram,
  pieces: readonly Piece[],
  ending: readonly string[],
  vocabulary: Vocabulary,
): string[] =>
  pieces.flatMap((piece, index) => {
    const above = envelope(telegram, piece);
    const head = index === 0 ? headLines(telegram, vocabulary) : captionLines(telegram);
    return [
      ...(index === 0 ? [] : [""]),
      ...above,
      ...(above.length > 0 ? ["BT"] : []),
      ...banner(telegram, piece, vocabulary),
      ...apart(head),
      ...apart(piece.lines),
      ...(index === pieces.length - 1 ? apart(ending) : []),
      // Nothing may be read on behind the head of a section without text.
      ...(piece.lines.length === 0 ? [""] : []),
      ...(above.length > 0 ? closing(telegram) : []),
    ];
  });

/** What closes a transmission: BT, the station's serial, NNNN. */
const closing = ({ transmission }: Telegram): string[] => [
  "BT",
  ...(transmission?.serial == null ? [] : [`#${String(transmission.serial).padStart(4, "0")}`]),
  "NNNN",
];
