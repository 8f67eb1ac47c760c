import { postOf } from "../../vocabulary/index.ts";
import { beforePost, readBanner, type Banner } from "../banner.ts";
import type { Line } from "../lines.ts";
import type { Reading } from "../reading.ts";
import { place, report, spanOf, take } from "../taking.ts";
import { addCaption } from "./caption.ts";
import type { PartReader } from "./part-reader.ts";

const duplicate = "SUSPECTED DUPLICATE";

/** Operating signals that a relay put behind the number: `MADRID 002583 ZDK`. */
const noteSignals = (reading: Reading, line: Line, rest: string): void => {
  const signals = rest.split(" ").filter((word) => /^Z[A-Z]{2}\d?$/.test(word));
  if (rest.startsWith(duplicate)) signals.push(duplicate);
  if (signals.length === 0) return;
  const held = (reading.security ??= { signal: null, letters: null, signals: [] });
  for (const signal of signals) held.signals.push(signal);
  reading.securitySpans.push(spanOf(line));
};

/** Notes an unknown word between the level and the post of the FM line as a caption: what is not known may restrict. */
const noteUnknownCaption = (reading: Reading, line: Line, { number }: Banner): void => {
  const { vocabulary } = reading.sheet;
  const from = reading.addresses.find(({ list }) => list === "from");
  if (!number?.post.includes(" ") || !from || postOf(vocabulary, number.post)) return;
  const post = postOf(vocabulary, from.text)?.id;
  const length = post === undefined ? 0 : beforePost(vocabulary, number.post, post);
  if (length === 0) return;
  const word = number.post.slice(0, length).trimEnd();
  if (!/^[A-Z-]{3,20}$/.test(word)) return;
  const start = line.at + number.at;
  report(
    reading,
    "caption.unknown",
    { start, end: start + word.length },
    `${word} is not in the vocabulary of captions; it was taken for one that may restrict.`,
  );
  addCaption(reading, word, false, word, start);
};

const sectionOf = (reading: Reading, line: Line, banner: Banner): void => {
  if (banner.section === null) return;
  const { number, of, at, end } = banner.section;
  reading.sections.push({ number, of, span: { start: line.at + at, end: line.at + end } });
};

/**
 * The classification line: level, captions and controls, section, post and serial.
 *
 *     S E C R E T SECTION 01 OF 03 ASTANA 002050
 *
 * A line with a level alone counts only until one with a number comes.
 */
export const bannerLine: PartReader = (reading) => {
  const { line } = reading;
  const banner = readBanner(line.text, reading.sheet.vocabulary);
  if (!banner) return false;
  if (reading.banner !== null && (reading.banner.number !== null || banner.number === null))
    return false;
  reading.banner = banner;
  reading.bannerLine = line;
  const end = line.at + banner.levelEnd;
  delete reading.provenance.classification;
  place(
    reading,
    "classification",
    [{ start: line.at, end }],
    banner.isRepaired ? "repaired" : "stated",
    ...(banner.isRepaired ? [line.text.slice(0, banner.levelEnd)] : []),
  );
  if (banner.isRepaired)
    report(
      reading,
      "banner.repaired",
      { start: line.at, end },
      `The level "${line.text.slice(0, banner.levelEnd)}" is misspelt; it was taken for ${banner.level}.`,
    );
  for (const control of banner.controls) {
    if (!reading.controls.includes(control)) reading.controls.push(control);
    reading.controlSpans.push(spanOf(line));
  }
  for (const one of banner.captions)
    addCaption(reading, one.code, false, line.text.slice(one.at, one.end), line.at + one.at);
  if (banner.isCorrected && reading.correction === null)
    reading.correction = { kind: "corrected-copy", note: null, span: spanOf(line) };
  noteSignals(reading, line, banner.rest);
  noteUnknownCaption(reading, line, banner);
  sectionOf(reading, line, banner);
  if (
    banner.rest !== "" &&
    banner.number !== null &&
    !/^[Z\d]/.test(banner.rest) &&
    !banner.rest.startsWith(duplicate) &&
    !/^(?:TOSEC|SECTO|TODEP|DEPTO)/.test(banner.rest)
  )
    report(
      reading,
      "caption.unknown",
      spanOf(line),
      `${banner.rest
        .split(" ")
        .map((word) => `"${word}"`)
        .join(" ")} in the classification line was not understood.`,
    );
  take(reading, "banner");
  return true;
};

/** Notes the section that a further classification line of the same telegram names. */
export const noteSection = (reading: Reading, line: Line, banner: Banner): void =>
  sectionOf(reading, line, banner);
