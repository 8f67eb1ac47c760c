import { postOf } from "../../vocabulary/index.ts";
import { readMrn, type Mrn } from "../mrn.ts";
import type { Mention, Reference } from "../model.ts";
import { reported, type Context } from "./context.ts";
import { example } from "./example.ts";
import type { Breach, Rule } from "./rule.ts";

const list = "REF: A. VALLETTA 815\n     B. 05 ROME 1993";

/**
 * Letters run from A without gap or repeat. Telegrams of one post may share a letter (`KABUL 936/935`), so the same
 * letter twice in a row is no repeat here; the reader reports the true one.
 */
const letters = (context: Context): Breach[] => {
  const { references } = context.telegram;
  const [first] = references;
  if (!first) return [];
  if (references.length === 1)
    return first.label === null
      ? []
      : [{ span: first.span, message: "The only reference has a letter. Leave the letter out." }];
  if (references.every(({ label }) => label === null))
    return [{ span: first.span, message: "The references have no letters. Letter them A, B, C." }];
  const breaches = reported(context, ["references.repeated"], "Give each its own letter.");
  let expected = "A".charCodeAt(0);
  let before: string | null = null;
  for (const { label, span } of references) {
    if (label === null || label === before) continue;
    const wanted = String.fromCharCode(expected);
    if (label.charCodeAt(0) > expected)
      breaches.push({
        span,
        message: `Reference ${label} stands where ${wanted} should. Letter them without a gap.`,
      });
    expected = Math.max(expected, label.charCodeAt(0)) + 1;
    before = label;
  }
  return breaches;
};

const cabled = ({ telegram, vocabulary }: Context): { reference: Reference; mrn: Mrn }[] =>
  telegram.references.flatMap((reference) => {
    const mrn = reference.mrn === null ? null : readMrn(reference.mrn, vocabulary);
    return mrn === null ? [] : [{ reference, mrn }];
  });

const exists = (context: Context): Breach[] => {
  const { telegram, vocabulary, year } = context;
  const own = telegram.mrn === null ? null : readMrn(telegram.mrn, vocabulary);
  return cabled(context).flatMap(({ reference, mrn }) => {
    const name = reference.raw.replaceAll(/\s/g, " ");
    const isLater =
      (year !== null && mrn.year > year) ||
      (own !== null && own.post === mrn.post && own.year === mrn.year && mrn.serial >= own.serial);
    if (isLater)
      return [
        {
          span: reference.span,
          message: `The reference ${name} is later than this telegram. Correct its number or year.`,
        },
      ];
    return postOf(vocabulary, mrn.post) === null
      ? [
          {
            span: reference.span,
            message: `The reference ${name} names no known post. Correct its spelling.`,
          },
        ]
      : [];
  });
};

const otherYear = (context: Context): Breach[] =>
  cabled(context)
    .filter(
      ({ reference, mrn }) =>
        reference.year === "inferred" && context.year !== null && mrn.year < context.year,
    )
    .map(({ reference, mrn }) => ({
      span: reference.span,
      message: `The reference ${reference.raw.replaceAll(/\s/g, " ")} has no year and can only be of ${mrn.year}. Print ${String(mrn.year % 100).padStart(2, "0")} before the post.`,
    }));

const mentionsOf = ({ paragraphs }: Context): Mention[] =>
  paragraphs.flatMap(({ mentions }) => mentions);

const unused = (context: Context): Breach[] => {
  const cited = new Set<string>();
  for (const { labels, mrns, raw } of mentionsOf(context)) {
    if (/^reftels$/i.test(raw)) return [];
    for (const label of labels) cited.add(label);
    for (const mrn of mrns) cited.add(mrn);
  }
  // Two telegrams may share a letter: it is cited or not once for both.
  const said = new Set<string>();
  return context.telegram.references.flatMap(({ label, mrn, raw, span }) => {
    const name = label ?? mrn;
    const isCited = name === null || cited.has(name) || (mrn !== null && cited.has(mrn));
    if (isCited || said.has(name)) return [];
    said.add(name);
    const shown = label ?? raw.replaceAll(/\s/g, " ");
    return [
      { span, message: `Reference ${shown} is not cited in the text. Cite it or delete it.` },
    ];
  });
};

const lonelyReftel = (context: Context): Breach[] => {
  const count = context.telegram.references.length;
  if (count === 1 || !context.isWhole) return [];
  return mentionsOf(context)
    .filter(({ kind, raw }) => kind === "reference" && /^reftel$/i.test(raw))
    .map(({ raw, span }) => ({
      span,
      message: `"${raw}" stands in a telegram with ${count} references. ${count === 0 ? "Add the reference." : "Name its letter."}`,
    }));
};

/** The reference line, and what the text cites. */
export const referenceRules: readonly Rule[] = [
  {
    code: "ref.letters",
    severity: "warning",
    title:
      "Two or more references are lettered A, B, C without gap or repeat; a single one has no letter.",
    why: "The text cites letters.",
    source: "reference lines of real telegrams",
    since: "1973",
    until: null,
    restates: ["references.gap", "references.repeated"],
    check: letters,
    good: example("confidential"),
    bad: example("confidential", ["B. 05 ROME", "C. 05 ROME"]),
  },
  {
    code: "ref.exists",
    severity: "warning",
    title: "A referenced telegram is not later than this one and its post exists.",
    why: "Wrong digits are the commonest slip.",
    source: "reference lines of real telegrams",
    since: "1973",
    until: null,
    restates: ["post.unknown"],
    check: exists,
    good: example("confidential"),
    bad: example("confidential", ["B. 05 ROME", "B. 07 ROME"]),
  },
  {
    code: "ref.year",
    severity: "warning",
    title: "A reference to another year prints the year before the post.",
    why: "A bare number is read as this year.",
    source: "reference lines of real telegrams",
    since: "1973",
    until: null,
    check: otherYear,
    good: example("confidential"),
    bad: example("confidential", ["VALLETTA 815", "VALLETTA 901"]),
  },
  {
    code: "ref.used",
    severity: "info",
    title: "Each listed reference is cited in the text.",
    why: "Unused references are left over from a draft.",
    source: "practice",
    since: "1973",
    until: null,
    check: unused,
    good: example("confidential"),
    bad: example("confidential", [", as in Rome (ref B)", ""]),
  },
  {
    code: "ref.cited.listed",
    severity: "error",
    title: "Each letter cited in the text is in the list.",
    why: "The reader cannot find it.",
    source: "reference lines of real telegrams",
    since: "1973",
    until: null,
    restates: ["mention.dangling"],
    check: (context) =>
      context.isWhole
        ? reported(context, ["mention.dangling"], "Add the reference, or correct the letter.")
        : [],
    good: example("confidential"),
    bad: example("confidential", ["(ref B)", "(ref D)"]),
  },
  {
    code: "ref.reftel.single",
    severity: "warning",
    title: "Reftel is used only when there is exactly one reference.",
    why: "Else nobody knows which.",
    source: "reference lines of real telegrams",
    since: "1973",
    until: null,
    restates: ["mention.ambiguous"],
    check: lonelyReftel,
    good: example(
      "confidential",
      [list, "REF: VALLETTA 815"],
      ["ref A", "reftel"],
      [" (ref B)", ""],
    ),
    bad: example("confidential", ["ref A", "reftel"]),
  },
];
