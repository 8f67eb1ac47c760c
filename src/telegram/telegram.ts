import { postOf } from "../vocabulary/index.ts";
import { actionsOf } from "./actions.ts";
import { asidesIn } from "./asides.ts";
import { redactionsIn, structureOf } from "./blocks.ts";
import { checkAgreement, levelOfLetters } from "./agreement.ts";
import { dayNumber, dayOf, dayOfYear, isoInstant } from "./dtg.ts";
import { spanIn } from "./flow.ts";
import { itemsOf, raisedBy, type Governing, type Item } from "./items.ts";
import { marksIn } from "./line-mark.ts";
import { HIGHEST, RANK, readMark } from "./marking.ts";
import { indexOf, mentionsIn } from "./mention.ts";
import type {
  BodyItem,
  Classification,
  Correction,
  Format,
  Level,
  Marked,
  Section,
  Subject,
  Telegram,
  Transmission,
} from "./model.ts";
import { formatMrn, postId, readMrn, type Mrn } from "./mrn.ts";
import { isNear } from "./near.ts";
import { addresseesOf } from "./parts/addressees.ts";
import { attentionOf } from "./parts/attention.ts";
import { noteClassifier } from "./parts/classified-by.ts";
import { releaseRecord } from "./parts/release.ts";
import { partsOf, place, report, type Reading } from "./reading.ts";
import { coverageOf } from "./coverage.ts";

const formatOf = (reading: Reading): Format => {
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

/** The post of the head's number, mended where it is unknown but one letter away from the post of the FM line. */
const headMrn = (
  reading: Reading,
  fmPost: string | null,
): { post: string; isRepaired: boolean } | null => {
  const number = reading.banner?.number;
  if (!number) return null;
  const { vocabulary } = reading.sheet;
  const known = postOf(vocabulary, number.post);
  if (known) return { post: known.id, isRepaired: false };
  const id = postId(vocabulary, number.post);
  if (fmPost !== null && isNear(id, fmPost, 2)) return { post: fmPost, isRepaired: true };
  const near = vocabulary.posts.filter((post) => post.id.length > 4 && isNear(id, post.id, 1));
  if (fmPost === null && near.length === 1 && near[0])
    return { post: near[0].id, isRepaired: true };
  return { post: id, isRepaired: false };
};

const mrnOf = (reading: Reading, fmPost: string | null): Mrn | null => {
  const { vocabulary } = reading.sheet;
  const stated = reading.statedNumber;
  if (stated) {
    place(reading, "mrn", [stated.span], "stated", stated.printed);
    return {
      year: stated.year,
      post: postId(vocabulary, stated.post),
      serial: stated.serial,
    };
  }
  const number = reading.banner?.number ?? null;
  const line = reading.bannerLine;
  const elsewhere = [reading.card?.identifier, reading.record?.attributes["Document Number"]]
    .map((id) => (id ? readMrn(id, vocabulary) : null))
    .find((id) => id !== null && id !== undefined);
  const head = headMrn(reading, fmPost);
  const none = { start: reading.parts[0]?.start ?? 0, end: reading.parts[0]?.start ?? 0 };
  if (number && head && line) {
    const span = { start: line.at + number.at, end: line.at + number.end };
    const printed = line.text.slice(number.at, number.end);
    const year = reading.dtg?.year ?? (elsewhere?.serial === number.serial ? elsewhere.year : null);
    if (head.isRepaired)
      report(
        reading,
        "mrn.repaired",
        span,
        `The post ${number.post} in the number is no known one; it was taken for ${head.post}.`,
      );
    else if (postOf(vocabulary, number.post) === null)
      report(
        reading,
        "post.unknown",
        span,
        `The post ${number.post} is not in the vocabulary; it was kept as printed.`,
      );
    if (year === null) {
      report(
        reading,
        "mrn.year",
        span,
        `The number ${printed} has no year, since no date-time group can be read; it was left empty.`,
      );
      return null;
    }
    place(reading, "mrn", [span], head.isRepaired ? "repaired" : "inferred", printed);
    return { year, post: head.post, serial: number.serial };
  }
  const page = reading.pages[0];
  if (reading.dtg !== null && fmPost !== null && (reading.stationSerial !== null || page?.serial)) {
    const serial = reading.stationSerial ?? page?.serial ?? 0;
    const spans =
      reading.stationSerial !== null
        ? (reading.provenance["transmission.station"]?.spans ?? [])
        : page
          ? [page.span]
          : [];
    const span = spans[0] ?? none;
    report(
      reading,
      "mrn.inferred",
      span,
      `No classification line has a number; ${fmPost} ${serial} was put together from the FM line and this one.`,
    );
    place(reading, "mrn", spans, "inferred", reading.sheet.text.slice(span.start, span.end));
    return { year: reading.dtg.year, post: fmPost, serial };
  }
  if (elsewhere) {
    const spans = (reading.card ? reading.provenance.card : reading.provenance.record)?.spans ?? [];
    report(
      reading,
      "mrn.inferred",
      spans[0] ?? none,
      `The text has no number that can be read; ${formatMrn(elsewhere)} was taken from what the archive says.`,
    );
    place(reading, "mrn", spans, "inferred", reading.card?.identifier ?? "");
    return elsewhere;
  }
  const code = /mrn/i.test(reading.card?.identifier ?? "") ? "mrn.malformed" : "mrn.absent";
  report(reading, code, none, "The text has no message reference number; it was left empty.");
  return null;
};

/** The moment of filing: day of the year and time of the DE line, in the year of the date-time group. */
const filedOf = (reading: Reading): string | null => {
  const { julian, dtg } = reading;
  if (julian === null || dtg === null) return null;
  const hour = Number(julian.time.slice(0, 2));
  const minute = Number(julian.time.slice(2));
  const sent = dtg.at === null ? null : dayOf(dtg.at);
  const days = [dtg.year, dtg.year - 1, dtg.year + 1].flatMap(
    (year) => dayOfYear(year, julian.day) ?? [],
  );
  const day =
    sent === null
      ? days[0]
      : (days.find((one) => Math.abs(dayNumber(one) - dayNumber(sent)) <= 1) ?? days[0]);
  const printed = `${String(julian.day).padStart(3, "0")}${julian.time}`;
  if (day === undefined || hour > 23 || minute > 59) {
    report(
      reading,
      "julian.mismatch",
      julian.span,
      `The group ${printed} is no day and time of ${dtg.year}; the moment of filing was left empty.`,
    );
    return null;
  }
  if (sent !== null && Math.abs(dayNumber(day) - dayNumber(sent)) > 1)
    report(
      reading,
      "julian.mismatch",
      julian.span,
      `Day ${julian.day} is not the day of the date-time group ${dtg.raw}; the date-time group was believed.`,
    );
  place(
    reading,
    "transmission.filed",
    [julian.span],
    "inferred",
    reading.sheet.text.slice(julian.span.start, julian.span.end),
  );
  return isoInstant(day, hour, minute);
};

const transmissionOf = (reading: Reading): Transmission | null => {
  const { dtg, security } = reading;
  const isEmpty =
    reading.transmissionId === null &&
    reading.precedence === null &&
    reading.station === null &&
    security === null &&
    dtg === null;
  if (isEmpty) return null;
  if (security) place(reading, "transmission.security", reading.securitySpans);
  return {
    id: reading.transmissionId,
    precedence: reading.precedence,
    routing: reading.routing,
    station: reading.station,
    serial: reading.stationSerial,
    section: reading.stationSection,
    filed: filedOf(reading),
    security,
    dtg: dtg === null ? null : { raw: dtg.raw, at: dtg.at, precedence: dtg.precedence },
  };
};

const sectionsOf = (reading: Reading): { sections: Section[]; missing: number[] } => {
  const byNumber = new Map<number, Section>();
  for (const section of reading.sections)
    if (!byNumber.has(section.number)) byNumber.set(section.number, section);
  const stated = reading.sections[0]?.of ?? null;
  for (const section of reading.sections) {
    if (section.of === stated) continue;
    report(
      reading,
      "section.differs",
      section.span,
      `This line says ${section.of} sections, the first one ${stated ?? ""}; the first was believed.`,
    );
    break;
  }
  for (const page of reading.pages) {
    if (page.section === null || page.of === null || page.section < 1) continue;
    const counts = stated === null ? page.of > 1 && reading.sheet.isPaged : page.of === stated;
    if (counts && !byNumber.has(page.section))
      byNumber.set(page.section, { number: page.section, of: page.of, span: page.span });
  }
  const sections = [...byNumber.values()].sort((one, other) => one.number - other.number);
  const of = stated ?? sections[0]?.of ?? null;
  const missing: number[] = [];
  const most = Math.min(of ?? 0, 99);
  for (let number = 1; number <= most; number += 1) if (!byNumber.has(number)) missing.push(number);
  const [first] = sections;
  if (missing.length > 0 && first)
    report(
      reading,
      "section.missing",
      first.span,
      `Of ${of ?? ""} sections no trace of ${missing.join(", ")} was found; the text may be incomplete.`,
    );
  if (of === null && reading.stationSection !== null) {
    const span = reading.provenance["transmission.station"]?.spans[0] ?? { start: 0, end: 0 };
    report(
      reading,
      "section.unproved",
      span,
      `The DE line names section ${reading.stationSection}, no line says how many there were; the text was taken for whole.`,
    );
  }
  return { sections, missing };
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
  const marked = raisedBy(own, marksIn(text, new Set()));
  return { text, ...marked };
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
  const hasStray = whole.includes(" ,") || whole.includes("\n,");
  return items.map((item, index) => {
    const { address, text, marked, spans } = item;
    if (item.kind === "heading") return { kind: "heading", address, text, ...marked, spans };
    const role = roles[index] ?? "body";
    const year = reading.dtg?.year ?? null;
    const { mentions, unresolved } = mentionsIn(
      reading.sheet.vocabulary,
      item.flow,
      item.from,
      references,
      year,
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
    return {
      kind: "paragraph",
      number: item.number,
      address,
      role,
      text,
      ...marked,
      asides: asidesIn(reading, item, role),
      mentions,
      redactions: redactionsIn(item, reading.margins),
      spans,
    };
  });
};

const correctionOf = (reading: Reading): Correction | null => {
  if (reading.correction === null) return null;
  place(reading, "correction", [reading.correction.span]);
  return { kind: "corrected-copy", note: reading.correction.note, mrn: null };
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

/** What contradicts itself opens nothing: of banner and security letters the higher governs. */
const governingOf = (reading: Reading, classification: Classification | null): Governing => {
  const level = classification?.level ?? HIGHEST;
  const letters = levelOfLetters(reading.security?.letters ?? null);
  const isByLetters = letters !== null && RANK[letters] > RANK[level];
  const controls = classification?.controls ?? [];
  return { level: isByLetters ? letters : level, controls, isByLetters };
};

/** Puts together the telegram that a reading found. */
export const telegramOf = (reading: Reading): Telegram => {
  const { from, to, info, exempt } = addresseesOf(reading);
  const mrn = mrnOf(reading, from?.post ?? null);
  const transmission = transmissionOf(reading);
  const classification = classificationOf(reading);
  const governing = governingOf(reading, classification);
  const start = reading.parts[0]?.start ?? 0;
  if (classification === null)
    report(
      reading,
      "banner.absent",
      { start, end: start },
      `The text has no classification line; what has no mark of its own counts as ${HIGHEST}.`,
    );
  const format = formatOf(reading);
  const { sections, missing } = sectionsOf(reading);
  const items = itemsOf(reading, governing, format === "aad");
  classifierInBody(reading, items);
  const { roles, summary } = structureOf(reading, items);
  if (summary !== null) place(reading, "summary", summary.spans);
  const body = bodyOf(reading, items, roles);
  const subject = subjectOf(reading, governing);
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
  reportEnd(reading, items);
  const canonical = mrn === null ? null : formatMrn(mrn);
  const aliases = checkAgreement(reading, { mrn, from, classification, transmission });
  if (reading.distribution) place(reading, "distribution", reading.distributionSpans);
  const sentAt = transmission?.dtg?.at ?? null;
  const parts = partsOf(reading);
  return {
    mrn: canonical,
    aliases,
    format,
    card: reading.card,
    record: reading.record ?? releaseRecord(reading),
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
    serviceNotes: reading.serviceNotes,
    correction: correctionOf(reading),
    inner: reading.inner,
    signer: reading.signer?.text ?? null,
    diagnostics: [...reading.diagnostics].sort((one, other) => one.span.start - other.span.start),
    provenance: reading.provenance,
    parts,
    coverage: coverageOf(reading.sheet.text, parts),
  };
};
