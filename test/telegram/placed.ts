import type { ProvenanceKey, Telegram } from "../../src/telegram/index.ts";

/** Fields that are worked out, so that they have no place (`docs/telegram.md`). */
const workedOut = new Set(
  "format coverage aliases missingSections address role kind post collective precedenceRead effective effectiveControls diagnostics provenance parts".split(
    " ",
  ),
);

/** The place of a field that is no list of placed objects. */
const keyOf: Readonly<Record<string, ProvenanceKey>> = {
  mrn: "mrn",
  card: "card",
  record: "record",
  "transmission.id": "transmission.id",
  "transmission.precedence": "transmission.precedence",
  "transmission.routing": "transmission.routing",
  "transmission.station": "transmission.station",
  "transmission.serial": "transmission.station",
  "transmission.section": "transmission.station",
  "transmission.filed": "transmission.filed",
  "transmission.security": "transmission.security",
  "transmission.dtg": "transmission.dtg",
  from: "from",
  distribution: "distribution",
  classification: "classification",
  declassify: "declassify",
  subject: "subject",
  classifiedBy: "classifiedBy",
  summary: "summary",
  drafting: "drafting",
  correction: "correction",
  signer: "signer",
};

const isEmpty = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);

const hasPlace = (value: object): boolean =>
  ("span" in value && value.span !== undefined) ||
  ("spans" in value && Array.isArray(value.spans) && value.spans.length > 0);

/**
 * Walks the JSON of a telegram and returns the paths of values that were read and that nothing points at. A value inside
 * takes the place of the nearest object or key above it.
 */
export const unplaced = (telegram: Telegram): string[] => {
  const found: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (isEmpty(value)) return;
    const name =
      path
        .replace(/\[\d+\]/g, "")
        .split(".")
        .at(-1) ?? "";
    if (workedOut.has(name)) return;
    const key = keyOf[path];
    if (key !== undefined && (telegram.provenance[key]?.spans.length ?? 0) > 0) return;
    if (typeof value === "object" && value !== null) {
      if (hasPlace(value)) return;
      // An action is placed by its asks and deadlines; the paragraph numbers in it by the paragraphs.
      if (/^actions\[\d+\]$/.test(path)) {
        const { asks, deadlines } = value as { asks: object[]; deadlines: object[] };
        for (const one of [...asks, ...deadlines]) if (!hasPlace(one)) found.push(path);
        return;
      }
      for (const [inner, next] of Object.entries(value))
        walk(
          next,
          Array.isArray(value) ? `${path}[${inner}]` : path === "" ? inner : `${path}.${inner}`,
        );
      return;
    }
    found.push(path);
  };
  walk(telegram, "");
  return found;
};
