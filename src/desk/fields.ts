/**
 * The fields of a telegram that a person may correct: what was read, how a typed value is read, and the telegram with it
 * in the place of the other. Nothing here has a part in who may see what: level, controls, captions, marks and a later
 * record's word on them are not fields of this table, and the labels of a cable are made from its text alone.
 */
import { bannerLevel, portionsOf, type Label } from "../clearance/index.ts";
import { NO_TRANSMISSION, parse, type Telegram } from "../telegram/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import type { CorrectedField } from "./paper.ts";

/** A typed value in the form in which it is kept, or a sentence that says what may stand there. */
export type Typed =
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "wrong"; readonly message: string };

export interface Field {
  /** What it is called in a sentence: "the subject". */
  readonly name: string;
  /** What may be typed, for who corrects it. */
  readonly hint: string;
  /** What was read of it, as a person would type it; null where nothing was. */
  readonly read: (telegram: Telegram) => string | null;
  readonly typed: (text: string, vocabulary: Vocabulary) => Typed;
  /** The telegram with a kept value in the place of what was read. Its text and spans stay. */
  readonly put: (telegram: Telegram, value: string, vocabulary: Vocabulary) => Telegram;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const words = (text: string): Typed => ({ kind: "value", value: oneLine(text) });

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MINUTE = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::\d{2})?Z?$/;

/** `2009-11-17` where there is such a day. */
const dayOf = (text: string): string | null => {
  const [, year = "", month = "", day = ""] = DAY.exec(text) ?? [];
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${text}T`) ? text : null;
};

/** A day, a day with its minute in Z, or a date-time group as the telegram has it. */
const momentOf = (typed: string): string | null => {
  const text = oneLine(typed);
  if (DAY.test(text)) return dayOf(text);
  const [, day = "", hour = "", minute = ""] = MINUTE.exec(text) ?? [];
  if (day !== "")
    return dayOf(day) !== null && Number(hour) < 24 && Number(minute) < 60
      ? `${day}T${hour}:${minute}:00Z`
      : null;
  return parse(`R ${text}\nFM A\nTO B\n`).transmission?.dtg?.at ?? null;
};

/** What a head with these lines is read as. */
const headWith = (line: string, vocabulary: Vocabulary): Telegram =>
  parse(`R 010000Z JAN 09\n${line}\n`, { vocabulary });

const originatorOf = (text: string, vocabulary: Vocabulary): Telegram["from"] =>
  headWith(`FM ${oneLine(text).toUpperCase()}\nTO SECSTATE WASHDC`, vocabulary).from;

const tagsOf = (text: string, vocabulary: Vocabulary): Telegram["tags"] =>
  headWith(`FM A\nTO B\n\nTAGS: ${oneLine(text).toUpperCase()}\n`, vocabulary).tags;

export const FIELD: Readonly<Record<CorrectedField, Field>> = {
  subject: {
    name: "the subject",
    hint: "The subject line as it should read, without its mark",
    read: ({ subject }) => subject?.text ?? null,
    typed: words,
    put: (telegram, text) => ({
      ...telegram,
      subject:
        telegram.subject === null
          ? {
              text,
              mark: null,
              level: null,
              controls: [],
              effective: bannerLevel(telegram),
              effectiveControls: telegram.classification?.controls ?? [],
            }
          : { ...telegram.subject, text },
    }),
  },
  from: {
    name: "the sender",
    hint: "As on the FM line: AMEMBASSY ASTANA",
    read: ({ from }) => from?.name ?? null,
    typed: (text, vocabulary) => {
      const from = originatorOf(text, vocabulary);
      return from === null
        ? { kind: "wrong", message: "Write the sender as on the FM line, as AMEMBASSY ASTANA." }
        : { kind: "value", value: from.name };
    },
    put: (telegram, value, vocabulary) => ({
      ...telegram,
      from: originatorOf(value, vocabulary) ?? telegram.from,
    }),
  },
  sent: {
    name: "the date",
    hint: "A day, a day and minute in Z, or a group: 2009-11-17, 2009-11-17 11:10, 171110Z NOV 09",
    read: ({ transmission, card }) => transmission?.dtg?.at ?? card?.created ?? null,
    typed: (text) => {
      const value = momentOf(text);
      return value === null
        ? { kind: "wrong", message: "There is no such date. Write it as 2009-11-17 11:10." }
        : { kind: "value", value };
    },
    put: (telegram, at) => ({
      ...telegram,
      transmission: {
        ...(telegram.transmission ?? NO_TRANSMISSION),
        dtg: { raw: "", precedence: [], ...telegram.transmission?.dtg, at },
      },
    }),
  },
  tags: {
    name: "the TAGS",
    hint: "Codes with commas between them: PREL, KNNP, KZ",
    read: ({ tags }) => (tags.length === 0 ? null : tags.map(({ code }) => code).join(", ")),
    typed: (text, vocabulary) => {
      const tags = tagsOf(text, vocabulary);
      return tags.length === 0
        ? { kind: "wrong", message: "Write TAGS with commas between them, as PREL, KNNP, KZ." }
        : { kind: "value", value: tags.map(({ code }) => code).join(", ") };
    },
    put: (telegram, value, vocabulary) => ({ ...telegram, tags: tagsOf(value, vocabulary) }),
  },
  classifiedBy: {
    name: "who classified it",
    hint: "Name and title: Pamela L. Spratlen, Charge d'Affaires, a.i.",
    read: ({ classifiedBy }) =>
      classifiedBy === null
        ? null
        : [classifiedBy.name, classifiedBy.title].filter((part) => part !== null).join(", ") ||
          null,
    typed: words,
    put: (telegram, name) => ({
      ...telegram,
      classifiedBy: {
        authority: null,
        section: null,
        reasons: [],
        raw: "",
        ...telegram.classifiedBy,
        name,
        title: null,
      },
    }),
  },
  declassify: {
    name: "the date of declassification",
    hint: "A day: 2029-11-17",
    read: ({ declassify }) => declassify?.on ?? declassify?.event ?? declassify?.exemption ?? null,
    typed: (text) => {
      const value = dayOf(oneLine(text));
      return value === null
        ? { kind: "wrong", message: "There is no such day. Write it as 2029-11-17." }
        : { kind: "value", value };
    },
    put: (telegram, on) => ({
      ...telegram,
      declassify: {
        order: null,
        raw: "",
        ...telegram.declassify,
        on,
        event: null,
        exemption: null,
      },
    }),
  },
  signer: {
    name: "the signer",
    hint: "The name that it is signed with",
    read: ({ signer }) => signer,
    typed: words,
    put: (telegram, signer) => ({ ...telegram, signer }),
  },
};

/**
 * Returns whether the banner of a telegram is seen, as it stands in the text: only who sees it knows what each portion
 * demands. A reader who does not see the head has a banner too, the highest mark seen, but no place of it.
 */
export const seesBanner = ({ provenance }: Telegram): boolean =>
  provenance.classification !== undefined;

/**
 * Returns what a field demands of a reader: the label of the subject where that has a mark of its own, else of the head.
 * The telegram has to be whole, or at least have its banner.
 */
export const labelOfField = (
  field: CorrectedField,
  telegram: Telegram,
  vocabulary: Vocabulary,
): Label => {
  const portions = portionsOf(telegram, vocabulary);
  const own = field === "subject" ? portions.find(({ address }) => address === "subject") : null;
  const head = portions.find(({ address }) => address === "head");
  return (own ?? head)!.label;
};
