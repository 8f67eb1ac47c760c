import type { PartKind } from "../model.ts";
import { RANK } from "../marking.ts";
import { breachIf, headPlace, placeOf, reported, type Context } from "./context.ts";
import { example } from "./example.ts";
import type { Breach, Rule } from "./rule.ts";

/** What may follow a signature: signs of the relay, notes of communicators, the next telegram. */
const AFTER: ReadonlySet<PartKind> = new Set([
  "ending",
  "blank",
  "page-line",
  "section-line",
  "service-note",
  "record",
  "caption",
  "drafting",
  "signature",
  "next-telegram",
]);

/** The surname of the one who classified: the chief of mission's as a rule. */
const classifierSurname = ({ telegram }: Context): string | null =>
  /(?:^|[^A-Za-z'-])([A-Za-z'-]{2,30})\.?$/
    .exec(telegram.classifiedBy?.name ?? "")?.[1]
    ?.toUpperCase() ?? null;

const last = (context: Context): Breach[] => {
  const { telegram, headings } = context;
  const { parts } = telegram;
  const at = parts.findIndex((one) => one.kind === "signature");
  const behind = at < 0 ? undefined : parts.slice(at).find((one) => !AFTER.has(one.kind));
  if (behind)
    return [
      {
        span: behind.span,
        message: "Text stands behind the signature. Put it before, and sign last.",
      },
    ];
  const surname = classifierSurname(context);
  return headings
    .filter(({ text }) => surname !== null && text === surname)
    .map(({ text, spans }) => ({
      span: spans[0] ?? headPlace(context),
      message: `The name ${text} stands alone in the text like a signature. Put what follows before it, and sign last.`,
    }));
};

/** Drafters print office, initial and surname in one: `EUR/WE:JPERKINS:MEB`. */
const drafterSigns = (context: Context): readonly Breach[] => {
  const { drafting, signer } = context.telegram;
  const drafter = drafting?.drafter?.split(":")[1]?.trim() ?? null;
  const surname = /^[A-Z'-]{2,30}/.exec(signer ?? "")?.[0] ?? null;
  if (drafter === null || surname === null) return [];
  return breachIf(
    drafter.endsWith(surname) && drafter.length - surname.length <= 2,
    placeOf(context, "signer"),
    `${surname} drafted the telegram and signs it. Sign with the name of the chief of mission, in Washington the Secretary's.`,
  );
};

const isDrafted = ({ telegram, year, isWhole }: Context): boolean =>
  isWhole &&
  (telegram.format === "smart" ||
    (telegram.from?.post === "STATE" && year !== null && year >= 1973 && year < 1980));

const informed = (context: Context): readonly Breach[] => {
  const { drafting } = context.telegram;
  if (drafting === null || drafting.clearers.some((one) => !one.includes("(INFO)"))) return [];
  const line = context.lines.find(
    ({ text, kind }) => text.endsWith("(INFO)") && kind !== "paragraph",
  );
  return line
    ? breachIf(
        true,
        { start: line.at, end: line.end },
        "Only an office that was informed stands for a clearance. Add those that cleared.",
      )
    : [];
};

const toAll = (context: Context): readonly Breach[] => {
  const { telegram } = context;
  const { drafting } = telegram;
  const all = telegram.to.find(({ name }) => name.startsWith("ALL DIPLOMATIC AND CONSULAR POSTS"));
  return all && drafting !== null
    ? breachIf(
        !drafting.clearers.some((one) => one.startsWith("S/ES-O")),
        all.span,
        "A telegram to all posts has no clearance of S/ES-O. Ask the Senior Watch Officer.",
      )
    : [];
};

const repeats = /\bREPEATED FOR (?:YOUR )?INFO|\bFOLLOWING REPEAT\b/i;

/** A repeat is announced in a line of the head or of the text; the telegram itself stands between quotes. */
const repeatedWhole = ({ telegram, lines }: Context): readonly Breach[] => {
  if (telegram.inner.length > 0) return [];
  const line = lines.find(({ text }) => repeats.test(text));
  return line && !lines.some(({ text }) => /^(?:QUOTE|BEGIN QUOTE)|QUOTE$/i.test(text))
    ? breachIf(
        true,
        { start: line.at, end: line.end },
        "A telegram is said to be repeated and does not stand here. Quote it whole with its head.",
      )
    : [];
};

const innerBelow = ({ telegram, rank }: Context): Breach[] =>
  telegram.inner.flatMap(({ classification, mrn, span }) => {
    if (classification === null || rank < 0) return [];
    const name = mrn ?? "quoted here";
    if (RANK[classification.level] > rank)
      return [
        {
          span,
          message: `The telegram ${name} is ${classification.level}, higher than this one. Raise the banner.`,
        },
      ];
    const lost = classification.controls.filter(
      (one) => !telegram.classification?.controls.includes(one),
    );
    return lost.length === 0
      ? []
      : [
          {
            span,
            message: `The telegram ${name} carries ${lost.join(", ")}, this one does not. Add it to the head.`,
          },
        ];
  });

const quoted = (level: string): string => `2. (C) Rome sent this.
QUOTE
${level} ROME 000123

E.O. 12958: DECL: 06/20/2016
TAGS: PREL, IT
SUBJECT: PORT

1. He left.
UNQUOTE
The tender`;

/** Who signs, who drafted and cleared, and what a correction or repetition must say. */
export const signatureRules: readonly Rule[] = [
  {
    code: "sign.present",
    severity: "warning",
    title:
      "The text ends with the surname of the chief of mission or chargé in capitals on its own line.",
    why: "It gives the authority of the mission.",
    source: "texts of real telegrams",
    since: "1973",
    until: "2010",
    restates: ["signer.absent"],
    check: (context) =>
      context.isWhole && context.telegram.missingSections.length === 0
        ? reported(context, ["signer.absent"], "Add the surname in capitals as the last line.")
        : [],
    good: example("confidential"),
    bad: example("confidential", ["\nDRAKE\n", "\n"]),
  },
  {
    code: "sign.not.drafter",
    severity: "warning",
    title:
      "The name is the chief of mission's or chargé's (in Washington the Secretary's), not the drafter's.",
    why: "It is authority, not authorship.",
    source: "texts of real telegrams",
    since: "1973",
    until: "2010",
    check: drafterSigns,
    good: example("of1975"),
    bad: example("of1975", ["KISSINGER", "PERKINS"]),
  },
  {
    code: "sign.last",
    severity: "warning",
    title: "Nothing but transmission lines follows the signature.",
    why: "Text after it is lost by readers.",
    source: "texts of real telegrams",
    since: "1973",
    until: "2010",
    check: last,
    good: example("confidential"),
    bad: example("confidential", ["DRAKE\nBT", "DRAKE\n\n4. (C) PS. It was moved again.\nBT"]),
  },
  {
    code: "draft.block",
    severity: "warning",
    title:
      "Drafter, clearing offices and approver are recorded: in the telegram for the Department's of 1973–79 and in SMART.",
    why: "Accountability and later questions.",
    source: "5 FAH-1 H-240; records of 1973–79",
    since: "1973",
    until: null,
    check: (context) =>
      breachIf(
        isDrafted(context) && context.telegram.drafting === null,
        headPlace(context),
        "The telegram does not say who drafted and approved it. Add the drafting lines.",
      ),
    good: example("of1975"),
    bad: example("of1975", [
      "DRAFTED BY EUR/WE:JPERKINS:MEB\nAPPROVED BY EUR:ROWENS\nL:PDOE\n",
      "",
    ]),
  },
  {
    code: "draft.info.not.clearance",
    severity: "warning",
    title: "A name with (INFO) is not counted as a clearance.",
    why: "It was told, not asked.",
    source: "drafting lines of 1974 records",
    since: "1973",
    until: null,
    check: informed,
    good: example("of1975", ["L:PDOE", "L:PDOE (INFO)\nEUR:JROE"]),
    bad: example("of1975", ["L:PDOE", "L:PDOE (INFO)"]),
  },
  {
    code: "draft.aldac",
    severity: "error",
    title:
      "A telegram to all posts is cleared by the Senior Watch Officer of the Operations Center.",
    why: "It is a load on every post.",
    source: "5 FAH-1 H-241.1-2",
    since: "1990",
    until: null,
    check: toAll,
    good: example(
      "of1975",
      ["JUN 75", "JUN 92"],
      ["L:PDOE", "S/ES-O:PDOE"],
      ["AMEMBASSY VALLETTA", "ALL DIPLOMATIC AND CONSULAR POSTS"],
    ),
    bad: example(
      "of1975",
      ["JUN 75", "JUN 92"],
      ["AMEMBASSY VALLETTA", "ALL DIPLOMATIC AND CONSULAR POSTS"],
    ),
  },
  {
    code: "corr.note",
    severity: "error",
    title: "A corrected copy says C O R R E C T E D  C O P Y and what was corrected.",
    why: "The reader must not compare by hand.",
    source: "records of 1974; corrected copies of real telegrams",
    since: "1973",
    until: null,
    check: (context) =>
      breachIf(
        context.telegram.correction?.kind === "corrected-copy" &&
          context.telegram.correction.note === null,
        placeOf(context, "correction"),
        "The corrected copy does not say what was corrected. Add it in parentheses, as (TAGS).",
      ),
    good: example("confidential", ["SIPDIS", "C O R R E C T E D  C O P Y (TAGS)\nSIPDIS"]),
    bad: example("confidential", ["SIPDIS", "C O R R E C T E D  C O P Y\nSIPDIS"]),
  },
  {
    code: "readdress.whole",
    severity: "warning",
    title: "A readdressed telegram is repeated whole with its own head, quoted, and not changed.",
    why: "New addressees need the same text.",
    source: "Navy course on message writing; repeats of the 1970s",
    since: "1973",
    until: null,
    check: repeatedWhole,
    good: example("confidential", ["2. (C) The tender", quoted("C O N F I D E N T I A L")]),
    bad: example("confidential", ["2. (C) The", "2. (C) ROME 123 IS REPEATED FOR YOUR INFO.\nThe"]),
  },
  {
    code: "readdress.level",
    severity: "error",
    title: "The new telegram is at least as high as the old one, with all its controls.",
    why: "Quoting is derivative classification.",
    source: "CAPCO manual; Navy course on message writing",
    since: "1973",
    until: null,
    check: innerBelow,
    good: example("confidential", ["2. (C) The tender", quoted("C O N F I D E N T I A L")]),
    bad: example("confidential", ["2. (C) The tender", quoted("S E C R E T")]),
  },
];
