import { exemptionOf, tagOf } from "../../vocabulary/index.ts";
import { labelAt } from "../parts/label.ts";
import { markPiece } from "./mark.ts";
import { piece, wordsOf, type Explainer, type Piece } from "./piece.ts";
import { dayInWords } from "./wording.ts";

/** `E.O. 12958: DECL: 11/17/2019`. */
export const declassification: Explainer = (place) => {
  const { line, telegram, vocabulary } = place;
  const { order = null, on = null, exemption = null, event = null } = telegram.declassify ?? {};
  const label = labelAt(line, 0);
  const pieces: Piece[] = [];
  let from = 0;
  if (label?.label === "order") {
    const number = /\d{5}/.exec(line.slice(label.end, label.end + 12));
    const numberAt = number === null ? -1 : label.end + number.index;
    pieces.push(piece(0, number === null ? label.end : numberAt, "order.label"));
    if (number !== null) {
      const end = numberAt + 5;
      pieces.push(
        piece(numberAt, line[end] === ":" ? end + 1 : end, "order.number", {
          code: order ?? number[0],
        }),
      );
    }
    from = numberAt < 0 ? label.end : numberAt + 6;
  }
  const decl = /DECL[A-Z]{0,8}(?: ON)? ?:?/i.exec(line.slice(from));
  if (decl) pieces.push(piece(from + decl.index, from + decl.index + decl[0].length, "order.decl"));
  for (const { text, start, end } of wordsOf(line, from)) {
    if (on !== null && /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}/.test(text))
      pieces.push(piece(start, end, "order.date", { code: text, date: dayInWords(on) }));
    else if (/^N\/?A\.?$/i.test(text)) pieces.push(piece(start, end, "order.none"));
    else if (exemption !== null && text.toUpperCase().includes(exemption.toUpperCase())) {
      const entry = exemptionOf(vocabulary, order ?? "", exemption);
      const values = { code: text, meaning: entry?.meaning ?? "not in the vocabulary" };
      const term = entry === null ? null : { table: "exemptions" as const, code: entry.code };
      pieces.push(piece(start, end, "order.exemption", values, term));
    }
  }
  if (event !== null || pieces.length === 0 || from > 0)
    pieces.push(piece(from, line.trimEnd().length, "order.event"));
  return pieces;
};

/** The TAGS line: its label, then each code with what it means at the time of the telegram. */
export const tags: Explainer = (place) => {
  const { line, start, telegram, vocabulary } = place;
  const label = labelAt(line, 0);
  const year = Number((telegram.transmission?.dtg?.at ?? "2009").slice(0, 4));
  const found = telegram.tags
    .filter(({ span }) => span.start >= start && span.start < start + line.length)
    .map(({ code, kind, span }) => {
      const at = span.start - start;
      const entry = tagOf(vocabulary, code, year);
      if (kind === "person") return piece(at, span.end - start, "tag.person", { code });
      if (entry === null) return piece(at, span.end - start, "tag.unknown", { code, kind });
      const values = { code, kind, meaning: entry.meaning };
      return piece(at, span.end - start, "tag", values, { table: "tags", code: entry.code });
    });
  const rest = wordsOf(line, label?.end ?? 0).map(({ text, start: at, end }) =>
    piece(at, end, "tag.unknown", { code: text.replace(/[,;]$/, "") }),
  );
  return [...(label ? [piece(0, label.end, "tags.label")] : []), ...found, ...rest];
};

/** The subject: its label, its own mark where it has one, its words. */
export const subject: Explainer = (place) => {
  const { line, telegram } = place;
  const label = labelAt(line, 0);
  const from = label?.label === "subject" ? label.end : 0;
  const mark = telegram.subject?.mark ?? null;
  const isMarked = mark !== null && line.slice(from).trimStart().startsWith("(");
  return [
    ...(from > 0 ? [piece(0, line.slice(0, from).trimEnd().length, "subject.label")] : []),
    ...(isMarked && telegram.subject
      ? [
          markPiece(
            telegram.subject,
            "subject",
            line.indexOf("(", from),
            line.indexOf(")", from) + 1,
          ),
        ]
      : []),
    piece(from, line.trimEnd().length, "subject.text"),
  ];
};
