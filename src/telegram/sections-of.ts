import type { Section } from "./model.ts";
import type { Reading } from "./reading.ts";
import { report } from "./taking.ts";

/**
 * True where the station says that this was one of several sections, and two lines of pages count them on. One alone may have
 * strayed in from another telegram, or count pages.
 */
const isCountedOn = ({ stationSection, pages }: Reading): boolean =>
  stationSection !== null &&
  new Set(pages.flatMap(({ section }) => section ?? [])).size > 1 &&
  new Set(pages.flatMap(({ of }) => of ?? [])).size === 1;

/**
 * Returns the sections that a head or a page line proves, and the numbers of those of which there is no trace. Reports
 * what is missing, what differs, and a section number without its count.
 */
export const sectionsOf = (reading: Reading): { sections: Section[]; missing: number[] } => {
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
  const countsSections = reading.sheet.isPaged || isCountedOn(reading);
  for (const page of reading.pages) {
    if (page.section === null || page.of === null || page.section < 1) continue;
    const counts = stated === null ? page.of > 1 && countsSections : page.of === stated;
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
      `Of ${of ?? ""} sections no trace of ${missing.length === 1 ? "number" : "numbers"} ${missing.join(", ")} was found; the text may be incomplete.`,
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
