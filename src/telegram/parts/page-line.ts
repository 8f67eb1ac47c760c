import { isDigit, oneOf } from "../signs.ts";
import { captionOf, postOf } from "../../vocabulary/index.ts";
import { areExemptions, isReleaseStamp, isUnderStamp, noteRelease } from "./release.ts";
import { stampDay } from "./record.ts";
import type { PartReader } from "./part-reader.ts";
import type { Reading } from "../reading.ts";
import { ahead, report, spanOf, take } from "../taking.ts";
import { readBanner } from "../banner.ts";
import { levelAt } from "../level-word.ts";
import { mayBePart, SIGNS } from "../line-signs.ts";
import type { Line } from "../lines.ts";

const modern =
  /^([A-Z][A-Z .'-]{1,30}?) {1,3}(\d{8}) {0,4}(\d{3})(?:\.\d{1,2})? OF (\d{3})(?: [A-Z ]{0,60})?$/;
const older =
  /^PAGE (\d{2})(?: OF (\d{2}))? {1,20}([A-Z][A-Z .'-]{0,20}?) {1,4}(\d{4,6})(?: {1,6}([O\d]\d) OF (\d{2}))?(?: {1,6}(\d{6} ?Z))?(?: {1,4}POSS DUPE| {0,4}\d{0,6})?$/;
const relayed = /^PAGE (\d{2}) (R[A-Z0-9]{3,7}) .{0,60}$/;
const stamp =
  /^(?:[A-Z][a-zA-Z.]{1,12} ){0,3}Declassified\/Released US Department of State EO Systematic Review \d/i;

/** The stamp of the systematic review, which a page may have wrapped into two lines. */
const isReviewStamp = ({ text, signs }: Line): boolean =>
  text.length > 26 &&
  (isDigit(text.charCodeAt(text.length - 1))
    ? (signs & SIGNS.number) !== 0 && (stamp.test(text) || wrapped.test(text))
    : text === "Declassified/Released US Department of State EO");

const wrapped = /^Systematic Review \d{1,2} [A-Z]{3} \d{4}$/i;

/* The number of the printer, as prints of the 1990s have it behind the level: `CONFIDENTIAL   PTP0411`. */
const ofPrinter = /^ {1,30}PT[A-Z]\d{4}$/;

/** Names of levels that stand alone at top and bottom of a page in prints of the 1970s and 1980s. */
const isLevelAlone = (reading: Reading, line: Line): boolean => {
  // Nearly all are the level's word and nothing else, or none at all.
  const word = levelAt(line.text);
  if (word === null || word.end === line.text.length) return word !== null;
  if (ofPrinter.test(line.text.slice(word.end))) return true;
  const banner = readBanner(line.text, reading.sheet.vocabulary);
  return banner !== null && banner.number === null && banner.section === null && banner.rest === "";
};

const isPageMark = ({ text, signs }: Line): boolean => {
  if (text.length < 12 || text.length > 110) return false;
  const first = text.charCodeAt(0);
  if (first === 80 && text.startsWith("PAGE ")) return older.test(text) || relayed.test(text);
  if ((signs & SIGNS.number) === 0) return false;
  const of = text.indexOf(" OF ", 10);
  return (
    of > 0 &&
    isDigit(text.charCodeAt(of + 4)) &&
    isDigit(text.charCodeAt(of - 1)) &&
    modern.test(text)
  );
};

/** Top and foot of a page of a field list. */
const isFieldPage = (text: string): boolean =>
  text.length < 90 &&
  /^(?:(?:UNCLASSIFIED|SBU|CUI|CONFIDENTIAL|SECRET)(?: {2,80}Page \d{1,3} of \d{1,3})?|Page \d{1,3} of \d{1,3})$/.test(
    text,
  );

/** The first letters of levels that stand alone. */
const mayBeLevel = oneOf("UCSTLRN");

/** What a page has around its text: its own line, what a reviewer stamped on it, and the rest. */
type Furniture = "mark" | "release" | "review" | "other";

const furnitureOf = (reading: Reading, line: Line): Furniture | null => {
  if (!mayBePart(reading, line)) return null;
  const { text } = line;
  const first = text.charCodeAt(0);
  if (text.length > 130 || !(first >= 65 && first <= 122)) return null;
  if (isPageMark(line)) return "mark";
  if (isReleaseStamp(text) || (isUnderStamp(reading) && areExemptions(text))) return "release";
  if (reading.isFieldList && isFieldPage(text)) return "other";
  if (isReviewStamp(line)) return "review";
  const isOther =
    text === "Message Text" ||
    (text.length < 60 &&
      mayBeLevel(first) &&
      (reading.sheet.isPaged || isLast(reading, line)) &&
      isLevelAlone(reading, line));
  return isOther ? "other" : null;
};

/** True where a line is furniture of a page: not text of the telegram, and left out where text is joined. */
export const isFurniture = (reading: Reading, line: Line): boolean =>
  furnitureOf(reading, line) !== null;

const ending = /\s*(?:$|BT\s|NNNN?\s|NNNN?$)/y;

/** True for the last line of a text: a level by itself there was printed at the foot of the last page, or of a section. */
const isLast = ({ sheet, banner }: Reading, line: Line): boolean => {
  ending.lastIndex = line.end;
  return banner !== null && ending.test(sheet.text);
};

/**
 * A page line: post, serial and page, printed where a transmission page began, also in the middle of a sentence or of
 * an address list; in prints of the 1970s with the classification above and below it, and the release stamp.
 *
 *     ASTANA 00002050 002 OF 003
 *     BISHKEK 00000871  001.2 OF 003        page 2 within section 1
 *     PAGE 02        VALLET 01187  01 OF 02  121547Z
 *     PAGE 03 RUEHBUL 3036 0121412Z
 *
 * It proves the section that it names.
 */
export const pageLine: PartReader = (reading) => {
  const { line } = reading;
  const furniture = furnitureOf(reading, line);
  if (furniture === null) return false;
  if (furniture === "mark") notePage(reading, line);
  else if (furniture === "release") noteRelease(reading, line);
  else if (furniture === "review" && reading.stamp === null) {
    const on = stampDay(line.text);
    if (on !== null) reading.stamp = { on, span: spanOf(line) };
  }
  take(reading, "page-line");
  if (reading.sheet.isPaged) takePageCaptions(reading);
  return true;
};

const notePage = (reading: Reading, line: Line): void => {
  const span = spanOf(line);
  const now = line.text.startsWith("PAGE ") ? null : modern.exec(line.text);
  if (now) {
    const [, post = "", serial = "", page = "", of = ""] = now;
    reading.pages.push({
      post,
      serial: Number(serial),
      page: Number(page),
      section: Number(page),
      of: Number(of),
      span,
    });
    return;
  }
  const then = older.exec(line.text);
  if (!then) return;
  const [, page = "", , post = "", serial = "", section, of] = then;
  reading.pages.push({
    post,
    serial: Number(serial),
    page: Number(page),
    section: section === undefined ? null : Number(section.replace("O", "0")),
    of: of === undefined ? null : Number(of),
    span,
  });
};

/** Captions that are printed over a page line count once, in the head. */
const takePageCaptions = (reading: Reading): void => {
  const { text } = reading.line;
  const next = ahead(reading, 1);
  if (text === "" || text.length > 20 || next === undefined || !isPageMark(next)) return;
  if (captionOf(reading.sheet.vocabulary, text) !== null) take(reading, "page-line");
};

/**
 * Reports page lines that name another telegram than the number does: a sign of spliced text. Posts are compared by
 * what they mean, since prints of the 1970s cut a post's name to six characters.
 */
export const checkPages = (reading: Reading, post: string, serial: number): void => {
  let checked: string | null = null;
  for (const page of reading.pages) {
    // Nearly all pages name what the one before names.
    if (page.post === checked && page.serial === serial) continue;
    const known =
      postOf(reading.sheet.vocabulary, page.post)?.id ?? page.post.replaceAll(/[^A-Z0-9]/g, "");
    const samePost = known === post || post.startsWith(known) || known.startsWith(post);
    if (samePost) checked = page.post;
    if (samePost && page.serial === serial) continue;
    const said = `${page.post} ${page.serial ?? ""}`.trim();
    report(
      reading,
      "page.mismatch",
      page.span,
      `This page line names ${said}, the telegram is ${post} ${serial}; the telegram's own number was kept.`,
    );
    return;
  }
};
