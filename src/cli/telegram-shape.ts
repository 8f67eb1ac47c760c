import { z } from "zod";
import { LEVELS } from "../telegram/index.ts";

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly().default([]);

const span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .default({ start: 0, end: 0 });
const spans = z.array(span).readonly().default([]);
const certainty = z.enum(["stated", "inferred", "repaired"]);

/** Words of one line: a line end in them would make a line of something else. */
const words = z.string().refine((text) => !/[\n\r\u2028\u2029]/.test(text), {
  error: "should be of one line; take the line ends out",
});
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);
const orEmpty = words.default("");

const mrn = z
  .string()
  .refine((text) => /^\d{2}[A-Z][A-Z0-9]{0,60}$/.test(text) && /[1-9]\d{0,6}$/.test(text), {
    error: "should be a number in its canonical form, as 09ASTANA2050",
  });
const day = z.iso.date({ error: "should be a day, as 2019-11-17" });
const instant = z.iso.datetime({ error: "should be an instant in UTC, as 2009-11-17T11:10:00Z" });
const level = z.enum(LEVELS);

/** A mark as printed; what it means and what governs access may be left out. */
const marked = {
  mark: orNull(words),
  level: level.nullable().optional(),
  controls: z.array(words).readonly().optional(),
  effective: level.optional(),
  effectiveControls: z.array(words).readonly().optional(),
};

const addressee = {
  name: words.min(1),
  routing: orNull(words),
  precedence: orNull(words),
  precedenceRead: orNull(words),
  serial: orNull(z.int().min(0)),
  collective: z.boolean().default(false),
  post: orNull(words),
};
const listedAddressee = z.strictObject({
  ...addressee,
  span,
  certainty: certainty.exactOptional(),
});

const classification = z.strictObject({ level, controls: list(words), raw: orEmpty });

const transmission = z.strictObject({
  id: orNull(words),
  precedence: orNull(words),
  routing: list(words),
  station: orNull(words),
  serial: orNull(z.int().min(0)),
  section: orNull(z.int().min(1)),
  filed: orNull(instant),
  security: orNull(
    z.strictObject({ signal: orNull(words), letters: orNull(words), signals: list(words) }),
  ),
  dtg: orNull(z.strictObject({ raw: orEmpty, at: orNull(instant), precedence: list(words) })),
});

const heading = z.strictObject({
  kind: z.literal("heading"),
  address: orEmpty,
  text: words.min(1),
  ...marked,
  spans,
});

const paragraph = z.strictObject({
  kind: z.literal("paragraph"),
  number: orNull(z.int().min(0)),
  address: orEmpty,
  role: z.enum(["summary", "comment", "action", "action-pointer", "body"]).default("body"),
  text: z.string(),
  ...marked,
  asides: list(z.strictObject({ kind: words, text: z.string(), span })),
  mentions: list(
    z.strictObject({
      raw: z.string(),
      kind: z.enum(["reference", "septel", "separate"]),
      labels: list(words),
      mrns: list(words),
      paragraph: orNull(z.int()),
      span,
    }),
  ),
  redactions: list(z.strictObject({ raw: z.string(), exemption: orNull(words), span })),
  spans,
});

const reference = z.strictObject({
  label: orNull(words),
  kind: z.enum(["telegram", "airgram", "email", "memo", "report", "other"]).default("telegram"),
  mrn: orNull(mrn),
  year: z.enum(["stated", "inferred"]).nullable().default("stated"),
  raw: orEmpty,
  notal: z.boolean().default(false),
  andPrevious: z.boolean().default(false),
  span,
  certainty: certainty.exactOptional(),
});

/** Taken as it comes: how the text was read and what is kept beside it, of which nothing is printed. */
const unprinted = z.unknown().optional();

/**
 * The JSON of a telegram, as `reftel parse` prints it. What is absent may be left out; a field that no telegram has is a
 * fault, since it would be lost without a word.
 */
export const telegramShape = z.strictObject({
  source: unprinted,
  mrn: orNull(mrn),
  aliases: list(words),
  format: unprinted,
  card: unprinted,
  record: unprinted,
  transmission: orNull(transmission),
  from: orNull(z.strictObject(addressee)),
  to: list(listedAddressee),
  info: list(listedAddressee),
  exempt: list(listedAddressee),
  distribution: unprinted,
  classification: orNull(classification),
  sections: list(z.strictObject({ number: z.int().min(1), of: z.int().min(1), span })),
  missingSections: list(z.int().min(1)),
  captions: list(z.strictObject({ code: words.min(1), raw: orEmpty, span })),
  attention: list(
    z.strictObject({ raw: orEmpty, to: words, offices: list(words), people: list(words), span }),
  ),
  declassify: orNull(
    z.strictObject({
      order: orNull(words),
      on: orNull(day),
      event: orNull(words),
      exemption: orNull(words),
      raw: orEmpty,
    }),
  ),
  tags: list(
    z.strictObject({
      code: words.min(1),
      kind: z
        .enum(["subject", "program", "place", "organization", "person", "unknown"])
        .default("unknown"),
      raw: orEmpty,
      span,
      certainty: certainty.exactOptional(),
    }),
  ),
  subject: orNull(z.strictObject({ text: words.min(1), ...marked })),
  references: list(reference),
  classifiedBy: orNull(
    z.strictObject({
      name: orNull(words),
      title: orNull(words),
      authority: orNull(words),
      section: orNull(words),
      reasons: list(words),
      raw: orEmpty,
    }),
  ),
  body: list(z.discriminatedUnion("kind", [heading, paragraph])),
  summary: unprinted,
  actions: unprinted,
  drafting: unprinted,
  attachments: unprinted,
  serviceNotes: unprinted,
  correction: orNull(
    z.strictObject({
      kind: z.enum(["corrected-copy", "cancellation", "readdressal", "repetition"]),
      note: orNull(words),
      mrn: orNull(words),
    }),
  ),
  inner: unprinted,
  signer: orNull(words),
  diagnostics: unprinted,
  corrections: unprinted,
  provenance: unprinted,
  parts: unprinted,
  coverage: unprinted,
});

export type TelegramShape = z.output<typeof telegramShape>;

/** What subject, headings and paragraphs have in common. */
export type MarkedShape = Pick<z.output<typeof heading>, keyof typeof marked>;
