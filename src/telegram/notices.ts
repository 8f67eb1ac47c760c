import { spanIn } from "./flow.ts";
import type { Item } from "./items.ts";
import { SIGNS } from "./line-signs.ts";
import { nameOf } from "./portion-mark.ts";
import type { Reading } from "./reading.ts";
import { report } from "./taking.ts";

/** Findings of one kind in a paragraph: what has more is no text. */
const most = 20;

/**
 * Reports what a paragraph holds that a reader should know and that changes no value: a source to be protected, signs
 * in the place of lost text, and in a scanned print words that the scan seems to have misread.
 */
export const reportNotices = (reading: Reading, item: Item): void => {
  const { text } = item.flow;
  if ((item.signs & SIGNS.asking) !== 0) reportProtected(reading, item);
  if (text.includes("****") || text.includes("####")) reportLost(reading, item);
  if (reading.release !== null && /\d/.test(text)) reportDoubtful(reading, item);
};

const protect = /STRICTLY PROTECT|\((?:PLEASE )?PROTECT\)|PROTECT (?:THE )?SOURCE/gi;

const reportProtected = (reading: Reading, item: Item): void => {
  let count = 0;
  for (const { 0: raw, index } of item.flow.text.matchAll(protect)) {
    count += 1;
    if (count > most) return;
    report(
      reading,
      "source.protected",
      spanIn(item.flow, index, index + raw.length),
      `${nameOf(item.number, "paragraph")} asks that a source be protected; what names it is sensitive.`,
    );
  }
};

const isWord = (letter: string | undefined): boolean => /^[A-Z\d]$/i.test(letter ?? "");

const reportLost = (reading: Reading, item: Item): void => {
  const { text } = item.flow;
  let count = 0;
  for (let at = item.from; at < text.length && count < most;) {
    const sign = text[at] ?? "";
    let end = at + 1;
    if (sign === "*" || sign === "#") while (text[end] === sign) end += 1;
    if (end - at >= 4 && (isWord(text[end]) || isWord(text[at - 1]))) {
      count += 1;
      report(
        reading,
        "text.lost",
        spanIn(item.flow, at, end),
        "Signs stand here in the place of text that was lost; they were kept.",
      );
    }
    at = end;
  }
};

/* A figure between letters, or the letter O before figures: what a scan makes of N0T and 0200. */
const misread = /(?<![A-Z\d])(?:[A-Z]{1,12}[015][A-Z]{1,12}|O\d{2,4}|5[A-Z]{4,12})(?![A-Z\d-])/g;
const letters: Readonly<Record<string, string>> = { "0": "O", "1": "I", "5": "S" };

const reportDoubtful = (reading: Reading, item: Item): void => {
  let count = 0;
  for (const { 0: raw, index } of item.flow.text.matchAll(misread)) {
    if (index < item.from) continue;
    count += 1;
    if (count > most) return;
    const meant = /^O\d/.test(raw)
      ? raw.replace("O", "0")
      : raw.replaceAll(/[015]/g, (figure) => letters[figure] ?? figure);
    report(
      reading,
      "word.doubtful",
      spanIn(item.flow, index, index + raw.length),
      `"${raw}" may be a slip of the scan for ${meant}; it was kept as printed.`,
    );
  }
};
