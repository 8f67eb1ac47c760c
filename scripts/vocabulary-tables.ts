import { z } from "zod";
import { LEVELS } from "../src/telegram/index.ts";

/** What one table of `src/vocabulary/` holds: the shape of a record, what tells two apart, and their order. */
export interface Table {
  readonly name: string;
  readonly record: z.ZodType<Readonly<Record<string, unknown>>>;
  /** The fields that no two records have alike. */
  readonly key: readonly string[];
  /** How the records stand: by their keys where nothing is said. */
  readonly order?: "by rank" | "by code";
}

const words = z.string().regex(/^\S(?:.*\S)?$/, "should be words, without blanks round them");
const code = words.refine((text) => text === text.toUpperCase(), "should be in capitals");
const indicator = z
  .string()
  .regex(/^R[A-Z0-9]{3,7}$/, "should be a routing indicator, as RUEHC")
  .nullable();
const iso2 = z.string().regex(/^[A-Z]{2}$/, "should be a country's two letters");
const spellings = z.array(code);
/** As `tagOf` reads it: `current`, `region`, `1973-79`, `to 1990`, `to c. 2006`, `2006-`, `1970s`. */
const era = z
  .string()
  .regex(/^(?:current|region|to (?:c\. )?\d{4}|\d{4}s|\d{4}-(?:\d{2}|\d{4})?)$/, "should be years");
const source = words;
const term = z.strictObject({ code: words, meaning: words, source });
const order = z.enum(["10501", "11652", "12065", "12356", "12958", "13292", "13526"]);

/** Every table: adding one means a file, a line here, and one in `built-in.ts`. */
export const TABLES: readonly Table[] = [
  { name: "acronyms", record: term, key: ["code"] },
  {
    name: "agencies",
    record: z.strictObject({ address: code, routing: indicator, organization: words, source }),
    key: ["address", "routing"],
  },
  {
    name: "captions",
    record: z.strictObject({
      code,
      expansion: words,
      kind: words,
      meaning: words,
      restricts: z.boolean(),
      control: z.boolean(),
      spellings,
      source,
    }),
    key: ["code"],
  },
  {
    name: "collectives",
    record: z.strictObject({ name: code, routing: indicator, meaning: words, source }),
    key: ["name"],
  },
  {
    name: "exemptions",
    // `date` and `event` stand for what is printed in their place.
    record: z.strictObject({ order, code: words, meaning: words, source }),
    key: ["order", "code"],
  },
  {
    name: "markings",
    record: z
      .strictObject({
        word: z.string().regex(/^[A-Z]{1,24}$/, "should be letters without blanks"),
        level: z.enum(LEVELS).nullable(),
        control: code.nullable(),
        banner: z.boolean(),
        portion: z.boolean(),
        meaning: words,
        source,
      })
      .refine(
        ({ level, control, banner, portion }) =>
          (level === null) !== (control === null) && (banner || portion),
        "should name a level or a control, and stand in a banner or a portion",
      ),
    key: ["word"],
  },
  { name: "offices", record: term, key: ["code"] },
  {
    name: "posts",
    record: z
      .strictObject({
        id: z.string().regex(/^[A-Z]{3,24}$/, "should be the letters of the name"),
        name: code,
        words: words.optional(),
        kind: z.enum([
          "embassy",
          "consulate",
          "office",
          "agency",
          "mission",
          "interests section",
          "department",
        ]),
        country: words,
        iso2,
        city: words,
        routing: indicator,
        latitude: z.number().min(-90).max(90).nullable(),
        longitude: z.number().min(-180).max(180).nullable(),
        now: z
          .string()
          .regex(/^[A-Z]{3,24}$/, "should be the id of the post that it became")
          .optional(),
        spellings,
        note: words.nullable(),
        source,
      })
      .refine(
        (post) => !["agency", "mission"].includes(post.kind) || post.words !== undefined,
        "should say what it is called: its kind and city do not tell",
      ),
    key: ["id"],
  },
  {
    name: "precedences",
    record: z.strictObject({
      prosign: z.string().regex(/^[A-Z]$/),
      word: code,
      rank: z.int().min(1),
      meaning: words,
      source,
    }),
    key: ["prosign", "word"],
    order: "by rank",
  },
  {
    name: "reasons",
    record: z.strictObject({
      order,
      section: z.string().regex(/^1\.\d$/),
      letter: z.string().regex(/^(?:[a-h]|\d{1,2})$/),
      meaning: words,
      source,
    }),
    key: ["order", "section", "letter"],
  },
  { name: "signals", record: term, key: ["code"] },
  {
    name: "tags",
    record: z.strictObject({
      code,
      kind: z.enum(["subject", "program", "place", "organization"]),
      meaning: words,
      iso2: iso2.nullable(),
      era,
      source,
    }),
    // Of several meanings of a code the first is taken where no year tells: they keep their order.
    order: "by code",
    key: ["code", "era", "meaning"],
  },
];

export type VocabularyRecord = Readonly<Record<string, unknown>>;

/** What a record is called, and what no other of its table is called. */
export const keyOf = ({ key }: Table, record: VocabularyRecord): string =>
  key.map((field) => fieldOf(record, field)).join(" ");

const fieldOf = (record: VocabularyRecord, field: string): string => {
  const value = record[field];
  return typeof value === "string" ? value : "";
};

/** Returns the records in the order that the file has them in: by key, code unit by code unit, or by rank. */
export const inOrder = (table: Table, records: readonly VocabularyRecord[]): VocabularyRecord[] =>
  records.toSorted((one, other) => {
    if (table.order === "by rank") return Number(other["rank"]) - Number(one["rank"]);
    for (const field of table.order === "by code" ? ["code"] : table.key) {
      const [left, right] = [fieldOf(one, field), fieldOf(other, field)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });

/** Returns a table as its file has it: one record a line, so that a change is a line of the difference. */
export const textOfTable = (records: readonly VocabularyRecord[]): string => {
  const line = (record: VocabularyRecord): string =>
    `  {${Object.entries(record)
      .map(([field, value]) => `${JSON.stringify(field)}: ${valueOf(value)}`)
      .join(", ")}}`;
  return `[\n${records.map(line).join(",\n")}\n]\n`;
};

const valueOf = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map((one) => JSON.stringify(one)).join(", ")}]`
    : JSON.stringify(value);
