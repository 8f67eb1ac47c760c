import { postOf, type Vocabulary } from "../../vocabulary/index.ts";
import type { Reference } from "../model.ts";
import { fullYear } from "../mrn.ts";
import { markEndIn } from "../list-entries.ts";
import { labelAt } from "../parts/label.ts";
import { markPiece } from "./mark.ts";
import { piece, type Explainer, type Piece } from "./piece.ts";
import { listed, postInWords } from "./wording.ts";

const whatOf = ({ mrn, kind, raw }: Reference): string =>
  mrn ?? (kind === "other" ? `"${raw}"` : `the ${kind} "${raw}"`);

/** True for the telegrams between the ends of a range: none of the numbers in its words is theirs. */
const isUnprinted = ({ mrn, raw }: Reference): boolean => {
  const serial = Number(/\d{1,7}$/.exec(mrn ?? "")?.[0] ?? 0);
  return mrn !== null && !(raw.match(/\d{1,7}/g) ?? []).some((one) => Number(one) === serial);
};

const enumerated = /[[(]?([A-Z]|\d{1,2})[.)\]:]+/g;

/** The reference list: label, letters, and the pieces of each reference. */
export const references: Explainer = (place) => {
  const { line, start, telegram, vocabulary } = place;
  const label = labelAt(line, 0);
  const pieces: Piece[] = [];
  const from = label?.label === "references" ? label.end : 0;
  if (from > 0) {
    const code = line.slice(0, from).trim();
    const word = code.replace(/[:;.]$/, "");
    pieces.push(piece(0, code.length, "references.label", { code: word }));
  }
  // What a range means and does not print has the place of the whole range: its ends come first.
  const here = telegram.references
    .filter(({ span }) => span.end > start && span.start < start + line.length)
    .toSorted((one, other) => Number(isUnprinted(one)) - Number(isUnprinted(other)));
  for (const one of here) pieces.push(...referencePieces(vocabulary, one, line, start));
  const lettered = new Map<string, string[]>();
  for (const one of telegram.references) {
    const cited = lettered.get(one.label ?? "");
    if (cited) cited.push(whatOf(one));
    else lettered.set(one.label ?? "", [whatOf(one)]);
  }
  for (const match of line.slice(from).matchAll(enumerated)) {
    const [text, code = ""] = match;
    const cited = lettered.get(code);
    if (cited === undefined) continue;
    const at = from + match.index;
    const what = listed(cited);
    pieces.push(piece(at, at + text.length, "reference.letter", { code, what }));
  }
  pieces.push(piece(from, line.trimEnd().length, "reference.other", { what: "more" }));
  return pieces;
};

const cable =
  /^(?:\([A-Z/]{1,13}\) )?(?:\(?'?(\d{2}|\d{4})\)? ?)?([A-Z][A-Z .'-]{0,40}?[A-Z]\.?) ?#?(?:\('?\d{2}\) )?(\d{1,7})/d;

const referencePieces = (
  vocabulary: Vocabulary,
  one: Reference,
  line: string,
  start: number,
): Piece[] => {
  const from = Math.max(0, one.span.start - start);
  const end = Math.min(line.length, one.span.end - start);
  if (one.mrn === null) return [piece(from, end, "reference.other", { what: whatOf(one) })];
  const pieces: Piece[] = [];
  const text = line.slice(from, end);
  const markEnd = text.slice(0, markEndIn(text, 0)).trimEnd().length;
  if (markEnd > 0)
    pieces.push(markPiece({ mark: text.slice(1, markEnd - 1) }, "entry", from, from + markEnd));
  for (const [form, thing] of [
    [/\(?NOTAL\)?/i, "reference.notal"],
    [/(?:AND|&) (?:PREVIOUS|PREV|PRIOR|SUBSEQUENT)/i, "reference.previous"],
  ] as const) {
    const match = form.exec(text);
    if (match) pieces.push(piece(from + match.index, from + match.index + match[0].length, thing));
  }
  const match = cable.exec(text);
  const spans = match?.indices;
  const inferred = one.year === "inferred" ? ", its year inferred from this telegram's own" : "";
  if (match && spans) {
    const [, year, name = "", serial = ""] = match;
    const at = (index: number): [number, number] => {
      const [first, last] = spans[index] ?? [0, 0];
      return [from + first, from + last];
    };
    if (year !== undefined)
      pieces.push(
        piece(...at(1), "reference.year", { code: year, year: String(fullYear(Number(year))) }),
      );
    const post = postOf(vocabulary, name);
    pieces.push(
      post === null
        ? piece(...at(2), "reference.post.unknown", { code: name })
        : piece(
            ...at(2),
            "reference.post",
            { code: name, place: postInWords(post) },
            { table: "posts", code: post.id },
          ),
      piece(...at(3), "reference.serial", { code: serial, mrn: one.mrn, year: inferred }),
    );
  }
  pieces.push(piece(from, end, "reference.serial", { code: text, mrn: one.mrn, year: inferred }));
  return pieces;
};
