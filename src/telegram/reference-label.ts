import type { Reading } from "./reading.ts";
import { report } from "./taking.ts";
import type { Span } from "./span.ts";

/** Reports a letter that is printed twice, or before which one is missing: the text cites by letter. */
export const checkLabel = (
  reading: Reading,
  label: string,
  before: string | null,
  span: Span,
): void => {
  if (reading.referenceLabels.has(label)) {
    const message = `The letter ${label} stands before another reference too; what cites it may mean either.`;
    report(reading, "references.repeated", span, message);
    return;
  }
  const isNumber = /\d/.test(label);
  const place = (one: string): number => (isNumber ? Number(one) : one.charCodeAt(0));
  const expected = before === null ? (isNumber ? 1 : 65) : place(before) + 1;
  if ((before !== null && isNumber !== /\d/.test(before)) || place(label) <= expected) return;
  const first = isNumber ? String(expected) : String.fromCharCode(expected);
  const last = isNumber ? String(place(label) - 1) : String.fromCharCode(place(label) - 1);
  const missing = first === last ? `${first} is` : `${first} to ${last} are`;
  report(
    reading,
    "references.gap",
    span,
    `In the list ${missing} missing before ${label}; the letters were kept as printed.`,
  );
};
