import type { PartKind } from "../model.ts";
import type { Context } from "./context.ts";
import { example } from "./example.ts";
import { ownLines } from "./own-lines.ts";
import type { Breach, Rule } from "./rule.ts";

const ALLOWED = /^[A-Za-z0-9 \-?:$'&().,/";]$/;
const WRITTEN_OUT = "#@%*_¼½¾";
/** Blanks and line ends of all kinds, and the pilcrow that a web publisher put before numbers. */
const LET_PASS = "\n\r\f\v\0\u0085\u00a0\u00b6\u2007\u202f\u2028\u2029\u3000\ufeff";

type Fault = "allowed" | "forbidden" | "ascii";

const signFault = (sign: string): Fault | null => {
  if (ALLOWED.test(sign) || LET_PASS.includes(sign)) return null;
  if (WRITTEN_OUT.includes(sign)) return "forbidden";
  const code = sign.charCodeAt(0);
  if (code < 32) return sign === "\t" ? "ascii" : null;
  return code > 126 ? "ascii" : "allowed";
};

/** The faults of the first 256 signs, looked up for each character of a text. */
const FAULTS: readonly (Fault | null)[] = Array.from({ length: 256 }, (_, code) =>
  signFault(String.fromCharCode(code)),
);

const faultAt = (text: string, at: number, kind: PartKind): Fault | null => {
  const code = text.charCodeAt(at);
  const fault = code < 256 ? (FAULTS[code] ?? null) : signFault(text[at] ?? "");
  return code === 35 && (kind === "station" || kind === "ending") ? null : fault;
};

/** Lines with a sign of one fault: one breach a line, at the first. Reviewers' brackets are not the drafter's. */
const signs =
  (fault: Fault, advice: string) =>
  (context: Context): Breach[] => {
    const redactions = context.paragraphs.flatMap((one) => one.redactions.map(({ span }) => span));
    const breaches: Breach[] = [];
    let next = 0;
    for (const line of ownLines(context)) {
      for (let at = line.start; at < line.end; at += 1) {
        if (faultAt(context.source, at, line.kind) !== fault) continue;
        const sign = context.source[at] ?? "";
        while ((redactions[next]?.end ?? Infinity) <= at) next += 1;
        if ((redactions[next]?.start ?? Infinity) <= at) continue;
        const shown = sign === "\t" ? "A tab" : `The sign "${sign}"`;
        breaches.push({
          span: { start: at, end: at + 1 },
          message: `${shown} stands in this line. ${advice}`,
        });
        break;
      }
    }
    return breaches;
  };

const isText = (kind: PartKind | undefined): boolean => kind === "paragraph" || kind === "heading";

/** A sign of the end that is not the end: text goes on behind it. */
const endings = ({ lines }: Context): Breach[] => {
  const breaches: Breach[] = [];
  let after: PartKind | undefined;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (!line || line.kind === "blank") continue;
    const isSign = /^(?:NNNN|ZCZC)|^BT$/.test(line.text);
    if (isSign && (isText(line.kind) || (line.kind === "ending" && isText(after))))
      breaches.push({
        span: { start: line.at, end: line.end },
        message: `The line "${line.text.slice(0, 20)}" ends or begins a transmission. Write it differently.`,
      });
    if (line.kind !== "ending") after = line.kind;
  }
  return breaches;
};

/** The signs that the network carries. */
export const characterRules: readonly Rule[] = [
  {
    code: "chars.allowed",
    severity: "error",
    title:
      "Only letters, digits, blank and - ? : $ ' & ( ) . , / \" ; are used; # only in the DE line and at the end.",
    why: "Others are lost or act as commands.",
    source: "ACP 127; Navy course on message writing",
    since: "1973",
    until: "2010",
    check: signs("allowed", "Write it in words, or with the signs of the network alphabet."),
    good: example("confidential"),
    bad: example("confidential", ["no reason", "no reason [sic]"]),
  },
  {
    code: "chars.forbidden",
    severity: "warning",
    title: "# @ % * _ and fractions are written out.",
    why: "They are not in the network alphabet.",
    source: "Navy course on message writing",
    since: "1973",
    until: "2010",
    check: signs("forbidden", "Write it out: NO., AT, PCT."),
    good: example("confidential", ["no reason", "no reason for 5 PCT"]),
    bad: example("confidential", ["no reason", "no reason for 5 %"]),
  },
  {
    code: "chars.ascii",
    severity: "warning",
    title: "No accents, curly quotes, dashes or tabs.",
    why: "Seven-bit lines turn them into other signs.",
    source: "practice of the network",
    since: "1973",
    until: "2010",
    check: signs("ascii", "Print the plain letter or sign."),
    good: example("confidential", ["Rome (", "Sao Paulo ("]),
    bad: example("confidential", ["Rome (", "São Paulo ("]),
  },
  {
    code: "chars.nnnn",
    severity: "error",
    title: "No line of the text begins with NNNN or ZCZC, and none is BT alone.",
    why: "They end or start transmissions.",
    source: "ACP 127",
    since: "1973",
    until: "2010",
    check: endings,
    good: example("confidential"),
    bad: example("confidential", ["ministry gave", "NNNN\nministry gave"]),
  },
];
