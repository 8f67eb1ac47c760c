import { tagOf, type TagEntry, type Vocabulary } from "../../vocabulary/index.ts";
import type { Tag } from "../model.ts";
import { headPlace, type Context } from "./context.ts";
import { example } from "./example.ts";
import type { Breach, Rule } from "./rule.ts";

/** TAGS that are followed by a person's name. */
const VISITS: readonly string[] = ["OVIP", "OREP", "OCON", "OEXC", "OTRA"];

const each = (
  { telegram }: Context,
  isWrong: (tag: Tag, index: number) => boolean,
  sentence: (tag: Tag) => string,
): Breach[] =>
  telegram.tags
    .filter((tag, index) => isWrong(tag, index))
    .map((tag) => ({ span: tag.span, message: sentence(tag) }));

/** The last year in which an entry held; null where it holds still. */
const lastYear = ({ era }: TagEntry): number | null => {
  const years = /(\d{4})(?:-(\d{2,4})?)?/.exec(era);
  if (!years || era.endsWith("-")) return null;
  const first = Number(years[1]);
  if (era.endsWith("s")) return first + 9;
  const end = years[2];
  if (end === undefined) return first;
  return end.length === 2 ? Math.trunc(first / 100) * 100 + Number(end) : Number(end);
};

/** The code that followed one of the 1970s, where it is one for one. */
const FOLLOWED: Readonly<Record<string, string>> = { PFOR: "PREL", PINT: "PGOV" };

const endedIn = ({ vocabulary, year }: Context, tag: Tag): number | null => {
  if (year === null) return null;
  const entry = tagOf(vocabulary, tag.code, year);
  const last = entry === null ? null : lastYear(entry);
  // Posts learned of a change late: the year after it is let pass.
  return last !== null && year > last + 1 ? last : null;
};

const isoCodes = new WeakMap<Vocabulary["tags"], ReadonlyMap<string, string>>();

/** The Department's code of a place by its ISO code, where the two differ. */
const placeByIso = ({ tags }: Vocabulary): ReadonlyMap<string, string> => {
  let table = isoCodes.get(tags);
  if (table === undefined) {
    const made = new Map<string, string>();
    for (const { code, kind, iso2, era } of tags)
      if (kind === "place" && iso2 !== null && era === "current" && iso2 !== code)
        made.set(iso2, code);
    isoCodes.set(tags, made);
    table = made;
  }
  return table;
};

const foreignPlace = ({ vocabulary }: Context, tag: Tag): string | null =>
  tag.kind === "unknown" ? (placeByIso(vocabulary).get(tag.code) ?? null) : null;

/** The TAGS line: topics, programs, places and people. */
export const tagRules: readonly Rule[] = [
  {
    code: "tags.minimum",
    severity: "error",
    title: "At least one subject tag is given.",
    why: "Distribution and filing run on subject tags.",
    source: "5 FAH-1 H-210; 5 FAH-3",
    since: "1973",
    until: null,
    check: (context) => {
      const { tags } = context.telegram;
      return tags.length === 0 || tags.some((tag) => tag.kind === "subject")
        ? []
        : [
            {
              span: tags[0]?.span ?? headPlace(context),
              message: "The TAGS line has no subject tag. Add one, as PREL or ECON.",
            },
          ];
    },
    good: example("confidential"),
    bad: example("confidential", ["PREL, PGOV, EWWT, MT", "MT"]),
  },
  {
    code: "tags.known",
    severity: "warning",
    title: "Every tag is a code of the list, or an organization or person in the allowed form.",
    why: "Unknown tags are not distributed.",
    source: "5 FAH-3",
    since: "1973",
    until: null,
    restates: ["tags.unknown"],
    check: (context) =>
      each(
        context,
        (tag) => tag.kind === "unknown" && foreignPlace(context, tag) === null,
        ({ raw }) =>
          `${raw.toUpperCase()} is in no list of TAGS. Correct it, or add it to the archive's own.`,
      ),
    good: example("confidential"),
    bad: example("confidential", ["EWWT, MT", "EWWT, ZZQX, MT"]),
  },
  {
    code: "tags.era",
    severity: "warning",
    title:
      "A code is valid on the date of the telegram: PFOR and PINT are of the 1970s, PREL and PGOV follow.",
    why: "Old codes find nothing later.",
    source: "TAGS lists by year; 5 FAH-3",
    since: "1973",
    until: null,
    check: (context) =>
      each(
        context,
        (tag) => endedIn(context, tag) !== null,
        (tag) =>
          `${tag.code} was used until ${endedIn(context, tag) ?? ""}. Use ${FOLLOWED[tag.code] ?? "the code that followed it"}.`,
      ),
    good: example("of1975"),
    bad: example("confidential", ["PREL, PGOV", "PFOR, PGOV"]),
  },
  {
    code: "tags.place.fips",
    severity: "error",
    title: "Place tags follow the Department's list (FIPS 10-4 forms), not ISO.",
    why: "RS is Russia, CH China, GM Germany.",
    source: "5 FAH-3; FIPS 10-4",
    since: "1973",
    until: "2010",
    restates: ["tags.unknown"],
    check: (context) =>
      each(
        context,
        (tag) => foreignPlace(context, tag) !== null,
        (tag) =>
          `${tag.code} is the ISO code of a place. Print ${foreignPlace(context, tag) ?? ""}.`,
      ),
    good: example("confidential", ["EWWT, MT", "EWWT, GM"]),
    bad: example("confidential", ["EWWT, MT", "EWWT, DE"]),
  },
  {
    code: "tags.person",
    severity: "warning",
    title:
      "OVIP, OREP, OCON, OEXC and OTRA are followed by the name in parentheses, surname first.",
    why: "Visits are filed by name.",
    source: "5 FAH-3 H-015",
    since: "1973",
    until: null,
    check: (context) =>
      each(
        context,
        ({ code }, index) =>
          VISITS.includes(code) && context.telegram.tags[index + 1]?.kind !== "person",
        ({ code }) => `${code} has no name behind it. Add the visitor's, as (DOE, JANE).`,
      ),
    good: example("confidential", ["PREL, PGOV", "OVIP (DOE, JANE), PREL"]),
    bad: example("confidential", ["PREL, PGOV", "OVIP, PREL"]),
  },
];
