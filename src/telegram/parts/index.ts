import type { Reading } from "../reading.ts";
import type { PartReader } from "./part-reader.ts";
import { addressees } from "./addressees.ts";
import { attention } from "./attention.ts";
import { bannerLine } from "./banner-line.ts";
import { caption, exercise, unknownCaption } from "./caption.ts";
import { card } from "./card.ts";
import { classifiedBy } from "./classified-by.ts";
import { correctedCopy } from "./correction.ts";
import { declassification } from "./declassification.ts";
import { distribution } from "./distribution.ts";
import { ending } from "./ending.ts";
import { fieldTail } from "./field-tail.ts";
import { pageLine } from "./page-line.ts";
import { record } from "./record.ts";
import { references } from "./references.ts";
import { serviceNote } from "./service-note.ts";
import { subject, unlabelledSubject } from "./subject.ts";
import { tags } from "./tags.ts";
import {
  breakSign,
  dateTimeGroup,
  extractNote,
  routing,
  securityLine,
  stationLine,
  transmissionId,
} from "./transmission.ts";

/** What may begin before the text's head, in the order in which it is asked. */
export const envelopeParts: readonly PartReader[] = [
  exercise,
  pageLine,
  transmissionId,
  routing,
  stationLine,
  dateTimeGroup,
  distribution,
  securityLine,
  addressees,
  correctedCopy,
  bannerLine,
  extractNote,
  breakSign,
];

/** What may begin in the head, in the order in which it is asked. */
export const headParts: readonly PartReader[] = [
  exercise,
  pageLine,
  correctedCopy,
  declassification,
  tags,
  subject,
  references,
  classifiedBy,
  caption,
  attention,
  unlabelledSubject,
  unknownCaption,
];

/** What may stand in the body beside paragraphs and headings. */
export const bodyParts: readonly PartReader[] = [
  pageLine,
  exercise,
  serviceNote,
  ending,
  record,
  fieldTail,
];

/** Has the current line read by the first reader whose own it is; false where it is none's. */
export const firstOf = (readers: readonly PartReader[], reading: Reading): boolean => {
  for (const read of readers) if (read(reading)) return true;
  return false;
};

export { card };
