import { termOf } from "../../vocabulary/index.ts";
import type { BodyItem, Mention, Paragraph } from "../model.ts";
import { isRule } from "../parts/heading.ts";
import { paragraphStart } from "../parts/paragraph-start.ts";
import { markPiece } from "./mark.ts";
import { piece, wholeLine, type Explainer, type Piece, type Place } from "./piece.ts";
import type { Thing } from "./sentences.ts";
import { listed } from "./wording.ts";

/** The body item that a place stands in: its spans are in order, so that the right one is found by halving. */
const itemAt = ({ telegram, start, at }: Place): BodyItem | null => {
  const offset = start + at;
  const { body } = telegram;
  let low = 0;
  let high = body.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((body[middle]?.spans[0]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const item = body[low];
  return item?.spans.some(({ start: from, end }) => from <= offset && offset < end) ? item : null;
};

/** The mark of an item where its first line is this one. */
const openingMark = (item: BodyItem, place: Place, from: number): Piece[] => {
  const first = item.spans[0];
  const isFirst =
    first !== undefined &&
    first.start >= place.start &&
    first.start < place.start + place.line.length;
  if (item.mark === null || !isFirst) return [];
  const open = place.line.indexOf("(", from);
  const close = place.line.indexOf(")", open);
  return open < 0 || close < 0 || open > from + 2
    ? []
    : [markPiece(item, item.kind, open, close + 1)];
};

/** A heading: its mark, its words, the rows of dashes around it. */
export const heading: Explainer = (place) => {
  if (isRule(place.line.trim())) return [wholeLine(place, "heading.rule")];
  const item = itemAt(place);
  return [...(item === null ? [] : openingMark(item, place, 0)), wholeLine(place, "heading")];
};

/** A paragraph: number, mark, the words that open and close summary, comment and notes, mentions, acronyms. */
export const paragraph: Explainer = (place) => {
  const item = itemAt(place);
  if (item === null || item.kind !== "paragraph") return [];
  const { line, start } = place;
  const pieces: Piece[] = [];
  const isFirst =
    (item.spans[0]?.start ?? -1) - start < line.length && (item.spans[0]?.start ?? -1) >= start;
  const indent = line.length - line.trimStart().length;
  const number = isFirst && item.number !== null ? paragraphStart(line.trimStart()) : null;
  if (number !== null) {
    const end = indent + line.trimStart().slice(0, number.end).trimEnd().length;
    pieces.push(piece(indent, end, "paragraph.number", { code: String(item.number) }));
  }
  pieces.push(...openingMark(item, place, indent + (number?.end ?? 0)));
  pieces.push(...mentionPieces(item, place), ...signPieces(item, place));
  for (const { span } of item.redactions.filter((one) =>
    inLine(place, one.span.start, one.span.end),
  ))
    pieces.push(piece(span.start - start, span.end - start, "redaction"));
  pieces.push(...acronymAt(place));
  return pieces;
};

const inLine = ({ line, start }: Place, from: number, end: number): boolean =>
  end > start && from < start + line.length;

const mentionPieces = (item: Paragraph, place: Place): Piece[] =>
  item.mentions
    .filter(({ span }) => inLine(place, span.start, span.end))
    .map(({ span, ...mention }) =>
      piece(span.start - place.start, span.end - place.start, "mention", {
        code: mention.raw,
        what: citedBy(mention),
      }),
    );

const citedBy = ({ kind, mrns, labels, paragraph: number }: Omit<Mention, "span">): string => {
  const where = number === null ? "" : `, paragraph ${number} of it`;
  if (kind === "septel") return "a separate telegram without its number";
  if (kind === "separate") return "something that was sent by itself";
  const what = listed(mrns.length > 0 ? mrns : labels);
  return what === "" ? "what cannot be told: several references may be meant" : what + where;
};

const signs =
  /(?:\b(END (?:OF )?)?(?:BEGIN )?(?:EMBASSY |POST |BIO )?(SUMMARY|COMMENT|NOTE|FYI|TEXT|QUOTE|ACTION REQUESTS?)\b[:.]?)|\b(UNQUOTE)\b[.]?/gi;

const things: Readonly<Record<string, Thing>> = {
  SUMMARY: "sign.summary",
  COMMENT: "sign.comment",
  NOTE: "sign.note",
};
const closings: Readonly<Record<string, Thing>> = {
  SUMMARY: "sign.summary.end",
  COMMENT: "sign.comment.end",
  NOTE: "sign.note.end",
};

/** The words that open or close a passage: only where they have a colon or stop, or END before them. */
const signPieces = (item: Paragraph, place: Place): Piece[] => {
  const pieces: Piece[] = [];
  const asides = item.asides.filter(
    ({ span }) => span.start <= place.start + place.line.length + 1 && place.start < span.end + 8,
  );
  for (const match of place.line.matchAll(signs)) {
    const [text, ends, word = "", unquote] = match;
    const end = match.index + text.length;
    const name = word.toUpperCase();
    const offset = place.start + match.index;
    const isClosing =
      ends !== undefined ||
      unquote !== undefined ||
      closesAt(item, asides, name, offset, match.index);
    const isAside = asides.some(({ span }) => span.start <= offset + 1 && offset < span.end + 8);
    const isRole = item.role !== "body" && item.role !== "action-pointer";
    if (!isClosing && !/[:.]$/.test(text)) continue;
    if (!isAside && !isRole) continue;
    const thing: Thing = name.startsWith("ACTION")
      ? "sign.action"
      : isClosing
        ? (closings[name] ?? "sign.other.end")
        : (things[name] ?? "sign.other");
    const code = text.replace(/[:.]$/, "");
    const shown = isClosing && ends === undefined && unquote === undefined ? `END ${code}` : code;
    pieces.push(piece(match.index, end, thing, { code: shown }));
  }
  // `END` stands at the line's end, its word on the next one.
  const broken = /\bEND$/.exec(place.line.trimEnd());
  if (broken) {
    const offset = place.start + broken.index;
    const aside = asides.find(({ span }) => span.start <= offset && offset < span.end);
    const kind = aside?.kind ?? (item.role === "summary" ? "SUMMARY" : null);
    if (kind !== null)
      pieces.push(
        piece(broken.index, broken.index + 3, closings[kind] ?? "sign.other.end", {
          code: `END ${kind}`,
        }),
      );
  }
  return pieces;
};

/** True where a word at a line's start goes with the END on the line above. */
const closesAt = (
  item: Paragraph,
  asides: Paragraph["asides"],
  name: string,
  offset: number,
  at: number,
): boolean => {
  if (at > 0) return false;
  const isInside = asides.some(
    ({ kind, span }) => kind === name && span.start + 8 < offset && offset <= span.end,
  );
  const first = item.spans[0]?.start ?? offset;
  return isInside || (name === "SUMMARY" && item.role === "summary" && offset > first);
};

const letter = /[A-Z0-9/&-]/;

/** The acronym that a place stands in, where the vocabulary has it. */
const acronymAt = ({ line, at, vocabulary }: Place): Piece[] => {
  let from = at;
  let end = at;
  while (from > 0 && at - from < 16 && letter.test(line[from - 1] ?? "")) from -= 1;
  while (end < line.length && end - at < 16 && letter.test(line[end] ?? "")) end += 1;
  const code = line.slice(from, end);
  if (code.length < 2 || /[a-z]/.test(line[end] ?? "") || /[a-z]/.test(line[from - 1] ?? ""))
    return [];
  // In text that is all capitals a short word may be only a word.
  if (line === line.toUpperCase() && code.length < 4) return [];
  for (const table of ["acronyms", "offices"] as const) {
    const entry = termOf(vocabulary[table], code);
    if (entry === null) continue;
    const thing = table === "offices" ? "office" : "acronym";
    return [piece(from, end, thing, { code, meaning: entry.meaning }, { table, code })];
  }
  return [];
};

const modern = /^([A-Z][A-Z .'-]{1,30}?) {1,3}(\d{8}) {0,4}(\d{3}(?:\.\d{1,2})? OF \d{3})/d;
const older = /^(PAGE \d{2})(?: OF \d{2})? {1,20}([A-Z][A-Z .'-]{0,20}?) {1,4}(\d{4,6})(?: |$)/d;

/** `ASTANA 00002050  002 OF 003`, `PAGE 02        VALLET 01187`. */
export const pageLine: Explainer = (place) => {
  const { line } = place;
  const now = modern.exec(line);
  if (now?.indices) {
    const [, post = "", serial = "", pages = ""] = now;
    const at = (index: number): [number, number] => now.indices?.[index] ?? [0, 0];
    const [number = "", of = ""] = pages.split(" OF ").map((text) => String(Number(text)));
    return [
      piece(...at(1), "page.post", { code: post }),
      piece(...at(2), "page.serial", { code: serial }),
      piece(...at(3), "page.number", { code: pages, number, of }),
      wholeLine(place, "page.other"),
    ];
  }
  const then = older.exec(line);
  if (!then?.indices) return [wholeLine(place, "page.other")];
  const at = (index: number): [number, number] => then.indices?.[index] ?? [0, 0];
  return [
    piece(...at(2), "page.post", { code: then[2] ?? "" }),
    piece(...at(3), "page.serial", { code: then[3] ?? "" }),
    wholeLine(place, "page.other"),
  ];
};

/** The surname that closes the text. */
export const signature: Explainer = (place) => [
  wholeLine(place, place.telegram.from?.post === "STATE" ? "signature.department" : "signature", {
    code: place.telegram.signer ?? place.line.trim(),
  }),
];

/** The fields behind the text that say how the telegram was made. */
export const drafting: Explainer = (place) => {
  const text = place.line.trim();
  if (text.startsWith("Attachment")) return [wholeLine(place, "drafting.attachments")];
  return [wholeLine(place, text.startsWith("Dissemination") ? "drafting.rule" : "drafting")];
};

/** The lines that close a message: BT, the serial again, NNNN. */
export const ending: Explainer = (place) => {
  const text = place.line.trim();
  if (text === "BT") return [wholeLine(place, "ending.BT")];
  if (text.startsWith("#")) return [wholeLine(place, "ending.serial", { code: text })];
  return [wholeLine(place, /^NNNN?$/.test(text) ? "ending.NNNN" : "ending")];
};
