import type { Reading } from "./reading.ts";

const marked = /^\( ?(?:TS|S|C|U|SBU|LOU)(?:\/{1,2}[A-Z ,]{1,30})?\)/;

/** True where something was found that only a telegram has. */
export const isTelegram = (reading: Reading): boolean =>
  reading.card !== null ||
  (reading.banner !== null &&
    (reading.banner.number !== null || reading.banner.section !== null)) ||
  (reading.dtg !== null && (reading.addresses.length > 0 || reading.blocks.length === 0)) ||
  reading.transmissionId !== null ||
  reading.station !== null ||
  reading.declassify?.order != null ||
  (reading.classifiedBy !== null && reading.classifiedBy.section !== null) ||
  reading.record !== null ||
  reading.isFieldList ||
  reading.tags.filter((tag) => tag.kind !== "unknown").length > 0 ||
  reading.references.some(
    (reference) => reference.mrn !== null && reference.certainty !== undefined,
  ) ||
  reading.references.some((reference) => reference.kind === "telegram" && reference.mrn !== null) ||
  (reading.banner !== null && reading.blocks.some((block) => block.number !== null)) ||
  reading.blocks.filter(
    (block) =>
      block.number !== null &&
      marked.test((block.runs[0]?.[0]?.text ?? "").replace(/^\d{1,3}[.)] */, "")),
  ).length > 0;
