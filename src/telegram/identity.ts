import { postOf } from "../vocabulary/index.ts";
import { beforePost } from "./banner.ts";
import { archivedNumber } from "./inferred-year.ts";
import { formatMrn, postId, type Mrn } from "./mrn.ts";
import { isNear } from "./near.ts";
import type { Reading } from "./reading.ts";
import { place, report } from "./taking.ts";
import type { Span } from "./span.ts";

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
  if (fmPost !== null) {
    const isBehind = beforePost(vocabulary, number.post, fmPost) > 0;
    return { post: isBehind ? fmPost : id, isRepaired: isBehind };
  }
  const near = vocabulary.posts.filter((post) => post.id.length > 4 && isNear(id, post.id, 1));
  if (near.length === 1 && near[0]) return { post: near[0].id, isRepaired: true };
  return { post: id, isRepaired: false };
};

const reportMended = (reading: Reading, printed: string, span: Span): void =>
  report(
    reading,
    "mrn.repaired",
    span,
    `The number "${printed}" has a letter or a figure for the other; it was mended.`,
  );

const reportYear = (reading: Reading, printed: string, span: Span): void =>
  report(
    reading,
    "mrn.year",
    span,
    `The number ${printed} has no year, since no date-time group can be read; it was left empty.`,
  );

/**
 * Returns the number of a telegram: from its classification line, else from field list, station and page lines, card or
 * record; null where there is none or its year is not known. What was mended or worked out is reported.
 */
export const mrnOf = (reading: Reading, fmPost: string | null): Mrn | null => {
  const { vocabulary } = reading.sheet;
  const stated = reading.statedNumber;
  if (stated) {
    const year = stated.year ?? reading.dtg?.year ?? null;
    if (year === null) {
      reportYear(reading, stated.printed, stated.span);
      return null;
    }
    const certainty = stated.isMended ? "repaired" : stated.year === null ? "inferred" : "stated";
    if (stated.isMended) reportMended(reading, stated.printed, stated.span);
    place(reading, "mrn", [stated.span], certainty, stated.printed);
    return {
      year,
      post: postId(vocabulary, stated.post),
      serial: stated.serial,
    };
  }
  const number = reading.banner?.number ?? null;
  const line = reading.bannerLine;
  const elsewhere = archivedNumber(reading);
  const head = headMrn(reading, fmPost);
  const start = reading.parts[0]?.span.start ?? 0;
  const none = { start, end: start };
  if (number && head && line) {
    const span = { start: line.at + number.at, end: line.at + number.end };
    const printed = line.text.slice(number.at, number.end);
    const year = reading.dtg?.year ?? (elsewhere?.serial === number.serial ? elsewhere.year : null);
    if (number.isMended) reportMended(reading, printed, span);
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
      reportYear(reading, printed, span);
      return null;
    }
    place(
      reading,
      "mrn",
      [span],
      head.isRepaired || number.isMended ? "repaired" : "inferred",
      printed,
    );
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
  const damaged = damagedNumber(reading);
  // A field list's own line has been reported where it stands.
  if (reading.diagnostics.some(({ code }) => code === "mrn.malformed")) return null;
  if (damaged === null)
    report(
      reading,
      "mrn.absent",
      none,
      "The text has no message reference number; it was left empty.",
    );
  else
    report(
      reading,
      "mrn.malformed",
      damaged.span,
      `"${damaged.printed}" stands where the number should and is none; it was left empty.`,
    );
  return null;
};

/** What stands in the place of a number and cannot be read as one: in a classification line, card or record. */
const damagedNumber = (
  reading: Reading,
): { readonly printed: string; readonly span: Span } | null => {
  const { banner, bannerLine: line, card, record, provenance } = reading;
  if (banner !== null && line !== null && banner.rest !== "") {
    const from = Math.max(banner.levelEnd, banner.section?.end ?? 0);
    const printed = line.text.slice(from).trim();
    const start = line.at + line.text.indexOf(printed, from);
    if (printed !== "") return { printed, span: { start, end: start + printed.length } };
  }
  // A published volume numbers its documents, not the telegrams.
  if (reading.taken?.format === "frus-tei") return null;
  const placed = provenance.card?.spans[0] ?? provenance.record?.spans[0];
  const printed = card?.identifier ?? record?.attributes["Document Number"];
  return printed && placed ? { printed, span: placed } : null;
};
