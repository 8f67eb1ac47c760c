import { actionsOf } from "./actions.ts";
import { asidesIn } from "./asides.ts";
import { redactionsIn, structureOf } from "./blocks.ts";
import { correctionOf } from "./correction-of.ts";
import { checkAgreement, levelOfLetters } from "./agreement.ts";
import { isDeclaredOpen, opened } from "./declared-open.ts";
import { spanIn } from "./flow.ts";
import { itemsOf, type Item } from "./items.ts";
import { raisedBy, type Governing } from "./portion-mark.ts";
import { marksIn, noLetters } from "./line-mark.ts";
import { HIGHEST, RANK, readMark } from "./marking.ts";
import { ownOf } from "./inferred-year.ts";
import { indexOf, mentionsIn } from "./mention.ts";
import type {
  BodyItem,
  Classification,
  Format,
  Level,
  Marked,
  Subject,
  Telegram,
} from "./model.ts";
import { mrnOf } from "./identity.ts";
import { formatMrn } from "./mrn.ts";
import { sectionsOf } from "./sections-of.ts";
import { transmissionOf } from "./transmission-of.ts";
import { addresseesOf } from "./parts/addressees.ts";
import { attentionOf } from "./parts/attention.ts";
import { checkDeclassification } from "./parts/declassification.ts";
import { noteClassifier } from "./parts/classified-by.ts";
import { releaseRecord } from "./parts/release.ts";
import { reportNotices } from "./notices.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./span.ts";
import { place, report } from "./taking.ts";
import { coverageOf } from "./coverage.ts";

const formatOf = (reading: Reading): Format => {
  if (reading.taken !== null) return reading.taken.format;
  if (reading.isFieldList) return "smart";
  if (reading.card !== null) return "cable-page";
  if (reading.release !== null) return "foia-print";
  if (reading.record !== null || (reading.sheet.isPaged && reading.distribution !== null))
    return "aad";
  return "acp127";
};

const levelOf = (reading: Reading): Level | null => {
  if (reading.banner === null) return null;
  const { level } = reading.banner;
  return level === "UNCLASSIFIED" && reading.isSensitive ? "SBU" : level;
};

const classificationOf = (reading: Reading): Classification | null => {
  const level = levelOf(reading);
  if (level === null || reading.banner === null || reading.bannerLine === null) return null;
  const raw = reading.bannerLine.text.slice(0, reading.banner.levelEnd);
  const placed = reading.provenance.classification;
  if (placed && reading.controlSpans.length > 0)
    reading.provenance.classification = {
      ...placed,
      spans: [...placed.spans, ...reading.controlSpans],
    };
  return { level, controls: [...new Set(reading.controls)], raw };
};

const subjectOf = (reading: Reading, governing: Governing): Subject | null => {
  const line = reading.subject;
  if (line === null) return null;
  const text = line.flow.text.slice(line.from);
  const mark = line.mark === null ? null : readMark(line.mark);
  const own: Marked = {
    mark: line.mark,
    level: mark?.level ?? null,
    controls: mark?.controls ?? [],
    effective: mark?.level ?? governing.level,
    effectiveControls: mark?.controls ?? governing.controls,
  };
  const marked = raisedBy(own, marksIn(text, noLetters()));
  return { text, ...marked };
};

/** True where a comma stands behind a blank in a share of a text. */
const hasBlankBeforeComma = (whole: string, { start, end }: Span): boolean => {
  const text = whole.slice(start, end);
  for (let at = text.indexOf(","); at >= 0; at = text.indexOf(",", at + 1))
    if (text.charCodeAt(at - 1) <= 32) return true;
  return false;
};

const strayComma = /[.!?] ,/g;

const reportCommas = (reading: Reading, item: Item): void => {
  strayComma.lastIndex = item.from;
  const match = strayComma.exec(item.flow.text);
  if (!match) return;
  const at = match.index + 2;
  const where = item.number === null ? "This text" : `Paragraph ${item.number}`;
  report(
    reading,
    "comma.stray",
    spanIn(item.flow, at, at + 1),
    `${where} has a comma behind the end of a sentence; it was kept.`,
  );
};

const bodyOf = (
  reading: Reading,
  items: readonly Item[],
  roles: ReturnType<typeof structureOf>["roles"],
): BodyItem[] => {
  const { text: whole } = reading.sheet;
  const references = indexOf(reading.references);
  const own = ownOf(reading);
  const hasStray = hasBlankBeforeComma(whole, {
    start: items[0]?.spans[0]?.start ?? 0,
    end: items.at(-1)?.spans.at(-1)?.end ?? 0,
  });
  return items.map((item, index) => {
    const { address, text, spans } = item;
    // Each by its name: a spread copies them one by one.
    const { mark, level, controls, effective, effectiveControls } = item.marked;
    if (item.kind === "heading")
      return {
        kind: "heading",
        address,
        text,
        mark,
        level,
        controls,
        effective,
        effectiveControls,
        spans,
      };
    const role = roles[index] ?? "body";
    const { mentions, unresolved } = mentionsIn(
      reading.sheet.vocabulary,
      item.flow,
      item.from,
      references,
      own,
    );
    for (const { mention, letters, isAmbiguous } of unresolved) {
      const message = isAmbiguous
        ? `"${mention.raw}" may mean any of several references; it was left open.`
        : `"${mention.raw}" cites ${letters.join(", ")}, which the reference list does not have.`;
      report(
        reading,
        isAmbiguous ? "mention.ambiguous" : "mention.dangling",
        mention.span,
        message,
      );
    }
    if (hasStray) reportCommas(reading, item);
    reportNotices(reading, item);
    return {
      kind: "paragraph",
      number: item.number,
      address,
      role,
      text,
      mark,
      level,
      controls,
      effective,
      effectiveControls,
      asides: asidesIn(reading, item, role),
      mentions,
      redactions: redactionsIn(item, reading.margins),
      spans,
    };
  });
};

/** A classifier named in a numbered paragraph at the start of the text instead of in the head. */
const classifierInBody = (reading: Reading, items: readonly Item[]): void => {
  if (reading.classifiedBy !== null) return;
  for (const item of items.slice(0, 3)) {
    const match =
      /^(?:This (?:message|cable|telegram) (?:is|was|has been) )?Classified by:? /i.exec(item.text);
    if (!match) continue;
    noteClassifier(reading, item.flow, item.from + match[0].length);
    return;
  }
};

const reportEnd = (reading: Reading, items: readonly Item[]): void => {
  if (reading.signer !== null || items.length === 0) return;
  const last = items.at(-1);
  const span = last?.spans.at(-1);
  if (!last || !span) return;
  const place = { start: Math.max(span.start, span.end - 1), end: span.end };
  if (last.kind === "paragraph" && !/[.!?:"')\]*-]\s*$/.test(last.text))
    report(
      reading,
      "telegram.truncated",
      place,
      "The text breaks off in the middle of a sentence and is not signed; what is there was read.",
    );
  else
    report(reading, "signer.absent", place, "The text has no signature behind its last paragraph.");
};

/** What contradicts itself opens nothing: of banner, label and security letters the highest governs. */
const governingOf = (
  reading: Reading,
  classification: Classification | null,
  isOpen: boolean,
): Governing => {
  const level = classification?.level ?? HIGHEST;
  const letters = levelOfLetters(reading.security?.letters ?? null);
  const { labelLevel } = reading;
  const label = labelLevel !== null && RANK[labelLevel] > RANK[level] ? labelLevel : level;
  const isByLetters = letters !== null && RANK[letters] > RANK[label];
  const controls = classification?.controls ?? [];
  return {
    level: isByLetters ? letters : label,
    controls,
    isByLetters: isByLetters || label !== level,
    isOpen,
  };
};

/** Puts together the telegram that a reading found. */
export const telegramOf = (reading: Reading): Telegram => {
  const { from, to, info, exempt } = addresseesOf(reading);
  const mrn = mrnOf(reading, from?.post ?? null);
  const transmission = transmissionOf(reading);
  const classification = classificationOf(reading);
  const record = reading.record ?? releaseRecord(reading);
  const isOpen = isDeclaredOpen(record);
  const governing = governingOf(reading, classification, isOpen);
  const start = reading.parts[0]?.span.start ?? 0;
  if (classification === null)
    report(
      reading,
      "banner.absent",
      { start, end: start },
      isOpen
        ? "The text has no classification line; a later record declares all of it unclassified."
        : `The text has no classification line; what has no mark of its own counts as ${HIGHEST}.`,
    );
  const format = formatOf(reading);
  const { sections, missing } = sectionsOf(reading);
  const items = itemsOf(reading, governing, format === "aad" || format === "plusd");
  classifierInBody(reading, items);
  const { roles, summary } = structureOf(reading, items);
  if (summary !== null) place(reading, "summary", summary.spans);
  const asMarked = {
    body: bodyOf(reading, items, roles),
    subject: subjectOf(reading, governing),
  };
  const { subject, body } = isOpen ? opened(asMarked) : asMarked;
  if (subject === null)
    report(
      reading,
      "subject.absent",
      { start, end: start },
      "The head has no subject line; it was left empty.",
    );
  if (to.length === 0 && reading.dtg !== null)
    report(reading, "addressee.absent", { start, end: start }, "The envelope has no TO line.");
  if (transmission !== null && transmission.dtg === null)
    report(
      reading,
      "dtg.absent",
      { start, end: start },
      "The envelope has no date-time group; the date is not known.",
    );
  if (classification !== null && RANK[classification.level] >= RANK.CONFIDENTIAL)
    checkDeclassification(reading);
  reportEnd(reading, items);
  const canonical = mrn === null ? null : formatMrn(mrn);
  const aliases = checkAgreement(reading, { mrn, from, classification, transmission });
  if (reading.distribution) place(reading, "distribution", reading.distributionSpans);
  const sentAt = transmission?.dtg?.at ?? null;
  const { parts } = reading;
  return {
    mrn: canonical,
    aliases,
    format,
    card: reading.card,
    record,
    transmission,
    from,
    to,
    info,
    exempt,
    distribution: reading.distribution,
    classification,
    sections,
    missingSections: missing,
    captions: reading.captions,
    attention: attentionOf(reading),
    declassify: reading.declassify,
    tags: reading.tags,
    subject,
    references: reading.references,
    classifiedBy: reading.classifiedBy,
    body,
    summary: summary?.text ?? null,
    actions: actionsOf(items, roles, sentAt),
    drafting: reading.drafting,
    attachments: reading.attachments,
    serviceNotes: reading.serviceNotes,
    correction: correctionOf(reading, mrn, items),
    inner: reading.inner,
    signer: reading.signer?.text ?? null,
    diagnostics: [...reading.diagnostics].sort((one, other) => one.span.start - other.span.start),
    provenance: reading.provenance,
    parts,
    coverage: coverageOf(reading.sheet.text, parts),
  };
};
