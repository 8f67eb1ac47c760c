import { captionOf } from "../../vocabulary/index.ts";
import { readBanner } from "../banner.ts";
import type { Reading } from "../reading.ts";
import type { Block } from "../sheet.ts";
import { place, spanOf } from "../taking.ts";
import { lineOf, type Line } from "../lines.ts";

const surname =
  /^[A-Z][A-Za-z'’.-]{1,24}(?: [A-Z][A-Z'’.-]{0,20}){0,3}(?:,? (?:\(?ACTING\)?|CHARGE|A\.I\.|JR\.?))?$/;
const wordsThatSign =
  /^(?:COMMENT|SUMMARY|BACKGROUND|CONCLUSION|NOTE|TEXT|UNQUOTE|QUOTE|BT|NNNN?|INTRODUCTION|CONTINUED|PAGE|UNCLAS|EXERCISE|ACTION|BIO NOTE|RECOMMENDATIONS?|DISCUSSION|ANNEX|ATTACHMENT)$|^(?:END|BEGIN)\b/i;

/** True where a line can be the surname that signs: capitals, four words at most, and no word of another use. */
const signs = (
  reading: Reading,
  line: Line,
  before: Line | undefined,
  isAlone: boolean,
): boolean => {
  const { text } = line;
  if (text.length < 2 || text.length > 40 || !surname.test(text)) return false;
  if (wordsThatSign.test(text) || captionOf(reading.sheet.vocabulary, text) !== null) return false;
  if (readBanner(text, reading.sheet.vocabulary) !== null) return false;
  const isUpper = text === text.toUpperCase();
  if (!isUpper && (text.includes(" ") || !isAlone)) return false;
  if (isAlone || before === undefined) return true;
  // Where it would have fitted on the line above, the line was broken on purpose.
  if (isUpper && !text.includes(" ") && before.text.length + text.length < 55) return true;
  return (
    /[.!?:)"'\]]$/.test(before.text) ||
    /(?:UNQUOTE|END TEXT|END QUOTE|END COMMENT|END SUMMARY)$/i.test(before.text)
  );
};

/**
 * The surname that closes the text: the chief of mission's, by whose authority it was sent, not the drafter's. It is
 * the last line but for what a relay, a printer or an exercise put behind it.
 *
 *     HALLORAN
 *     SMITH (ACTING)
 */
export const takeSignature = (reading: Reading): void => {
  takeLast(reading);
  if (reading.signer !== null) takeEarlier(reading, reading.signer.text);
};

/** Sections may each be signed: the same surname alone on the last line before a further section's head. */
const takeEarlier = (reading: Reading, signer: string): void => {
  if (reading.sections.length < 2) return;
  let left = 99;
  for (const block of reading.blocks)
    for (const run of block.runs) {
      const line = run.at(-1);
      const before = run.at(-2);
      if (line?.text !== signer || before === undefined || left === 0) continue;
      left -= 1;
      run.pop();
      splitPart(reading, block, line, before);
    }
};

const takeLast = (reading: Reading): void => {
  if (reading.signer !== null) return;
  const block = reading.blocks.findLast((one) => one.runs.length > 0);
  if (!block || block !== reading.blocks.at(-1)) return;
  const run = block.runs.at(-1);
  const line = run?.at(-1);
  if (!run || !line) return;
  if (takeGlued(reading, run, line)) return;
  const before = run.at(-2) ?? block.runs.at(-2)?.at(-1);
  const gap =
    before === undefined ||
    (reading.sheet.text.slice(before.next, line.start).trim() === "" && before.next < line.start);
  const isFirstOfNumbered = block.number !== null && before === undefined;
  if (isFirstOfNumbered || !signs(reading, line, before, gap)) return;
  reading.signer = { text: line.text, span: spanOf(line) };
  place(reading, "signer", [spanOf(line)]);
  run.pop();
  if (run.length === 0) block.runs.pop();
  if (block.runs.length === 0) reading.blocks.pop();
  splitPart(reading, block, line, before);
};

const glued = /(?:[a-zA-Z\d)]{3}|["')])[.!?]["')]? {1,5}([A-Z][A-Z'-]{2,15})$/;

/** A surname glued behind the last sentence, as the Department's own telegrams of the 1970s have it: `SOONEST. VANCE`. */
const takeGlued = (reading: Reading, run: Line[], line: Line): boolean => {
  const name = glued.exec(line.text)?.[1];
  if (name === undefined || line.text !== line.text.toUpperCase() || wordsThatSign.test(name))
    return false;
  const start = line.end - name.length;
  reading.signer = { text: name, span: { start, end: line.end } };
  place(reading, "signer", [{ start, end: line.end }]);
  run[run.length - 1] = lineOf(reading.sheet.text, line.start, start);
  const index = reading.parts.findLastIndex(
    (part) => part.start <= line.start && line.next <= part.end,
  );
  const part = reading.parts[index];
  if (part)
    reading.parts.splice(
      index,
      1,
      ...[
        { kind: part.kind, start: part.start, end: start },
        { kind: "signature" as const, start, end: line.next },
        { kind: "blank" as const, start: line.next, end: part.end },
      ].filter((piece) => piece.end > piece.start),
    );
  return true;
};

/** Cuts the signature's line out of the part of the paragraph that it was read with. */
const splitPart = (reading: Reading, block: Block, line: Line, before: Line | undefined): void => {
  const index = reading.parts.findLastIndex(
    (part) => part.start <= line.start && line.next <= part.end,
  );
  const part = reading.parts[index];
  if (!part) return;
  const stop =
    before !== undefined && before.next > part.start && block.runs.length > 0
      ? before.next
      : part.start;
  const pieces = [
    { kind: part.kind, start: part.start, end: stop },
    { kind: "blank" as const, start: stop, end: line.start },
    { kind: "signature" as const, start: line.start, end: line.next },
    { kind: "blank" as const, start: line.next, end: part.end },
  ].filter((piece) => piece.end > piece.start);
  reading.parts.splice(index, 1, ...pieces);
};
