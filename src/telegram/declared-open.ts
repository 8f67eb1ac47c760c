/** A telegram whose whole text a later record declares unclassified: that governs access, and the marks stay as printed. */
import type { RecordNote } from "./head-model.ts";
import { HIGHEST } from "./marking.ts";
import type { Marked, Telegram } from "./model.ts";

/** Returns whether a later record declares the whole text unclassified; `UNCLASSIFIED IN PART` does not. */
export const isDeclaredOpen = (record: RecordNote | null): boolean => {
  const current = record?.currentClassification?.trim().toUpperCase();
  return current === "UNCLASSIFIED" || current === "UNCLAS" || current === "U";
};

/** Returns the portions of a telegram, each open to all. */
export const opened = ({
  subject,
  body,
}: Pick<Telegram, "subject" | "body">): Pick<Telegram, "subject" | "body"> => {
  const open = <Portion extends Marked>(portion: Portion): Portion => ({
    ...portion,
    effective: "UNCLASSIFIED",
    effectiveControls: [],
  });
  return { subject: subject === null ? null : open(subject), body: body.map(open) };
};

/**
 * Returns a telegram with what governed its portions as it was sent, whatever a later record says: of those without a mark the
 * banner. For whoever shows or prints the telegram as it was.
 *
 *     asSent(telegram).body[0].effective; // "CONFIDENTIAL", though the record has opened it
 */
export const asSent = (telegram: Telegram): Telegram => {
  const { record, classification, subject, body } = telegram;
  if (!isDeclaredOpen(record)) return telegram;
  const closed = <Portion extends Marked>(portion: Portion): Portion => {
    const { mark, level, controls } = portion;
    return mark === null
      ? {
          ...portion,
          effective: classification?.level ?? HIGHEST,
          effectiveControls: classification?.controls ?? [],
        }
      : { ...portion, effective: level ?? HIGHEST, effectiveControls: controls };
  };
  return {
    ...telegram,
    subject: subject === null ? null : closed(subject),
    body: body.map(closed),
  };
};
