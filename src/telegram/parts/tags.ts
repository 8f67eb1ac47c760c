import { captionOf, tagOf } from "../../vocabulary/index.ts";
import { beginsWithLevel } from "../marking.ts";
import type { Tag, TagKind } from "../model.ts";
import type { Reading } from "../reading.ts";
import { ahead, lineUpTo, report, take, takeUpTo } from "../taking.ts";
import { isLabelled, labelAt, labelWithin } from "./label.ts";
import { beginsParagraph } from "./paragraph-start.ts";
import {
  addPieces,
  isNameOpen,
  kindOf,
  nameEnd,
  parted,
  phraseAt,
  wordsEnd,
  type Piece,
} from "./tag-words.ts";
import { isFurniture, pageLine } from "./page-line.ts";
import type { PartReader } from "./part-reader.ts";

/** TAGS that are to be followed by a person's name (5 FAH-3 H-015). */
const aboutPersons = new Set(["OVIP", "OREP", "OCON", "OTRA", "OEXC", "PINR"]);

interface Found {
  readonly code: string;
  readonly kind: TagKind;
  readonly isRepaired: boolean;
  readonly start: number;
  readonly end: number;
}

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

/* Who is asked to hand the text on; no tag. */
const asking = /(?:^| )(?:FOR|FROM|PASS|TO) /;

/**
 * True where a line goes on with the TAGS line above though few of its words are known: that one broke off within a name or at a
 * comma, or the subject stands next, with its label.
 *
 *     TAGS: PGOV, PHUM,
 *     ELECTIONS, AL
 */
const goesOn = (reading: Reading, before: string, isOpen: boolean): boolean => {
  const { text } = reading.line;
  const { vocabulary } = reading.sheet;
  if (isOpen) return text.includes(")");
  const words = text.split(/[ ,;]/).filter((word) => word !== "");
  if (words.length > 8 || asking.test(text) || captionOf(vocabulary, text) !== null) return false;
  if (!words.every((word) => /^[A-Z][A-Z'-]*$/.test(word))) return false;
  const isNext = labelAt(ahead(reading, 1)?.text ?? "", 0)?.label === "subject";
  return isNext || (before.endsWith(",") && words.some((word) => tagOf(vocabulary, word) !== null));
};

/**
 * True where a line of the head holds known TAGS and nothing else, two or more and one of four letters, though it has no
 * label: it is the TAGS line all the same.
 */
export const isBareTags = (reading: Reading, text: string): boolean => {
  if (reading.tags.length > 0 || reading.banner === null || text.length > 120) return false;
  if (!/^[A-Z]{2,4}[ ,;/]/.test(text)) return false;
  const words = text.split(/[ ,;/]/).filter((word) => word !== "");
  const kinds = words.map((word) => tagOf(reading.sheet.vocabulary, word)?.kind);
  return (
    words.length > 1 &&
    kinds.every((kind) => kind !== undefined) &&
    words.some((word, index) => word.length === 4 && kinds[index] !== "place")
  );
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
  const isBare = label === null && isBareTags(reading, reading.line.text);
  if (label?.label !== "tags" && !isBare) return false;
  const printed = reading.line.text.slice(0, label?.end ?? 0);
  if (isBare)
    report(
      reading,
      "tags.label",
      { start: reading.line.at, end: reading.line.end },
      "The line has TAGS and no label; it was taken for the TAGS line.",
    );
  else if (label && !/^T ?A ?G ?S/i.test(printed))
    report(
      reading,
      "tags.label",
      { start: reading.line.at, end: reading.line.at + label.end },
      `The label "${printed.trim()}" was taken for TAGS.`,
    );
  const pieces: Piece[] = [];
  let from = label?.end ?? 0;
  let before = "";
  for (let count = 0; count < 12; count += 1) {
    const { line } = reading;
    if (count > 0) {
      if (pageLine(reading)) continue;
      if (line.text === "" || isLabelled(line.text) || beginsParagraph(line.text)) break;
      const isOpen = isNameOpen(pieces.at(-1));
      if (isFurniture(reading, line)) break;
      if (!isTagLine(reading, line.text) && !goesOn(reading, before, isOpen)) break;
    }
    before = line.text;
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

const inOneLine = (text: string): string =>
  text.includes("\n")
    ? text
        .split("\n")
        .map((line) => line.trim())
        .join(" ")
    : text;

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
  const hasCommas = source.slice(pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0).includes(",");
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece) break;
    const { text, start, end } = piece;
    const place = { isRepaired: false, start, end };
    if (text.startsWith("(")) {
      const code = text.replaceAll(/[()]/g, "").replaceAll(/ {2,}/g, " ").trim();
      // `TAGS: (U) PREL`: the line's mark.
      if (index === 0 && beginsWithLevel(code)) continue;
      if (code !== "") add({ code, kind: "person", ...place });
      continue;
    }
    const code = text.toUpperCase();
    if (pieces.length === 1 && /^(?:N\/A|NONE)$/.test(code)) continue;
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
    // Between commas words belong together: HUMAN RIGHTS is one tag.
    const last = hasCommas ? wordsEnd(vocabulary, source, pieces, index, year) : index;
    const stop = pieces[last]?.end ?? end;
    const said = source.slice(start, stop);
    index = last;
    add({ code: said.toUpperCase(), kind: "unknown", isRepaired: false, start, end: stop });
    report(
      reading,
      "tags.unknown",
      { start, end: stop },
      `${said} is not in the vocabulary of TAGS; it was kept as unknown.`,
    );
  }
  for (const one of found) {
    const span = { start: one.start, end: one.end };
    const raw = inOneLine(reading.sheet.text.slice(one.start, one.end));
    const tag: Tag = { code: one.code, kind: one.kind, raw, span };
    reading.tags.push(one.isRepaired ? { ...tag, certainty: "repaired" } : tag);
  }
};
