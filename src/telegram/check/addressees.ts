import { agencyOf, precedenceOf } from "../../vocabulary/index.ts";
import type { ListedAddressee } from "../model.ts";
import { breachIf, firstPlace, placeOf, type Context } from "./context.ts";
import { example } from "./example.ts";
import type { Breach, Rule } from "./rule.ts";

const WORDS = ["FLASH", "IMMEDIATE", "NIACT IMMEDIATE", "PRIORITY", "ROUTINE"] as const;

const isNight = ({ precedence }: ListedAddressee): boolean =>
  precedence?.startsWith("NIACT") ?? false;

/** Rank of what applies to an addressee; -1 where that is not stated. */
const rankOf = ({ vocabulary }: Context, { precedenceRead }: ListedAddressee): number =>
  precedenceRead === null ? -1 : (precedenceOf(vocabulary, precedenceRead)?.rank ?? -1);

const each = (
  list: readonly ListedAddressee[],
  isWrong: (one: ListedAddressee) => boolean,
  sentence: (one: ListedAddressee) => string,
): Breach[] =>
  list.filter((one) => isWrong(one)).map((one) => ({ span: one.span, message: sentence(one) }));

const precedenceWord = ({ addressees, year }: Context): Breach[] =>
  each(
    addressees,
    ({ precedence }) =>
      precedence !== null &&
      !(WORDS as readonly string[]).includes(precedence) &&
      !(precedence === "NIACT PRIORITY" && year !== null && year < 1990),
    ({ name, precedence }) =>
      `${precedence ?? ""} behind ${name} is no precedence. Use FLASH, NIACT IMMEDIATE, IMMEDIATE, PRIORITY or ROUTINE.`,
  );

const highest = (context: Context): readonly Breach[] => {
  const { telegram, vocabulary, addressees } = context;
  const prosign = telegram.transmission?.precedence ?? null;
  const stated = prosign === null ? null : precedenceOf(vocabulary, prosign);
  if (stated === null || !telegram.parts.some((part) => part.kind === "precedence")) return [];
  let most = -1;
  for (const one of addressees) most = Math.max(most, rankOf(context, one));
  const word = vocabulary.precedences.find((one) => one.rank === most && !one.word.includes(" "));
  return word === undefined || most === stated.rank
    ? []
    : breachIf(
        true,
        placeOf(context, "transmission.precedence", "transmission.routing"),
        `The routing line says ${stated.word}, the highest addressee is ${word.word}. Print ${word.prosign}${word.prosign}.`,
      );
};

const flashApart = (context: Context): Breach[] => {
  const { addressees, vocabulary } = context;
  if (!addressees.some((one) => one.precedenceRead === "FLASH")) return [];
  const limit = precedenceOf(vocabulary, "IMMEDIATE")?.rank ?? 0;
  return each(
    addressees,
    (one) => one.precedenceRead !== null && rankOf(context, one) < limit,
    ({ name, precedenceRead }) =>
      `${name} is ${precedenceRead ?? ""} in a FLASH telegram. Send it a copy of its own.`,
  );
};

const nightReason = (context: Context): readonly Breach[] => {
  const first = context.paragraphs[0];
  return first === undefined || !context.telegram.to.some(isNight)
    ? []
    : breachIf(
        !/\bnight\b|\bNIACT\b/i.test(first.text),
        firstPlace(first),
        "The first paragraph does not say why action at night is needed. Say it there.",
      );
};

const infoAbove = (context: Context): Breach[] => {
  let most = -1;
  for (const one of context.telegram.to) most = Math.max(most, rankOf(context, one));
  return most < 0
    ? []
    : each(
        context.telegram.info,
        (one) => rankOf(context, one) > most,
        ({ name, precedenceRead }) =>
          `${name} gets the information ${precedenceRead ?? ""}, higher than any action. Lower it.`,
      );
};

/** A name without what stands between slants: office symbols of military addresses. */
const bare = (name: string): string => {
  const at = name.indexOf("//");
  return at < 0 ? name : name.slice(0, at).trim();
};

/** The envelope's people: precedence and addresses. */
export const addresseeRules: readonly Rule[] = [
  {
    code: "prec.word",
    severity: "error",
    title:
      "Precedence words are FLASH, IMMEDIATE, PRIORITY, ROUTINE, with NIACT before IMMEDIATE only (before 1990 also PRIORITY).",
    why: "Misspelt words are handled as ROUTINE.",
    source: "5 FAH-2 H-421",
    since: "1973",
    until: null,
    restates: ["precedence.repaired"],
    check: precedenceWord,
    good: example("confidential"),
    bad: example("confidential", ["IMMEDIATE", "IMMMEDIATE"]),
  },
  {
    code: "prec.word.2017",
    severity: "warning",
    title: "Authorised words are FLASH, NIACT IMMEDIATE, IMMEDIATE and ROUTINE.",
    why: "PRIORITY is no longer listed.",
    source: "5 FAH-2 H-421 (2017, 2024)",
    since: "2017",
    until: null,
    check: ({ addressees }) =>
      each(
        addressees,
        ({ precedence }) => precedence === "PRIORITY",
        ({ name }) => `PRIORITY behind ${name} is no longer used. Print IMMEDIATE or ROUTINE.`,
      ),
    good: example("of2012", ["JUN 12", "JUN 18"], ["2022", "2028"]),
    bad: example("of2012", ["JUN 12", "JUN 18"], ["2022", "2028"], ["IMMEDIATE", "PRIORITY"]),
  },
  {
    code: "prec.highest",
    severity: "error",
    title: "The doubled letter of the routing line is the highest precedence of any addressee.",
    why: "It decides the order of transmission.",
    source: "5 FAH-2 H-321.2",
    since: "1973",
    until: "2010",
    check: highest,
    good: example("confidential"),
    bad: example("confidential", ["OO RUEHC", "PP RUEHC"]),
  },
  {
    code: "prec.flash.separate",
    severity: "error",
    title: "A FLASH telegram is sent apart from its copies at PRIORITY or ROUTINE.",
    why: "Relays must not carry ROUTINE copies at FLASH.",
    source: "5 FAH-2 H-321.2",
    since: "1973",
    until: "2010",
    check: flashApart,
    good: example(
      "confidential",
      ["OO RUEHC", "ZZ RUEHC"],
      ["O 21", "Z 21"],
      ["IMMEDIATE", "FLASH"],
    ),
    bad: example(
      "confidential",
      ["OO RUEHC", "ZZ RUEHC"],
      ["O 21", "Z 21"],
      ["IMMEDIATE", "FLASH"],
      ["AMEMBASSY ROME", "AMEMBASSY ROME ROUTINE"],
    ),
  },
  {
    code: "prec.niact.reason",
    severity: "error",
    title: "A NIACT telegram says in paragraph 1 why action at night is needed.",
    why: "Somebody is woken.",
    source: "5 FAH-2 H-421.2",
    since: "2000",
    until: null,
    check: nightReason,
    good: example(
      "confidential",
      ["WASHDC IMMEDIATE", "WASHDC NIACT IMMEDIATE"],
      ["1. (U) This", "1. (U) Night action: the tender closes at 0600Z. This"],
    ),
    bad: example("confidential", ["WASHDC IMMEDIATE", "WASHDC NIACT IMMEDIATE"]),
  },
  {
    code: "prec.niact.action.only",
    severity: "error",
    title: "NIACT stands with action addressees only.",
    why: "Information addressees have nothing to do at night.",
    source: "5 FAH-2 H-421.2",
    since: "1973",
    until: null,
    check: ({ telegram }) =>
      each(
        telegram.info,
        isNight,
        ({ name }) => `${name} is to be woken for information. Delete NIACT.`,
      ),
    good: example("confidential"),
    bad: example("confidential", ["AMEMBASSY ROME", "AMEMBASSY ROME NIACT IMMEDIATE"]),
  },
  {
    code: "prec.info.not.above.action",
    severity: "warning",
    title: "No info addressee has a higher precedence than the highest action addressee.",
    why: "Information is never more urgent than action.",
    source: "Army course on message writing",
    since: "1973",
    until: null,
    check: infoAbove,
    good: example("confidential"),
    bad: example(
      "confidential",
      ["WASHDC IMMEDIATE", "WASHDC ROUTINE"],
      ["AMEMBASSY ROME", "AMEMBASSY ROME IMMEDIATE"],
    ),
  },
  {
    code: "addr.action.present",
    severity: "error",
    title: "There is at least one action addressee.",
    why: "Without TO nobody acts.",
    source: "5 FAH-2 H-233",
    since: "1973",
    until: null,
    restates: ["addressee.absent"],
    check: (context) =>
      breachIf(
        context.telegram.from !== null && context.telegram.to.length === 0,
        placeOf(context, "from"),
        "The telegram has no action addressee. Add a TO line.",
      ),
    good: example("confidential"),
    bad: example("confidential", [
      "TO RUEHC/SECSTATE WASHDC IMMEDIATE 1043\nINFO RUEHRO",
      "INFO RUEHRO",
    ]),
  },
  {
    code: "addr.plad.known",
    severity: "warning",
    title: "Each addressee is a known plain-language address.",
    why: "A misspelt address is not delivered.",
    source: "5 FAH-2 H-231",
    since: "1973",
    until: null,
    check: ({ addressees, vocabulary }) =>
      each(
        addressees,
        (one) =>
          one.post === null && !one.collective && agencyOf(vocabulary, bare(one.name)) === null,
        ({ name }) =>
          `${name} is no address of the vocabulary. Correct its spelling, or add it to the archive's own addresses.`,
      ),
    good: example("confidential"),
    bad: example("confidential", ["AMEMBASSY TRIPOLI", "AMEMBASY TRIPLOI"]),
  },
  {
    code: "addr.xmt.collective",
    severity: "error",
    title: "XMT names a member of a collective that is addressed.",
    why: "One cannot exempt who was never included.",
    source: "ACP 127; practice of real telegrams",
    since: "1973",
    until: "2010",
    check: ({ telegram, addressees }) =>
      addressees.length === 0 || addressees.some((one) => one.collective)
        ? []
        : each(
            telegram.exempt,
            () => true,
            ({ name }) => `${name} is exempted, no collective is addressed. Delete the XMT line.`,
          ),
    good: example("confidential", ["BT\n", "RUCNCIS/CIS COLLECTIVE\nXMT AMEMBASSY MINSK\nBT\n"]),
    bad: example("confidential", ["BT\n", "XMT AMEMBASSY MINSK\nBT\n"]),
  },
];
