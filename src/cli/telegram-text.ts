import type { LaterCable } from "../archive/index.ts";
import type { Addressee, BodyItem, Marked, Telegram } from "../telegram/index.ts";

const WIDTH = 80;

/** Breaks a text into lines of at most `width` columns, at blanks; lines that the text has of its own are kept. */
const wrap = (text: string, width: number, indent: string): string =>
  text
    .split("\n")
    .map((line) => {
      const lines: string[] = [];
      let current = "";
      for (const word of line.split(" ")) {
        if (current !== "" && current.length + 1 + word.length > width - indent.length) {
          lines.push(current);
          current = word;
        } else current = current === "" ? word : `${current} ${word}`;
      }
      return [...lines, current].join(`\n${indent}`);
    })
    .join(`\n${indent}`);

const markOf = ({ mark, effective }: Marked): string =>
  mark === null ? `(unmarked, so ${effective})` : `(${mark})`;

const addressee = ({ name, precedence }: Addressee): string =>
  precedence === null ? name : `${name} ${precedence}`;

const row = (label: string, value: string | null | undefined): readonly string[] =>
  value === null || value === undefined || value === ""
    ? []
    : [`${label.padEnd(12)}${wrap(value, WIDTH, " ".repeat(12))}`];

/** Which sections are missing; where all are here there is nothing to say. */
const sectionsOf = ({ missingSections, sections }: Telegram): string | null => {
  if (missingSections.length === 0) return null;
  const of = Math.max(...missingSections, ...sections.map((section) => section.of));
  const numbers = missingSections.length === 1 ? "number" : "numbers";
  return `${numbers} ${missingSections.join(", ")} of ${of} missing`;
};

/** What it does to an earlier telegram, and to which; a corrected copy may have that one's number. */
const correctionOf = ({ correction }: Telegram): string | null => {
  if (correction === null) return null;
  const { kind, mrn, note } = correction;
  const what = mrn === null ? [WITHOUT_NUMBER[kind]] : [WITH_NUMBER[kind], mrn];
  return `${what.join(" ")}${note === null ? "" : ` (${note})`}`;
};

const WITH_NUMBER = {
  "corrected-copy": "corrected copy of",
  cancellation: "cancels",
  readdressal: "readdresses",
  repetition: "repeats",
} as const;

const WITHOUT_NUMBER = {
  "corrected-copy": "corrected copy",
  cancellation: "cancellation",
  readdressal: "readdressal",
  repetition: "repetition",
} as const;

const headOf = (telegram: Telegram, later: readonly LaterCable[]): readonly string[] => {
  const { classification, declassify, classifiedBy, transmission } = telegram;
  const controls = classification?.controls ?? [];
  return [
    ...row("", telegram.mrn ?? "(no MRN could be read)"),
    ...row("class", classification && [classification.level, ...controls].join("//")),
    ...row("sent", transmission?.dtg?.at ?? telegram.card?.created),
    ...row("sections", sectionsOf(telegram)),
    ...row("correction", correctionOf(telegram)),
    ...row("since then", later.map(({ mrn, kind }) => `${LATER[kind]} ${mrn}`).join("; ")),
    ...row("from", telegram.from?.name),
    ...row("to", telegram.to.map(addressee).join("; ")),
    ...row("info", telegram.info.map(addressee).join("; ")),
    ...row("captions", telegram.captions.map(({ code }) => code).join(" ")),
    ...row("tags", telegram.tags.map(({ code }) => code).join(" ")),
    ...row("subject", telegram.subject?.text),
    ...telegram.references.flatMap(({ label, mrn, raw }) =>
      row(label === null ? "ref" : `ref ${label}`, mrn ?? raw),
    ),
    ...row("declassify", declassify && (declassify.on ?? declassify.event ?? declassify.exemption)),
    ...row(
      "by",
      classifiedBy && [classifiedBy.name, classifiedBy.title].filter(Boolean).join(", "),
    ),
  ];
};

const itemText = (item: BodyItem): string => {
  if (item.kind === "heading") return `\n${item.text}\n`;
  const number = item.number === null ? "" : `${item.number}. `;
  return `\n${wrap(`${number}${markOf(item)} ${item.text}`, WIDTH, "")}\n`;
};

const LATER = {
  "corrected-copy": "corrected by",
  cancellation: "cancelled by",
  readdressal: "sent on by",
  repetition: "repeated by",
} as const;

/**
 * Returns a telegram as a person reads it in a terminal: the head in rows, with what later ones did to it, then the paragraphs with
 * their marks.
 */
export const readingOf = (telegram: Telegram, later: readonly LaterCable[] = []): string => {
  const signer = telegram.signer === null ? "" : `\n${telegram.signer}\n`;
  return `${headOf(telegram, later).join("\n")}\n${telegram.body.map(itemText).join("")}${signer}`;
};

const FIRST_WORDS = 60;

/** Returns the paragraphs and headings of a telegram, a line each: address, mark, role, first words. */
export const outlineOf = (telegram: Telegram): string => {
  const lines = telegram.body.map((item) => {
    if (item.kind === "heading") return `${item.address.padEnd(6)}${item.text}`;
    const mark = item.mark ?? "-";
    const role = item.role === "body" ? "" : `${item.role}: `;
    const text = item.text.replaceAll("\n", " ");
    const words = text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS)}…` : text;
    return `${item.address.padEnd(6)}${mark.padEnd(6)}${role}${words}`;
  });
  return `${telegram.mrn ?? "(no MRN)"}  ${telegram.subject?.text ?? ""}\n${lines.join("\n")}\n`;
};
