import type { Diagnostic, Severity } from "./model.ts";
import type { Span } from "./span.ts";

interface Kind {
  readonly severity: Severity;
  readonly title: string;
}

/**
 * All that the reader reports, in one closed list: stable code, severity, title. The message of each finding says what
 * is wrong, where, and what it was taken for. `docs/diagnostics.md` has a heading for each.
 */
export const DIAGNOSTICS = {
  "telegram.none": { severity: "error", title: "The text holds no telegram" },
  "telegram.several": { severity: "warning", title: "A further telegram follows in the text" },
  "telegram.truncated": { severity: "warning", title: "The text breaks off" },
  "line.unread": { severity: "warning", title: "A line was not understood" },
  "character.control": { severity: "warning", title: "Control characters stand in the text" },
  "mrn.absent": { severity: "warning", title: "No message reference number" },
  "mrn.malformed": { severity: "warning", title: "A message reference number that cannot be read" },
  "mrn.inferred": { severity: "warning", title: "The number was put together from other lines" },
  "mrn.repaired": { severity: "warning", title: "The post's name was mended" },
  "mrn.year": { severity: "warning", title: "The number's year is not known" },
  "mrn.conflict": { severity: "warning", title: "Another telegram carries the same number" },
  "post.unknown": { severity: "info", title: "A post that is not in the vocabulary" },
  "post.mismatch": { severity: "warning", title: "FM line and number name different posts" },
  "serial.mismatch": { severity: "warning", title: "Station serial and number differ" },
  "page.mismatch": { severity: "warning", title: "A page line names another telegram" },
  "card.mismatch": { severity: "warning", title: "Card and text name different telegrams" },
  "record.mismatch": { severity: "warning", title: "Record and text name different telegrams" },
  "record.incomplete": { severity: "info", title: "The record leaves a reference out" },
  "julian.mismatch": { severity: "warning", title: "Day number and date-time group differ" },
  "security.mismatch": { severity: "warning", title: "Security letters and banner differ" },
  "dtg.absent": { severity: "info", title: "No date-time group" },
  "dtg.impossible": { severity: "warning", title: "A date-time group that no clock shows" },
  "dtg.repaired": { severity: "warning", title: "The month of the date-time group was mended" },
  "precedence.repaired": { severity: "info", title: "A precedence word was mended" },
  "addressee.repaired": { severity: "info", title: "An address was mended" },
  "addressee.absent": { severity: "info", title: "No action addressee" },
  "banner.absent": { severity: "warning", title: "No classification line" },
  "banner.repaired": { severity: "warning", title: "The classification line was mended" },
  "banner.differs": { severity: "warning", title: "Two classification lines differ" },
  "section.missing": { severity: "warning", title: "Sections are missing" },
  "section.unproved": { severity: "info", title: "A section number without its count" },
  "section.differs": { severity: "warning", title: "Section counts differ" },
  "head.repeated": { severity: "info", title: "The head is printed again" },
  "head.differs": { severity: "warning", title: "A repeated head differs" },
  "caption.unknown": { severity: "warning", title: "A caption that is not in the vocabulary" },
  "caption.misplaced": { severity: "warning", title: "A caption stands among the TAGS" },
  "order.repaired": { severity: "warning", title: "The number of the executive order was mended" },
  "declassify.unread": {
    severity: "info",
    title: "The declassification line gives no date and no event",
  },
  "declassify.impossible": { severity: "warning", title: "A declassification date that is no day" },
  "exemption.obsolete": { severity: "warning", title: "An exemption no longer in use" },
  "reason.obsolete": { severity: "warning", title: "A reason section no longer in use" },
  "tags.unknown": { severity: "info", title: "TAGS that are not in the vocabulary" },
  "tags.repaired": { severity: "info", title: "TAGS that ran together were parted" },
  "tags.label": { severity: "info", title: "The label of the TAGS line is misspelt" },
  "subject.absent": { severity: "info", title: "No subject line" },
  "subject.unlabelled": { severity: "warning", title: "A subject without its label" },
  "references.gap": { severity: "info", title: "A letter is missing from the references" },
  "references.repeated": { severity: "info", title: "A letter stands twice in the references" },
  "reference.unread": { severity: "info", title: "A reference that names no telegram for sure" },
  "mention.dangling": {
    severity: "warning",
    title: "A reference is cited that the list does not have",
  },
  "mention.ambiguous": { severity: "info", title: "It is not clear which reference is meant" },
  "paragraph.missing": { severity: "warning", title: "A paragraph number is missing" },
  "paragraph.repeated": { severity: "warning", title: "A paragraph number is printed again" },
  "paragraph.repaired": { severity: "warning", title: "A paragraph number was mended" },
  "mark.absent": { severity: "warning", title: "A paragraph without a mark among marked ones" },
  "mark.unreadable": { severity: "warning", title: "A mark that cannot be read" },
  "mark.malformed": { severity: "warning", title: "A damaged mark" },
  "mark.repeated": { severity: "warning", title: "A paragraph with two marks" },
  "mark.inside": { severity: "warning", title: "A higher mark inside a paragraph" },
  "mark.exceeds": { severity: "warning", title: "A mark above the banner" },
  "control.absent": { severity: "warning", title: "A control that the banner does not carry" },
  "control.unknown": { severity: "warning", title: "A control that is not in the vocabulary" },
  "aside.unclosed": { severity: "info", title: "A note or comment that is not closed" },
  "summary.unclosed": { severity: "info", title: "A summary that is not closed" },
  "comma.stray": { severity: "info", title: "A stray comma after the end of a sentence" },
  "source.protected": { severity: "info", title: "A source to be protected" },
  "text.lost": { severity: "warning", title: "Signs in the place of lost text" },
  "word.doubtful": { severity: "info", title: "A word that a scan may have misread" },
  "action.dangling": { severity: "warning", title: "A pointer to a paragraph that is not there" },
  "signer.absent": { severity: "info", title: "No signature" },
  "inner.quoted": { severity: "info", title: "A telegram is quoted whole" },
} as const satisfies Readonly<Record<string, Kind>>;

/** Stable codes `noun.state` of all that the reader reports. */
export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** Returns a finding with the severity of its code. */
export const finding = (code: DiagnosticCode, span: Span, message: string): Diagnostic => ({
  code,
  severity: DIAGNOSTICS[code].severity,
  message,
  span,
});
