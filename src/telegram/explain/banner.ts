import { captionOf, type Vocabulary } from "../../vocabulary/index.ts";
import { captionAt, readBanner } from "../banner.ts";
import { piece, wholeLine, wordsOf, type Explainer, type Piece } from "./piece.ts";
import { levelInWords } from "./wording.ts";

/** `S E C R E T SECTION 01 OF 03 ASTANA 002050`. */
export const banner: Explainer = (place) => {
  const { line, vocabulary, telegram } = place;
  const read = readBanner(line.trimEnd(), vocabulary);
  if (read === null) return [wholeLine(place, "banner.other")];
  const { section, number } = read;
  const mrn = telegram.mrn ?? "not known, since the year is not";
  return [
    piece(0, read.levelEnd, read.isOfNato ? "banner.nato" : "banner.level", {
      level: levelInWords(telegram.classification?.level ?? read.level),
    }),
    ...(section === null
      ? []
      : [
          piece(section.at, section.end, "banner.section", {
            number: String(section.number),
            of: String(section.of),
          }),
        ]),
    ...(number === null
      ? []
      : [
          piece(number.at, number.end, "banner.number", {
            code: line.slice(number.at, number.end),
            mrn,
          }),
        ]),
    ...captionPieces(vocabulary, line, read.levelEnd),
    ...wordsOf(line, read.levelEnd).map(({ start, end }) => piece(start, end, "banner.other")),
  ];
};

const captionPieces = (vocabulary: Vocabulary, line: string, from: number): Piece[] => {
  const pieces: Piece[] = [];
  for (let at = from; at < line.length;) {
    const found = " ,;/()-".includes(line[at] ?? "") ? null : captionAt(vocabulary, line, at);
    if (found === null) {
      at += 1;
      continue;
    }
    pieces.push(captionPiece(vocabulary, found.value.code, at, found.end));
    at = found.end;
  }
  return pieces;
};

const captionPiece = (vocabulary: Vocabulary, code: string, start: number, end: number): Piece => {
  const entry = captionOf(vocabulary, code) ?? captionOf(vocabulary, code.slice(0, 6));
  if (entry === null) return piece(start, end, "caption.unknown", { code });
  const { expansion, meaning } = entry;
  const thing = entry.control ? "control" : "caption";
  const term = { table: "captions" as const, code: entry.code };
  return piece(start, end, thing, { code, expansion, meaning }, term);
};

/** `SIPDIS`, `NOFORN SIPDIS`, EXERCISE three times. */
export const caption: Explainer = (place) => {
  const { line, vocabulary } = place;
  if (line.startsWith("EXERCISE"))
    return [
      piece(
        0,
        line.trimEnd().length,
        "caption.exercise",
        {},
        { table: "captions", code: "EXERCISE" },
      ),
    ];
  const pieces = captionPieces(vocabulary, line.toUpperCase(), 0);
  return [...pieces, captionPiece(vocabulary, line.trim(), 0, line.trimEnd().length)];
};
