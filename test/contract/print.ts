/** A sketch printed as a telegram is: the layout that the reader of telegrams knows. */
import { MARKS, type MarkName, type Sketch } from "./build.ts";

const MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");

const BANNERS: Readonly<Record<string, string>> = {
  UNCLASSIFIED: "UNCLAS",
  SBU: "UNCLAS",
  CONFIDENTIAL: "C O N F I D E N T I A L",
  SECRET: "S E C R E T",
  "TOP SECRET": "T O P  S E C R E T",
};

const ROUTING: Readonly<Record<string, string>> = {
  "SECSTATE WASHDC": "RUEHC/",
  "AMEMBASSY PARIS": "RUEHFR/",
  "AMEMBASSY ASTANA": "RUEHTA/",
};

/** `171110Z NOV 09` for 2009-11-17T11:10:00Z. */
const groupOf = (at: string): string =>
  `${at.slice(8, 10)}${at.slice(11, 13)}${at.slice(14, 16)}Z ${MONTHS[Number(at.slice(5, 7)) - 1] ?? ""} ${at.slice(2, 4)}`;

/** `ASTANA 000001` for 09ASTANA1; what is printed leaves the year to the date. */
const numberOf = (mrn: string): string => {
  const [, , post = "", serial = ""] = /^([0-9]{2})([A-Z]+)([0-9]+)$/.exec(mrn) ?? [];
  return `${post} ${serial.padStart(6, "0")}`;
};

const citation = (mrn: string): string => mrn.replace(/^([0-9]{2})([A-Z]+)([0-9]+)$/, "$1 $2 $3");

/** In running text a serial is printed with its zeros, so that it is none of the numbers around it. */
const mention = (mrn: string): string => {
  const [, year = "", post = "", serial = ""] = /^([0-9]{2})([A-Z]+)([0-9]+)$/.exec(mrn) ?? [];
  return `${year} ${post} ${serial.padStart(5, "0")}`;
};

const inMark = (name: MarkName | null | undefined): string =>
  name == null ? "" : `(${name in MARKS ? name : ""}) `;

/** Returns the text of a telegram as the sketch says; the reader of telegrams may understand less of it. */
export const textOf = (sketch: Sketch): string => {
  const precedence = sketch.precedence ?? "R";
  const at = sketch.at === undefined ? "2009-11-17T11:10:00Z" : sketch.at;
  const banner = sketch.banner === undefined ? "UNCLASSIFIED" : sketch.banner;
  const number = sketch.mrn === null ? "" : ` ${numberOf(sketch.mrn)}`;
  const lines: string[] = [];
  const head = (label: string, names: Sketch["to"]): void => {
    (names ?? []).forEach(({ name }, place) => {
      lines.push(`${place === 0 ? `${label} ` : ""}${ROUTING[name] ?? ""}${name}`);
    });
  };
  if (at !== null) lines.push(`${precedence} ${groupOf(at)}`);
  lines.push(`FM ${(sketch.from ?? { name: "AMEMBASSY ASTANA" }).name}`);
  head("TO", sketch.to);
  head("INFO", sketch.info);
  if (banner !== null) {
    lines.push(`${[BANNERS[banner] ?? banner, ...(sketch.controls ?? [])].join(" ")}${number}`);
  } else if (number !== "") lines.push(number.trim());
  lines.push("");
  if (banner === "SBU") lines.push("SENSITIVE");
  lines.push(...(sketch.captions ?? []), "");
  lines.push("E.O. 12958: N/A");
  if ((sketch.tags ?? []).length > 0) lines.push(`TAGS: ${(sketch.tags ?? []).join(", ")}`);
  if (sketch.subject != null) {
    lines.push(`SUBJECT: ${inMark(sketch.subject.mark)}${sketch.subject.text.toUpperCase()}`);
  }
  lines.push("");
  (sketch.references ?? []).forEach(([label, mrn], place) => {
    lines.push(`${place === 0 ? "REF: " : "     "}${label}. ${citation(mrn)}`);
  });
  if (sketch.classifiedBy != null) {
    lines.push("", `Classified By: ${sketch.classifiedBy}, Reasons 1.4 (b)`);
  }
  let printed = 0;
  for (const piece of sketch.body) {
    lines.push("");
    const mark = inMark(piece.mark);
    if (piece.kind === "heading") {
      lines.push(`${mark}${piece.text.toUpperCase()}`);
      continue;
    }
    if (piece.isNumbered !== false) printed += 1;
    const number = piece.isNumbered === false ? "" : `${printed}. `;
    const before = {
      summary: "SUMMARY: ",
      comment: "COMMENT: ",
      action: "ACTION REQUEST: ",
      body: "",
      "action-pointer": "",
    }[piece.role ?? "body"];
    const after = { summary: " END SUMMARY.", comment: " END COMMENT." } as const;
    const behind = piece.role === "summary" || piece.role === "comment" ? after[piece.role] : "";
    const cites = [
      ...(piece.cites ?? []).map((mrn) => ` (${mention(mrn)})`),
      ...(piece.letters ?? []).map((letter) => ` (ref ${letter})`),
      ...(piece.deadline === undefined ? [] : [" Please reply by December 1, 2009."]),
    ].join("");
    lines.push(...wrapped(`${number}${mark}${before}${piece.text}${cites}${behind}`));
  }
  if (sketch.signer != null) lines.push("", sketch.signer.toUpperCase());
  return `${lines.join("\n")}\n`;
};

/** Lines of at most 69 characters, as telegrams have. */
const wrapped = (text: string): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length >= 69) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
};
