import { reasonOf } from "../../vocabulary/index.ts";
import { labelAt } from "../parts/label.ts";
import { piece, wordsOf, type Explainer, type Piece } from "./piece.ts";

/** `Classified By: Ambassador Helen Drake, 1.4 (b), (d)`. */
export const classifiedBy: Explainer = (place) => {
  const { line, telegram, vocabulary } = place;
  const { name = null, title = null, section = null, reasons = [] } = telegram.classifiedBy ?? {};
  const label = labelAt(line, 0);
  const pieces: Piece[] = [];
  const from = label?.label === "classified-by" ? label.end : 0;
  if (from > 0) pieces.push(piece(0, line.slice(0, from).trimEnd().length, "classifier.label"));
  const nameAt = name === null ? -1 : line.indexOf(name, from);
  if (name !== null && nameAt >= 0)
    pieces.push(piece(nameAt, nameAt + name.length, "classifier.name", { name }));
  const sectionAt = section === null ? -1 : line.indexOf(section, from);
  if (section !== null && sectionAt >= 0)
    pieces.push(
      piece(sectionAt, sectionAt + section.length, "classifier.section", { code: section }),
    );
  const lettersFrom = sectionAt >= 0 ? sectionAt + (section?.length ?? 0) : 0;
  if (sectionAt >= 0 || from === 0)
    for (const match of line
      .slice(lettersFrom)
      .matchAll(/\(?(?<![A-Za-z])([A-Ha-h]|\d{1,2})(?![A-Za-z])\)?/g)) {
      const [text, printed = ""] = match;
      const code = printed.toLowerCase();
      if (!reasons.includes(code)) continue;
      const at = lettersFrom + match.index;
      const entry = reasonOf(
        vocabulary,
        section ?? "1.4",
        code,
        telegram.declassify?.order ?? undefined,
      );
      pieces.push(
        entry === null
          ? piece(at, at + text.length, "classifier.reason.unknown", { code })
          : piece(
              at,
              at + text.length,
              "classifier.reason",
              { code, meaning: entry.meaning },
              { table: "reasons", code: `${entry.section} ${entry.letter}` },
            ),
      );
    }
  const titleWords = new Set((title ?? "").split(" ").map((word) => word.replace(/,$/, "")));
  for (const { text, start, end } of wordsOf(line, from))
    if (titleWords.has(text.replace(/,$/, "")))
      pieces.push(piece(start, end, "classifier.title", { title: title ?? "" }));
  pieces.push(piece(from, line.trimEnd().length, "classifier.other"));
  return pieces;
};
