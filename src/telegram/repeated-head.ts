import type { Reading } from "./reading.ts";
import { report } from "./taking.ts";
import type { Span } from "./span.ts";

const namesOf = (reading: Reading): Record<string, string> => ({
  subject: reading.subject?.flow.text.slice(reading.subject.from) ?? "",
  TAGS: reading.tags.map((tag) => tag.code).join(" "),
  references: reading.references
    .map((reference) => `${reference.label ?? ""} ${reference.raw}`)
    .join("; "),
  declassification: reading.declassify?.raw ?? "",
  classifier: reading.classifiedBy?.raw ?? "",
  "attention lines": reading.attentionRuns
    .flat()
    .map(({ text }) => text)
    .join(" "),
});

/** What the first head of a reading says, written down once however often it is printed again. */
const firstNames = new WeakMap<Reading, Record<string, string>>();

const counts = ["", "once", "twice", "three times", "four times"];

/**
 * Compares a head that is printed again with the first one, and reports what differs. The first one's values stand.
 * A head that says the same was folded, which is worth a word and no more.
 */
export const checkRepeated = (
  reading: Reading,
  again: Reading,
  span: Span,
  isBeforeText: boolean,
): void => {
  let first = firstNames.get(reading);
  if (first === undefined) {
    first = namesOf(reading);
    firstNames.set(reading, first);
  }
  const second = namesOf(again);
  const differing = Object.keys(second).filter(
    (name) => second[name] !== "" && second[name] !== first?.[name],
  );
  const level = again.banner && reading.banner && again.banner.level !== reading.banner.level;
  if (level)
    report(
      reading,
      "banner.differs",
      span,
      `This classification line says ${again.banner?.level ?? ""}, the first one ${reading.banner?.level ?? ""}; the first was kept.`,
    );
  if (differing.length > 0) {
    report(
      reading,
      "head.differs",
      span,
      `The head is printed again and differs in: ${differing.join(", ")}; the first was kept.`,
    );
    return;
  }
  reading.headCount += 1;
  const times = counts[reading.headCount] ?? `${reading.headCount} times`;
  const message = isBeforeText
    ? `The head is printed ${times}; the ${reading.headCount === 2 ? "second" : "further"} copy says the same and was folded.`
    : "The head is printed again within the text; it says the same and was folded.";
  report(reading, "head.repeated", span, message);
};
