/**
 * Telegrams made from a short description. `telegramOf` makes one whole (text, parts that cover it, spans, labels)
 * without the reader of telegrams, so that clearance is held to the model alone; `receivedOf` prints one and reads it,
 * as stores do, which keep the text.
 */
import type { Received } from "../../src/archive/index.ts";
import type {
  BodyItem,
  Level,
  Marked,
  Part,
  PartKind,
  Role,
  Span,
  Telegram,
} from "../../src/telegram/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { textOf } from "./print.ts";

/** A mark as printed, and what it means; an unreadable one means nothing. */
export const MARKS = {
  U: { level: "UNCLASSIFIED", controls: [] },
  SBU: { level: "SBU", controls: [] },
  C: { level: "CONFIDENTIAL", controls: [] },
  S: { level: "SECRET", controls: [] },
  "C/NF": { level: "CONFIDENTIAL", controls: ["NOFORN"] },
  "S/NF": { level: "SECRET", controls: ["NOFORN"] },
  "?": { level: null, controls: [] },
} as const satisfies Record<string, { level: Level | null; controls: readonly string[] }>;

export type MarkName = keyof typeof MARKS;

export interface Piece {
  readonly kind: "heading" | "paragraph";
  readonly mark?: MarkName | null;
  readonly text: string;
  readonly role?: Role;
  readonly isNumbered?: boolean;
  /** MRNs cited in the text, and letters of the reference line. */
  readonly cites?: readonly string[];
  readonly letters?: readonly string[];
  /** Whether the reader has something to remark here. */
  readonly isNoted?: boolean;
  /** A day by which something is asked. */
  readonly deadline?: string;
}

export interface Sketch {
  readonly mrn: string | null;
  readonly aliases?: readonly string[];
  readonly at?: string | null;
  /** Null where no banner can be read. */
  readonly banner?: Level | null;
  readonly controls?: readonly string[];
  readonly captions?: readonly string[];
  readonly isReleased?: boolean;
  readonly from?: { readonly name: string; readonly post: string | null };
  readonly to?: readonly { readonly name: string; readonly post: string | null }[];
  readonly info?: readonly { readonly name: string; readonly post: string | null }[];
  readonly precedence?: string;
  readonly tags?: readonly string[];
  readonly subject?: { readonly text: string; readonly mark?: MarkName | null } | null;
  /** Letter and MRN. */
  readonly references?: readonly (readonly [string, string])[];
  readonly classifiedBy?: string | null;
  readonly signer?: string | null;
  readonly body: readonly Piece[];
}

/** Returns a telegram and its text as the sketch says. */
export const telegramOf = (
  sketch: Sketch,
): { readonly telegram: Telegram; readonly text: string } => {
  let text = "";
  const parts: Part[] = [];
  const add = (kind: PartKind, line: string): Span => {
    const start = text.length;
    text += `${line}\n`;
    parts.push({ kind, span: { start, end: text.length } });
    return { start, end: text.length - 1 };
  };

  const isReleased = sketch.isReleased === true;
  const banner = sketch.banner === undefined ? "UNCLASSIFIED" : sketch.banner;
  const controls = sketch.controls ?? [];
  const marked = (name: MarkName | null | undefined): Marked => {
    const { level, controls: own } = name == null ? { level: null, controls: [] } : MARKS[name];
    const effective: Level = isReleased
      ? "UNCLASSIFIED"
      : name == null
        ? (banner ?? "TOP SECRET")
        : (level ?? "TOP SECRET");
    return {
      mark: name ?? null,
      level,
      controls: own,
      effective,
      effectiveControls: isReleased ? [] : name == null ? controls : own,
    };
  };
  const addressee = ({ name, post }: { name: string; post: string | null }, span: Span) => ({
    name,
    post,
    routing: null,
    precedence: null,
    precedenceRead: null,
    serial: null,
    collective: post === null,
    span,
  });

  if (isReleased) add("record", "CURRENT CLASSIFICATION UNCLASSIFIED");
  const at = sketch.at === undefined ? "2009-11-17T11:10:00Z" : sketch.at;
  const precedence = sketch.precedence ?? "R";
  const dtg = at === null ? null : add("dtg", `${precedence} ${at}`);
  const from = sketch.from ?? { name: "AMEMBASSY ASTANA", post: "ASTANA" };
  const fromSpan = add("from", `FM ${from.name}`);
  const to = (sketch.to ?? []).map((one) => addressee(one, add("to", `TO ${one.name}`)));
  const info = (sketch.info ?? []).map((one) => addressee(one, add("info", `INFO ${one.name}`)));
  const bannerSpan = banner === null ? null : add("banner", `${banner} ${controls.join(" ")}`);
  const mrnSpan = sketch.mrn === null ? null : add("section-line", `REF ${sketch.mrn}`);
  const captions = (sketch.captions ?? []).map((code) => ({
    code,
    raw: code,
    span: add("caption", code),
  }));
  const tags = (sketch.tags ?? []).map((code) => ({
    code,
    kind: "subject" as const,
    raw: code,
    span: add("tags", `TAGS ${code}`),
  }));
  const subject = sketch.subject ?? null;
  const subjectSpan = subject === null ? null : add("subject", `SUBJECT: ${subject.text}`);
  const references = (sketch.references ?? []).map(([label, mrn]) => ({
    label,
    kind: "telegram" as const,
    mrn,
    year: "stated" as const,
    raw: mrn,
    notal: false,
    andPrevious: false,
    span: add("references", `REF ${label} ${mrn}`),
  }));
  const classifier = sketch.classifiedBy ?? null;
  const classifierSpan = classifier === null ? null : add("classified-by", `BY ${classifier}`);

  const numbers = { paragraph: 0, unnumbered: 0, heading: 0 };
  const diagnostics: Telegram["diagnostics"][number][] = [];
  const actions: Telegram["actions"][number][] = [];
  const body = sketch.body.map((piece): BodyItem => {
    const printed = piece.mark == null ? "" : `(${piece.mark}) `;
    const label = marked(piece.mark);
    if (piece.kind === "heading") {
      numbers.heading += 1;
      const span = add("heading", `${printed}${piece.text}`);
      const address = `h${numbers.heading}`;
      return { kind: "heading", address, text: piece.text, ...label, spans: [span] };
    }
    const isNumbered = piece.isNumbered !== false;
    if (isNumbered) numbers.paragraph += 1;
    else numbers.unnumbered += 1;
    const number = isNumbered ? numbers.paragraph : null;
    const span = add("paragraph", `${number === null ? "" : `${number}. `}${printed}${piece.text}`);
    const inside = { start: span.end - piece.text.length, end: span.end };
    const role = piece.role ?? "body";
    if (piece.isNoted === true) {
      const message = "A word here was mended.";
      diagnostics.push({ code: "mark.absent", severity: "info", message, span: inside });
    }
    if (role === "action") {
      const deadline = { why: "by", how: "stated" as const, paragraph: number, span: inside };
      actions.push({
        paragraph: number,
        announcedIn: null,
        asks: [{ text: piece.text, span: inside }],
        deadlines:
          piece.deadline === undefined
            ? []
            : [{ from: piece.deadline, to: piece.deadline, ...deadline }],
      });
    }
    const mention = { kind: "reference" as const, paragraph: null, span: inside };
    return {
      kind: "paragraph",
      number,
      address: number === null ? `n${numbers.unnumbered}` : `p${number}`,
      role,
      text: piece.text,
      ...label,
      asides: [],
      mentions: [
        ...(piece.cites ?? []).map((mrn) => ({ raw: mrn, labels: [], mrns: [mrn], ...mention })),
        ...(piece.letters ?? []).map((letter) => ({
          raw: `ref ${letter}`,
          labels: [letter],
          mrns: references.flatMap((one) => (one.label === letter ? [one.mrn] : [])),
          ...mention,
        })),
      ],
      redactions: [],
      spans: [span],
    };
  });
  const signer = sketch.signer ?? null;
  const signerSpan = signer === null ? null : add("signature", signer);

  const placed = (span: Span | null) =>
    span === null ? null : { spans: [span], certainty: "stated" as const };
  const provenance = Object.fromEntries(
    Object.entries({
      mrn: placed(mrnSpan),
      from: placed(fromSpan),
      classification: placed(bannerSpan),
      subject: placed(subjectSpan),
      classifiedBy: placed(classifierSpan),
      signer: placed(signerSpan),
      "transmission.dtg": placed(dtg),
    }).filter(([, entry]) => entry !== null),
  ) as Telegram["provenance"];

  const telegram: Telegram = {
    mrn: sketch.mrn,
    aliases: sketch.aliases ?? [],
    format: "acp127",
    card: null,
    record: isReleased
      ? {
          source: "release",
          currentClassification: "UNCLASSIFIED",
          releasedOn: null,
          exemptions: [],
          attributes: {},
        }
      : null,
    transmission:
      at === null
        ? null
        : {
            id: null,
            precedence,
            routing: [],
            station: null,
            serial: null,
            section: null,
            filed: null,
            security: null,
            dtg: { raw: at, at, precedence: [precedence] },
          },
    from: addresseeOnly(from),
    to,
    info,
    exempt: [],
    distribution: null,
    classification: banner === null ? null : { level: banner, controls, raw: banner },
    sections: [],
    missingSections: [],
    captions,
    attention: [],
    declassify: null,
    tags,
    subject: subject === null ? null : { text: subject.text, ...marked(subject.mark) },
    references,
    classifiedBy:
      classifier === null
        ? null
        : {
            name: classifier,
            title: null,
            authority: null,
            section: null,
            reasons: [],
            raw: classifier,
          },
    body,
    summary: null,
    actions,
    drafting: null,
    attachments: [],
    serviceNotes: [],
    correction: null,
    inner: [],
    signer,
    diagnostics,
    provenance,
    parts,
    coverage: 1,
  };
  return { telegram, text };
};

const addresseeOnly = ({ name, post }: { name: string; post: string | null }) => ({
  name,
  post,
  routing: null,
  precedence: null,
  precedenceRead: null,
  serial: null,
  collective: false,
});

/** Returns a sketch as it would be received from a source: printed, and read by the reader of telegrams. */
export const receivedOf = (
  sketch: Sketch,
  source = "one",
  file = `${sketch.mrn ?? "unnamed"}.txt`,
): Received => {
  const text = textOf(sketch);
  const bytes = new TextEncoder().encode(text);
  return { source, file, place: null, bytes, decoding: "utf-8", text, telegram: parse(text) };
};
