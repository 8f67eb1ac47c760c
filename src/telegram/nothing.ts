import { finding } from "./diagnostics.ts";
import type { Telegram } from "./model.ts";

/** An envelope of which nothing was read. */
export const NO_TRANSMISSION: NonNullable<Telegram["transmission"]> = {
  id: null,
  precedence: null,
  routing: [],
  station: null,
  serial: null,
  section: null,
  filed: null,
  security: null,
  dtg: null,
};

/** Returns what a text that holds no telegram gives: every field empty, all of it `unread`. */
export const nothing = (source: string): Telegram => {
  const span = { start: 0, end: source.length };
  return {
    mrn: null,
    aliases: [],
    format: null,
    card: null,
    record: null,
    transmission: null,
    from: null,
    to: [],
    info: [],
    exempt: [],
    distribution: null,
    classification: null,
    sections: [],
    missingSections: [],
    captions: [],
    attention: [],
    declassify: null,
    tags: [],
    subject: null,
    references: [],
    classifiedBy: null,
    body: [],
    summary: null,
    actions: [],
    drafting: null,
    attachments: [],
    serviceNotes: [],
    correction: null,
    inner: [],
    signer: null,
    diagnostics: [
      finding(
        "telegram.none",
        span,
        "The text holds no telegram: no classification line, number, TAGS, references or date-time group was found.",
      ),
    ],
    provenance: {},
    parts: source.length === 0 ? [] : [{ kind: "unread", span }],
    coverage: source.trim() === "" ? 1 : 0,
  };
};
