import { captionOf, tagOf, type Vocabulary } from "../../vocabulary/index.ts";
import type { Tag, TagKind } from "../model.ts";
import { lineUpTo, report, take, takeUpTo, type Reading } from "../reading.ts";
import type { Line } from "../lines.ts";
import { isLabelled, labelAt, labelWithin } from "./label.ts";
import { beginsParagraph } from "./paragraph-start.ts";
import { isFurniture, pageLine } from "./page-line.ts";
import type { PartReader } from "./part-reader.ts";

/** TAGS that are to be followed by a person's name (5 FAH-3 H-015). */
const aboutPersons = new Set(["OVIP", "OREP", "OCON", "OTRA", "OEXC", "PINR"]);

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly code: string;
  readonly kind: TagKind;
  readonly isRepaired: boolean;
  readonly start: number;
  readonly end: number;
}

const isSeparator = (code: number): boolean =>
  code === 32 || code === 44 || code === 59 || code === 46 || code === 58;

const addPieces = (pieces: Piece[], line: Line, from: number): void => {
  const { text } = line;
  let at = from;
  while (at < text.length) {
    if (isSeparator(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    let end = at;
    if (text[at] === "(") {
      const close = text.indexOf(")", at);
      end = close < 0 ? text.length : close + 1;
    } else
      while (end < text.length && !isSeparator(text.charCodeAt(end)) && text[end] !== "(") end += 1;
    pieces.push({ text: text.slice(at, end), start: line.at + at, end: line.at + end });
    at = end;
  }
};

const kindOf = (vocabulary: Vocabulary, code: string, year: number | undefined): TagKind | null =>
  tagOf(vocabulary, code, year)?.kind ?? null;

/**
 * Parts tags that ran together: codes of four letters, then places of two, every one of them known; else null.
 * `ETRDEINVECINPGOVCS` is ETRD EINV ECIN PGOV CS.
 */
const parted = (
  vocabulary: Vocabulary,
  text: string,
  year: number | undefined,
): string[] | null => {
  if (text.length < 6 || text.length > 60 || !/^[A-Z]+$/.test(text)) return null;
  const codes: string[] = [];
  let at = 0;
  while (at < text.length) {
    const four = text.slice(at, at + 4);
    const two = text.slice(at, at + 2);
    if (four.length === 4 && kindOf(vocabulary, four, year) !== null) {
      codes.push(four);
      at += 4;
    } else if (two.length === 2 && kindOf(vocabulary, two, year) === "place") {
      codes.push(two);
      at += 2;
    } else return null;
  }
  return codes.length > 1 ? codes : null;
};

/** True where a line holds nothing but tags: it goes on with the TAGS line above. */
const isTagLine = (reading: Reading, text: string): boolean => {
  const { vocabulary } = reading.sheet;
  const words = text.split(/[ ,;]/).filter((word) => word !== "");
  let known = 0;
  for (const word of words) {
    const bare = word.toUpperCase();
    if (tagOf(vocabulary, bare) !== null || parted(vocabulary, bare, undefined) !== null)
      known += 1;
    else if (!/^\(?[A-Z][A-Z.'-]*\)?$/.test(word)) return false;
  }
  return known * 2 > words.length || (words.length > 0 && text.startsWith("("));
};

/**
 * The TAGS line and those that go on with it: subject, program, place, organization, person, in any order, parted by
 * commas, blanks, slants or nothing.
 *
 *     TAGS: PFOR, PINT, MT, LY, (MIZZI, CARMELO)
 *     TAGS: OVIP (STEINBERG, JAMES B.), PREL          the comma in the name parts nothing
 *     TAGS: ETRDEINVECINPGOVCS                        ran together
 *
 * Tags that the vocabulary does not have are kept as `unknown`. A caption among them is a slip and goes to the captions.
 */
export const tags: PartReader = (reading) => {
  const label = labelAt(reading.line.text, 0);
  if (label?.label !== "tags") return false;
  const printed = reading.line.text.slice(0, label.end);
  if (!/^TAGS/i.test(printed))
    report(
      reading,
      "tags.label",
      { start: reading.line.at, end: reading.line.at + label.end },
      `The label "${printed.trim()}" was taken for TAGS.`,
    );
  const pieces: Piece[] = [];
  let from = label.end;
  for (let count = 0; count < 12; count += 1) {
    const { line } = reading;
    if (count > 0) {
      if (pageLine(reading)) continue;
      if (line.text === "" || isLabelled(line.text) || beginsParagraph(line.text)) break;
      if (isFurniture(reading, line) || !isTagLine(reading, line.text)) break;
    }
    const within = labelWithin(line.text, from);
    if (within > 0) {
      addPieces(pieces, lineUpTo(reading, line.at + within), from);
      takeUpTo(reading, "tags", line.at + within);
      break;
    }
    addPieces(pieces, line, from);
    from = 0;
    take(reading, "tags");
  }
  addTags(reading, pieces);
  return true;
};

const addTags = (reading: Reading, pieces: readonly Piece[]): void => {
  const { vocabulary, source } = reading.sheet;
  const year = reading.dtg?.year;
  const found: Found[] = [];
  const add = (one: Found): void => {
    if (reading.tagCodes.has(one.code)) return;
    reading.tagCodes.add(one.code);
    found.push(one);
  };
  let expectsPerson = false;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece) break;
    const { text, start, end } = piece;
    const place = { isRepaired: false, start, end };
    if (text.startsWith("(")) {
      const code = text.replaceAll(/[()]/g, "").replaceAll(/ {2,}/g, " ").trim();
      if (code !== "") add({ code, kind: "person", ...place });
      continue;
    }
    const code = text.toUpperCase();
    const kind = kindOf(vocabulary, code, year);
    if (kind !== null) {
      add({ code, kind, ...place });
      expectsPerson = aboutPersons.has(code);
      continue;
    }
    const caption = captionOf(vocabulary, code);
    if (caption && (code === "SIPDIS" || caption.restricts)) {
      if (caption.control) reading.controls.push(caption.code);
      else if (!reading.captions.some((one) => one.code === caption.code))
        reading.captions.push({ code: caption.code, raw: text, span: { start, end } });
      report(
        reading,
        "caption.misplaced",
        { start, end },
        `${text} stands among the TAGS; it was taken for a caption.`,
      );
      continue;
    }
    const phrase = phraseAt(vocabulary, source, pieces, index, year);
    if (phrase) {
      add({ ...phrase.found, isRepaired: false });
      index += phrase.count - 1;
      continue;
    }
    const codes = code.includes("/")
      ? code.split("/").filter((one) => one !== "")
      : parted(vocabulary, code, year);
    if (
      codes !== null &&
      codes.length > 0 &&
      codes.every((one) => kindOf(vocabulary, one, year) !== null)
    ) {
      let at = start;
      for (const one of codes) {
        at = start + Math.max(code.indexOf(one, at - start), 0);
        add({
          code: one,
          kind: kindOf(vocabulary, one, year) ?? "unknown",
          isRepaired: !code.includes("/"),
          start: at,
          end: at + one.length,
        });
        at += one.length;
      }
      if (!code.includes("/"))
        report(
          reading,
          "tags.repaired",
          { start, end },
          `The TAGS ${text} ran together; they were parted into ${codes.join(" ")}.`,
        );
      continue;
    }
    if (expectsPerson && /^[A-Z][A-Z.'-]+$/.test(code)) {
      const last = nameEnd(vocabulary, pieces, index, year);
      const stop = pieces[last]?.end ?? end;
      add({
        code: source.slice(start, stop).toUpperCase(),
        kind: "person",
        isRepaired: false,
        start,
        end: stop,
      });
      index = last;
      expectsPerson = false;
      continue;
    }
    add({ code, kind: "unknown", ...place });
    report(
      reading,
      "tags.unknown",
      { start, end },
      `${text} is not in the vocabulary of TAGS; it was kept as unknown.`,
    );
  }
  for (const one of found) {
    const span = { start: one.start, end: one.end };
    const raw = reading.sheet.text.slice(one.start, one.end).replaceAll("\n", " ");
    const tag: Tag = { code: one.code, kind: one.kind, raw, span };
    reading.tags.push(one.isRepaired ? { ...tag, certainty: "repaired" } : tag);
  }
};

/** An organization of several words (`UN HUMAN RIGHTS`), longest first. */
const phraseAt = (
  vocabulary: Vocabulary,
  source: string,
  pieces: readonly Piece[],
  index: number,
  year: number | undefined,
): { found: Omit<Found, "isRepaired">; count: number } | null => {
  const first = pieces[index];
  for (let count = 4; count > 1; count -= 1) {
    const last = pieces[index + count - 1];
    if (!first || !last || last.end - first.start > 60) continue;
    const code = source.slice(first.start, last.end).toUpperCase();
    const kind = code.includes(",") ? null : kindOf(vocabulary, code, year);
    if (kind !== null) return { found: { code, kind, start: first.start, end: last.end }, count };
  }
  return null;
};

/** Index of the last word of a name without parentheses: up to the next tag that is known, four words at most. */
const nameEnd = (
  vocabulary: Vocabulary,
  pieces: readonly Piece[],
  from: number,
  year: number | undefined,
): number => {
  let last = from;
  while (last + 1 < pieces.length && last - from < 3) {
    const next = pieces[last + 1];
    if (
      !next ||
      next.text.startsWith("(") ||
      kindOf(vocabulary, next.text.toUpperCase(), year) !== null
    )
      break;
    last += 1;
  }
  return last;
};
