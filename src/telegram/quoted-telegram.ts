import { readBanner } from "./banner.ts";
import type { Line } from "./lines.ts";
import { isLabelled } from "./parts/label.ts";
import { beginsParagraph } from "./parts/paragraph-start.ts";
import type { Reading } from "./reading.ts";
import { ahead } from "./taking.ts";

/* The word that opens a quotation, and a sign behind it. */
const opens = /(?<![A-Z])(?:QUOTE|QTE)[:.,]? ?/g;

/** Where the classification line of a telegram stands behind QUOTE on the same line (`QUOTE S E C R E T SUVA 7654`), or -1. */
export const quotedBannerAt = (reading: Reading, { text }: Pick<Line, "text">): number => {
  if (text.length > longest || !text.includes("Q")) return -1;
  opens.lastIndex = 0;
  for (let match = opens.exec(text); match; match = opens.exec(text)) {
    const at = opens.lastIndex;
    const banner = at < text.length ? readBanner(text.slice(at), reading.sheet.vocabulary) : null;
    if (
      banner?.rest === "" &&
      banner.number &&
      banner.number.serial !== reading.banner?.number?.serial
    )
      return at;
  }
  return -1;
};

/** A classification line is shorter, and what leads to it as well. */
const longest = 160;

/* Lines in front of a telegram that is sent on: who sent it to whom, and when. */
const most = 8;

const leads = /^(?:FOLL?(?:OWING)?(?= )|(?:BEGIN )?(?:QUOTE|QTE)(?![A-Z]))/;

/**
 * True where a telegram is sent on from the current line of a head: what comes is the text, and its labels are those of
 * the telegram that it quotes.
 *
 *     FOLLOWING REPEAT SUVA 7654 ACTION SECSTATE INFO LONDON 26 MAY:
 *
 *     QUOTE S E C R E T SUVA 7654
 */
export const beginsQuoted = (reading: Reading): boolean => {
  if (!leads.test(reading.line.text)) return false;
  let isOpen = false;
  for (let by = 0, seen = 0; seen < most; by += 1) {
    const line = ahead(reading, by);
    if (line === undefined || isLabelled(line.text)) return false;
    if (line.text === "") {
      if (by > 2 * most) return false;
      continue;
    }
    seen += 1;
    if (quotedBannerAt(reading, line) >= 0) return true;
    if (isOpen) return readBanner(line.text, reading.sheet.vocabulary)?.number != null;
    isOpen = /(?<![A-Z])(?:QUOTE|QTE)[:.]?$/.test(line.text);
  }
  return false;
};

/** True where a label of a head stands behind the current line: `QUOTE SECRET TALKS 1975` alone is a quotation of words. */
export const hasLabelBehind = (reading: Reading): boolean => {
  for (let by = 1; by <= 2 * most; by += 1) {
    const text = ahead(reading, by)?.text ?? "";
    if (isLabelled(text)) return true;
    if (beginsParagraph(text)) return false;
  }
  return false;
};

const closesAtStart = /^(?:UNQUOTE|UNQTE|END QUOTE|END TEXT|END CABLE|END TELEGRAM)/i;
const tokens = /(?<![A-Z])(?:(UN|END )?QUOTE|(UN)?QTE)(?![A-Z])/g;

/** True where a line begins with the words that close a quotation. */
export const closesQuote = (text: string): boolean => closesAtStart.test(text);

/** True for a line that opens a quotation and says nothing else, or that closes one: it goes on with what stands above. */
export const isQuoteSign = (text: string): boolean =>
  closesQuote(text) || /^(?:BEGIN )?(?:QUOTE|QTE)[:.]?$/.test(text);

/**
 * Returns how many quotations are open behind a line where `depth` were before it: quotations of words within a telegram
 * that is quoted close nothing but themselves. The words of a closing by itself close all of it.
 */
export const depthBehind = (text: string, depth: number): number => {
  if (/^(?:END TEXT|END CABLE|END TELEGRAM)/i.test(text)) return 0;
  if (!text.includes("Q")) return closesQuote(text) ? depth - 1 : depth;
  let open = depth;
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match && open > 0; match = tokens.exec(text))
    open += (match[1] ?? match[2]) ? -1 : 1;
  return open;
};
