import { headPlace, type Context } from "./context.ts";
import { example } from "./example.ts";
import { portionsOf } from "./portions.ts";
import type { Breach, Rule } from "./rule.ts";

const known = ["NOFORN", "ORCON", "PROPIN", "REL TO"] as const;

/** The control words that a list of controls has; REL TO without its countries. */
const wordsOf = (controls: readonly string[]): string[] =>
  known.filter((word) => controls.some((control) => control.startsWith(word)));

const controlsUnion = (context: Context): Breach[] => {
  if (!context.isClassified) return [];
  const above = wordsOf(context.telegram.classification?.controls ?? []);
  return portionsOf(context).flatMap(({ marked, name, span }) =>
    wordsOf(marked.controls)
      .filter((word) => !above.includes(word))
      .map((word) => ({
        span,
        message: `${name} carries ${word}, the head does not. Put ${word} into the head.`,
      })),
  );
};

const contradicting = (context: Context): Breach[] => {
  const banner = context.telegram.classification;
  const all = [
    ...portionsOf(context).map(({ marked, name, span }) => ({ list: marked.controls, name, span })),
    { list: banner?.controls ?? [], name: "The head", span: headPlace(context) },
  ];
  return all
    .filter(({ list }) => wordsOf(list).includes("NOFORN") && wordsOf(list).includes("REL TO"))
    .map(({ name, span }) => ({
      span,
      message: `${name} carries both NOFORN and REL TO, which contradict each other. Keep one of them.`,
    }));
};

/** A REL TO list as it must be printed, or null where it is so. */
const mended = (control: string): string | null => {
  if (!control.startsWith("REL TO ")) return null;
  const codes = control
    .slice(7)
    .split(/[ ,]/)
    .filter((code) => code !== "" && code !== "AND");
  const rest = codes.filter((code) => code !== "USA");
  const right = `REL TO ${["USA", ...rest.sort()].join(", ")}`;
  return right === control ? null : right;
};

const releasable = (context: Context): Breach[] => {
  const banner = context.telegram.classification;
  const all = [
    ...portionsOf(context).map(({ marked, name, span }) => ({ list: marked.controls, name, span })),
    { list: banner?.controls ?? [], name: "The head", span: headPlace(context) },
  ];
  return all.flatMap(({ list, name, span }) =>
    list.flatMap((control) => {
      const right = mended(control);
      return right === null ? [] : [{ span, message: `${name} has ${control}. Print ${right}.` }];
    }),
  );
};

/** NOFORN, ORCON, PROPIN and REL TO, on portions and in the head. */
export const controlRules: readonly Rule[] = [
  {
    code: "banner.controls.union",
    severity: "error",
    title: "Every control on a portion (NOFORN, ORCON, REL TO, PROPIN) is also in the head.",
    why: "A reader of the head must know the tightest restriction.",
    source: "CAPCO manual",
    since: "1995-10-14",
    until: null,
    restates: ["control.absent"],
    check: controlsUnion,
    good: example("confidential", ["SIPDIS", "NOFORN\nSIPDIS"], ["2. (C)", "2. (C/NF)"]),
    bad: example("confidential", ["2. (C)", "2. (C/NF)"]),
  },
  {
    code: "banner.rel.noforn",
    severity: "error",
    title: "NOFORN and REL TO are not used together on one portion or in one head.",
    why: "They contradict each other.",
    source: "CAPCO manual",
    since: "1995-10-14",
    until: null,
    check: contradicting,
    good: example("confidential", ["2. (C)", "2. (C//REL TO USA, GBR)"]),
    bad: example("confidential", ["2. (C)", "2. (C//NF//REL TO USA, GBR)"]),
  },
  {
    code: "banner.rel.form",
    severity: "warning",
    title: "A REL TO list starts with USA, then codes in alphabetical order with commas.",
    why: "Machines compare the list.",
    source: "CAPCO manual",
    since: "2000",
    until: null,
    check: releasable,
    good: example("confidential", ["2. (C)", "2. (C//REL TO USA, AUS, GBR)"]),
    bad: example("confidential", ["2. (C)", "2. (C//REL TO GBR, USA)"]),
  },
];
