import { agencyOf, captionOf, postOf } from "../../vocabulary/index.ts";
import { RANK } from "../marking.ts";
import type { Attention, Caption } from "../model.ts";
import { breachIf, headPlace, placeOf, reported, textAt, type Context } from "./context.ts";
import { example } from "./example.ts";
import type { Breach, Rule } from "./rule.ts";

/** How narrow each caption of distribution is; the narrowest stands first. */
const NARROW: Readonly<Record<string, number>> = {
  NODIS: 5,
  EXDIS: 4,
  LIMDIS: 3,
  STADIS: 2,
  SIPDIS: 0,
};

const captionNamed = ({ telegram }: Context, ...codes: readonly string[]): Caption | undefined =>
  telegram.captions.find((one) => codes.includes(one.code));

const inBanner = ({ telegram }: Context, at: number): boolean =>
  telegram.parts.some(
    (part) => part.kind === "banner" && part.span.start <= at && at < part.span.end,
  );

const ownLine = (context: Context): Breach[] => {
  const { telegram } = context;
  const placed = telegram.captions
    .filter((one) => Object.hasOwn(NARROW, one.code) || one.code === "SENSITIVE")
    .sort((a, b) => a.span.start - b.span.start);
  return placed.flatMap(({ code, span }, index) => {
    const before = placed[index - 1];
    const sharesLine =
      before !== undefined && !textAt(context, before.span.end, span.start).includes("\n");
    if (!sharesLine && !inBanner(context, span.start)) return [];
    const what = sharesLine ? `the caption ${before.code}` : "the classification line";
    return [{ span, message: `${code} shares a line with ${what}. Give it a line of its own.` }];
  });
};

const order = ({ telegram }: Context): Breach[] => {
  const ladder = telegram.captions.filter((one) => Object.hasOwn(NARROW, one.code));
  return ladder.flatMap(({ code, span }, index) => {
    const before = ladder[index - 1];
    return before && (NARROW[code] ?? 0) > (NARROW[before.code] ?? 0)
      ? [{ span, message: `${code} is narrower than ${before.code} before it. Put it first.` }]
      : [];
  });
};

const exclusive = ({ telegram }: Context): readonly Breach[] => {
  const [, second] = telegram.captions.filter((one) => (NARROW[one.code] ?? 0) >= 3);
  return second === undefined
    ? []
    : breachIf(
        true,
        second.span,
        `${second.code} stands beside another of NODIS, EXDIS and LIMDIS. Keep the narrowest alone.`,
      );
};

const sipdisWithNarrow = (context: Context): readonly Breach[] => {
  const sipdis = captionNamed(context, "SIPDIS");
  const narrow = context.telegram.captions.find((one) => {
    const kind = captionOf(context.vocabulary, one.code);
    return (
      one.code === "NODIS" || one.code === "EXDIS" || (kind?.kind === "channel" && kind.restricts)
    );
  });
  return sipdis && narrow
    ? breachIf(
        true,
        sipdis.span,
        `SIPDIS posts the text to many readers, ${narrow.code} keeps it from them. Delete SIPDIS.`,
      )
    : [];
};

const stadis = (context: Context): Breach[] => {
  if (!captionNamed(context, "STADIS")) return [];
  const outside = context.addressees
    .filter((one) => one.post === null && !one.collective)
    .map(({ name, span }) => ({
      span,
      message: `${name} is addressed outside the Department, the caption STADIS forbids it. Delete one of them.`,
    }));
  const passed = context.telegram.attention
    .filter((one) => /\bPASS\b/i.test(one.raw) && one.offices.some((name) => !name.includes("/")))
    .map(({ raw, span }) => ({
      span,
      message: `"${raw}" passes the text outside the Department, STADIS forbids it. Delete one of them.`,
    }));
  return [...outside, ...passed];
};

const agrement = (context: Context): readonly Breach[] => {
  const caption = captionNamed(context, "AGREMENT", "AGREMENT CHANNEL");
  if (!caption) return [];
  const narrow = captionNamed(context, "NODIS", "EXDIS");
  if (narrow)
    return breachIf(
      true,
      narrow.span,
      `AGREMENT stands with ${narrow.code}. Delete ${narrow.code}.`,
    );
  return breachIf(
    context.rank === 0,
    caption.span,
    "An AGREMENT telegram is not protected. Classify it or mark it SENSITIVE.",
  );
};

const officialInformal = (context: Context): readonly Breach[] => {
  const caption = captionNamed(context, "OFFICIAL-INFORMAL");
  const subject = context.telegram.subject?.text ?? "";
  const match = /OFFICIAL[- ]INFORMAL/i.exec(subject);
  if (caption && !(match && /\d/.test(subject.slice(match.index))))
    return breachIf(
      true,
      placeOf(context, "subject", "classification"),
      "The caption OFFICIAL INFORMAL is not in the subject. Open the subject with it and its number.",
    );
  return breachIf(
    !caption && match !== null && match.index < 4,
    placeOf(context, "subject"),
    "The subject says OFFICIAL INFORMAL, no caption does. Put it on a caption line.",
  );
};

/**
 * Attention lines to a known post or agency that gets no copy. Where a collective is addressed, the post may be in it.
 */
const unreached = ({ telegram, vocabulary, addressees }: Context): Attention[] => {
  if (addressees.length === 0 || addressees.some((one) => one.collective)) return [];
  const reached = new Set<string>();
  for (const { post, name } of addressees) {
    if (post !== null) reached.add(post);
    for (const word of name.split(" ")) reached.add(word);
    reached.add(name);
  }
  return telegram.attention.filter(({ to, raw }) => {
    if (/\bPASS\b/i.test(raw) || reached.has(to)) return false;
    const post = postOf(vocabulary, to);
    return post === null ? agencyOf(vocabulary, to) !== null : !reached.has(post.id);
  });
};

/** Captions and the lines below them: who may read, and whom it is for. */
export const captionRules: readonly Rule[] = [
  {
    code: "caption.own.line",
    severity: "warning",
    title: "Each caption has a line of its own.",
    why: "Routing machines read one per line.",
    source: "5 FAH-2 H-252.1-1",
    since: "1973",
    until: "2010",
    check: ownLine,
    good: example("confidential", ["SIPDIS", "STADIS\nSIPDIS"]),
    bad: example("confidential", ["SIPDIS", "STADIS SIPDIS"]),
  },
  {
    code: "caption.order",
    severity: "warning",
    title: "The most restrictive caption stands first.",
    why: "The first caption decides.",
    source: "5 FAH-2 H-252.1-1",
    since: "1973",
    until: null,
    check: order,
    good: example("confidential", ["SIPDIS", "NODIS\nSTADIS"]),
    bad: example("confidential", ["SIPDIS", "STADIS\nNODIS"]),
  },
  {
    code: "caption.exclusive",
    severity: "error",
    title: "NODIS, EXDIS and LIMDIS are not used together; STADIS may join NODIS or EXDIS.",
    why: "They are steps of one ladder.",
    source: "5 FAH-2 H-252.1-1",
    since: "1973",
    until: null,
    check: exclusive,
    good: example("confidential", ["SIPDIS", "EXDIS\nSTADIS"]),
    bad: example("confidential", ["SIPDIS", "NODIS\nEXDIS"]),
  },
  {
    code: "caption.nodis.sipdis",
    severity: "error",
    title: "SIPDIS is not used with NODIS or EXDIS, or with a channel.",
    why: "SIPDIS posts the text to many readers.",
    source: "captions of real telegrams",
    since: "2001",
    until: "2010",
    check: sipdisWithNarrow,
    good: example("confidential", ["SIPDIS", "NODIS"]),
    bad: example("confidential", ["SIPDIS", "NODIS\nSIPDIS"]),
  },
  {
    code: "caption.stadis.agencies",
    severity: "error",
    title: "A STADIS telegram has no addressee outside State and no pass line to another agency.",
    why: "STADIS means State only.",
    source: "5 FAH-2 H-252",
    since: "1973",
    until: null,
    check: stadis,
    good: example("confidential", ["SIPDIS", "STADIS"]),
    bad: example(
      "confidential",
      ["SIPDIS", "STADIS"],
      ["RUEHTRO/AMEMBASSY TRIPOLI 0117", "RUEKJCS/SECDEF WASHDC"],
    ),
  },
  {
    code: "caption.sipdis.level",
    severity: "error",
    title: "SIPDIS is not used above SECRET.",
    why: "The network holds SECRET at most.",
    source: "captions of real telegrams",
    since: "2001",
    until: "2010",
    check: (context) =>
      breachIf(
        context.rank > RANK.SECRET && captionNamed(context, "SIPDIS") !== undefined,
        captionNamed(context, "SIPDIS")?.span ?? headPlace(context),
        "SIPDIS stands on a TOP SECRET telegram. Delete it.",
      ),
    good: example("confidential"),
    bad: example("confidential", ["C O N F I D E N T I A L", "T O P  S E C R E T"]),
  },
  {
    code: "caption.agrement",
    severity: "error",
    title: "An AGREMENT telegram has no NODIS or EXDIS and is classified or controlled.",
    why: "Its own channel limits it already.",
    source: "5 FAH-2 H-442",
    since: "2000",
    until: null,
    check: agrement,
    good: example("confidential", ["SIPDIS", "AGREMENT CHANNEL"]),
    bad: example("confidential", ["SIPDIS", "AGREMENT CHANNEL\nNODIS"]),
  },
  {
    code: "caption.official.informal",
    severity: "error",
    title: "OFFICIAL INFORMAL stands on the caption line and in the subject, with its number.",
    why: "It is a numbered exchange between desk and post.",
    source: "5 FAH-2 H-252.1-2",
    since: "1973",
    until: null,
    check: officialInformal,
    good: example(
      "confidential",
      ["SIPDIS", "OFFICIAL INFORMAL"],
      ["HARBOR TENDER CLOSES EARLY", "OFFICIAL INFORMAL NO. 14: HARBOR TENDER"],
    ),
    bad: example("confidential", ["SIPDIS", "OFFICIAL INFORMAL"]),
  },
  {
    code: "caption.not.in.tags",
    severity: "warning",
    title: "Captions are not written on the TAGS line.",
    why: "They would be indexed as topics and lose effect.",
    source: "TAGS lines of real telegrams",
    since: "1973",
    until: null,
    restates: ["caption.misplaced"],
    check: (context) =>
      reported(context, ["caption.misplaced"], "Give it a line of its own above the E.O. line."),
    good: example("confidential"),
    bad: example("confidential", ["EWWT, MT", "EWWT, MT, SIPDIS"]),
  },
  {
    code: "attention.addressee",
    severity: "warning",
    title: "The place of an attention line is an addressee, or the line says PASS.",
    why: "A line to a post that does not get the telegram has no effect.",
    source: "attention lines of real telegrams",
    since: "1973",
    until: null,
    check: (context) =>
      unreached(context).map(({ to, raw, span }) => ({
        span,
        message: `"${raw}" speaks to ${to}, which is no addressee. Address it, or write PASS.`,
      })),
    good: example("confidential", ["(PERKINS)", "(PERKINS)\nROME FOR ECON"]),
    bad: example("confidential", ["(PERKINS)", "(PERKINS)\nLONDON FOR ECON"]),
  },
];
