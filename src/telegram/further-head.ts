import { isCapital, isDigit, oneOf } from "./signs.ts";
import { readBanner, type Banner } from "./banner.ts";
import { lastLine, type BodyState } from "./body-state.ts";
import { readEnvelope, readHead } from "./head.ts";
import { isTelegram } from "./is-telegram.ts";
import type { Line } from "./lines.ts";
import { postId } from "./mrn.ts";
import { postOf } from "../vocabulary/index.ts";
import { noteSection } from "./parts/banner-line.ts";
import { beginsCard } from "./parts/card.ts";
import { beginsParagraph } from "./parts/paragraph-start.ts";
import { beginsEnvelope } from "./parts/transmission.ts";
import { closesQuote, depthBehind } from "./quoted-telegram.ts";
import { openReading, type Reading } from "./reading.ts";
import { ahead, put, report } from "./taking.ts";
import { checkRepeated } from "./repeated-head.ts";

/**
 * True where a classification line may be of this telegram: it prints no other serial and no other post. A post that no list has
 * may be the other one garbled.
 */
const sameNumber = (reading: Reading, banner: Banner): boolean => {
  const own = reading.banner?.number;
  const other = banner.number;
  if (!own || !other) return true;
  if (own.serial !== other.serial) return false;
  const { vocabulary } = reading.sheet;
  const isKnown = ({ post }: { readonly post: string }): boolean =>
    postOf(vocabulary, post) !== null;
  return samePost(reading, banner) || !isKnown(own) || !isKnown(other);
};

const samePost = ({ banner: own, sheet: { vocabulary } }: Reading, { number }: Banner): boolean =>
  own?.number != null &&
  number !== null &&
  postId(vocabulary, own.number.post) === postId(vocabulary, number.post);

/**
 * True where an envelope was sent at another time than this telegram: under the same number of the same post in another year, and
 * where the posts are not printed alike at any other moment. In a log many posts have a telegram of the same serial.
 */
const sentAtAnother = (reading: Reading, again: Reading): boolean => {
  const { dtg: own, banner } = reading;
  const { dtg: other, banner: found } = again;
  if (own === null || other === null || !banner?.number || !found?.number) return false;
  return samePost(reading, found)
    ? own.year !== other.year
    : own.at !== null && other.at !== null && own.at !== other.at;
};

/** The first letters of levels. */
const mayBeLevel = oneOf("UCSTLRFN");

/**
 * Looks whether an envelope, a card or a classification line stands here in the middle of the text: of a further
 * section of this telegram or its head printed again (taken, answers `section`), of another telegram quoted (left to
 * the paragraph), or of the next telegram (answers `next`).
 */
export const furtherHead = (reading: Reading, state: BodyState): "section" | "next" | null => {
  if (reading.index < reading.triedUpTo) return null;
  const { line } = reading;
  const first = line.text.charCodeAt(0);
  if (!isCapital(first) && !isDigit(first)) return null;
  const banner = mayBeLevel(first) ? readBanner(line.text, reading.sheet.vocabulary) : null;
  const isBanner = banner !== null && (banner.number !== null || banner.section !== null);
  const isEnvelope =
    !isBanner &&
    (beginsEnvelope(reading, reading.index) || beginsCard(reading) || isPrinterNumber(reading));
  if (!isBanner && !isEnvelope) return null;
  if (isQuoted(reading, state)) {
    const inner = innerHead(reading, state);
    if (inner?.banner && !isOwnSection(reading, inner.banner)) {
      noteInner(reading, line, inner, inner.banner);
      return null;
    }
  }
  const again = openReading(reading.sheet, reading.index);
  again.line = line;
  state.attention ??= new Set(reading.attentionRuns.flat().map(({ text }) => text));
  again.knownAttention = state.attention;
  readEnvelope(again, true);
  const found = again.banner;
  if (isEnvelope && (found === null || (found.number === null && again.card === null))) {
    reading.triedUpTo = again.index;
    return null;
  }
  const isAnother =
    again.card !== null ||
    (found !== null && (!sameNumber(reading, found) || sentAtAnother(reading, again)));
  if (isAnother && isBanner && again.addresses.length === 0) {
    // A line of prose can look like a banner (`RESTRICTED THE LOAN ON MARCH 12`): only a head behind it proves one.
    readHead(again, true);
    const hasHead = again.subject !== null || again.tags.length > 0 || again.declassify !== null;
    if (!hasHead) {
      reading.triedUpTo = reading.index + 1;
      return null;
    }
  }
  if (isAnother) {
    if (reading.banner === null && again.card === null) return takeSection(reading, state, again);
    return "next";
  }
  return isFirstHead(reading, again) ? "next" : takeSection(reading, state, again);
};

/** True where an envelope stands behind a text that has nothing of a telegram: what was printed before it is no text of it. */
const isFirstHead = (reading: Reading, again: Reading): boolean =>
  reading.banner === null &&
  again.addresses.length > 0 &&
  (again.banner?.section?.number ?? 1) === 1 &&
  !isTelegram(reading);

const isPrinterNumber = (reading: Reading): boolean =>
  reading.sheet.isPaged &&
  reading.line.text.length < 8 &&
  /^\d{1,3}(?:-\d{1,3})?$/.test(reading.line.text) &&
  [1, 2].some((by) => /^(?:ACTION|ORIGIN) [A-Z]/.test(ahead(reading, by)?.text ?? ""));

const isQuoted = (reading: Reading, state: BodyState): boolean => {
  const last = lastLine(state.block).toUpperCase();
  return (
    /(?:^|[ .:])(?:BEGIN )?QUOTE[.:]?$|BEGIN (?:TEXT|CABLE|TELEGRAM)[.:]?$/.test(last) ||
    (state.isInText && reading.blocks.length > 0)
  );
};

/** A further section of this telegram, although the one before it happens to end in words that open a quotation. */
const isOwnSection = (reading: Reading, banner: Banner): boolean =>
  banner.section !== null &&
  banner.number !== null &&
  reading.banner?.number != null &&
  sameNumber(reading, banner) &&
  reading.sections.every(({ number }) => number !== banner.section?.number);

/** Lines of a quoted telegram that are looked at; what is longer has its end elsewhere. */
const longest = 400;

/** The line that closes the quotation at hand; each line is looked at once, however many heads seem to stand in it. */
const quoteStopOf = (reading: Reading, state: BodyState): number => {
  const { lines } = reading.sheet;
  if (state.quoteStop > reading.index) return state.quoteStop;
  let stop = reading.index + 1;
  const most = Math.min(lines.length, reading.index + longest);
  for (let depth = 1; stop < most; stop += 1) {
    depth = depthBehind(lines[stop]?.text ?? "", depth);
    if (depth === 0) break;
  }
  state.quoteStop = stop;
  return stop;
};

/** Reads envelope and head of a telegram that is quoted here, on a sheet of its own lines; null where there is none. */
const innerHead = (reading: Reading, state: BodyState): Reading | null => {
  const behind = reading.sheet.lines.slice(reading.index + 1, quoteStopOf(reading, state));
  const inner = openReading({ ...reading.sheet, lines: [reading.line, ...behind] }, 0);
  readEnvelope(inner, true);
  readHead(inner, true);
  return inner.banner !== null && (inner.banner.number !== null || inner.banner.section !== null)
    ? inner
    : null;
};

const noteInner = (reading: Reading, line: Line, inner: Reading, banner: Banner): void => {
  let stop = line.end;
  let headStop = stop;
  let isInHead = true;
  let hasSubject = false;
  let isClosed = false;
  for (let by = 1, depth = 1; by < longest && !isClosed; by += 1) {
    const next = ahead(reading, by);
    if (!next) break;
    depth = depthBehind(next.text, depth);
    isClosed = depth === 0;
    // The line that closes it is of the telegram's last paragraph, unless it begins with the closing.
    if (isClosed && closesQuote(next.text)) break;
    hasSubject ||= /^SUBJ(?:ECT)?:/i.test(next.text);
    if (next.text !== "") stop = next.end;
    isInHead &&= !beginsParagraph(next.text) && (next.text !== "" || !hasSubject);
    if (isInHead) headStop = stop;
  }
  // A quotation that nothing closes may end anywhere: paragraphs behind its head keep their own marks.
  if (!isClosed) stop = headStop;
  const span = { start: line.at, end: stop };
  const year = inner.dtg?.year ?? reading.dtg?.year;
  const mrn =
    banner.number && year !== undefined
      ? `${String(year % 100).padStart(2, "0")}${postId(reading.sheet.vocabulary, banner.number.post)}${banner.number.serial}`
      : null;
  const level = banner.level === "UNCLASSIFIED" && inner.isSensitive ? "SBU" : banner.level;
  const raw = (inner.bannerLine ?? line).text.slice(0, banner.levelEnd);
  const subject = inner.subject?.flow.text.slice(inner.subject.from) ?? null;
  reading.inner.push({
    mrn,
    classification: { level, controls: [...new Set(inner.controls)], raw },
    declassify: inner.declassify,
    tags: inner.tags.map(({ code }) => code),
    subject,
    span,
  });
  report(
    reading,
    "inner.quoted",
    span,
    `The telegram ${mrn ?? "without a number"} is quoted here; its head was not taken for this one's.`,
  );
  let by = 0;
  while (by < longest && (ahead(reading, by)?.end ?? stop) < stop) by += 1;
  reading.triedUpTo = reading.index + by + 1;
  reading.innerUpTo = reading.index + by + 1;
};

const takeSection = (reading: Reading, state: BodyState, again: Reading): "section" => {
  const from = reading.line.start;
  const bannerLine = again.bannerLine;
  const isNewSection =
    again.banner?.section != null &&
    !reading.sections.some((section) => section.number === again.banner?.section?.number);
  const before = reading.sections.at(-1)?.number;
  const isGap =
    isNewSection && before !== undefined && again.banner?.section?.number !== before + 1;
  // Behind a section that is missing the text is not the open paragraph's: which one's it is nobody knows.
  if (isGap) state.block = null;
  if (again.banner && bannerLine) noteSection(reading, bannerLine, again.banner);
  readHead(again, true);
  // What the head reader took last, blanks, belongs to the text.
  const repeated = again.parts.some(
    (part) => !["blank", "banner", "page-line", "caption"].includes(part.kind),
  );
  const isRepeat = repeated || !isNewSection;
  let stop = again.line.start;
  for (
    let index = again.index - 1;
    index > reading.index && reading.sheet.lines[index]?.text === "";
    index -= 1
  )
    stop = reading.sheet.lines[index]?.start ?? stop;
  if (isRepeat && bannerLine) {
    checkRepeated(reading, again, { start: bannerLine.at, end: stop }, reading.blocks.length === 0);
  }
  put(reading, isRepeat ? "repeated-head" : "section-line", from, stop, true);
  put(reading, "blank", stop, again.line.start);
  for (const page of again.pages) reading.pages.push(page);
  for (const caption of again.captions) {
    if (!reading.captions.some((one) => one.code === caption.code)) reading.captions.push(caption);
  }
  for (const control of again.controls)
    if (!reading.controls.includes(control)) reading.controls.push(control);
  for (const span of again.controlSpans) reading.controlSpans.push(span);
  reading.index = again.index;
  reading.line = again.line;
  state.afterBlank = true;
  return "section";
};
