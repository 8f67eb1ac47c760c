import type { CableView } from "../archive/index.ts";
import {
  isCapitals,
  markOf,
  placingOf,
  withParentheses,
  type AddresseeView,
  type StationView,
  type HeadView,
} from "../reading/index.ts";
import type { Heading, Paragraph, Reference, Telegram } from "../telegram/index.ts";
import type { Face } from "./fonts.ts";
import type { Run } from "./lines.ts";
import type { Block } from "./block.ts";

const run = (text: string, face: Face, size: number): Run => ({ text, face, size });

const READING = { size: 11, lead: 15.4 } as const;
const FACT = { size: 9, lead: 12.6 } as const;

const labelled = (label: string, runs: readonly Run[], more: Partial<Block> = {}): Block => ({
  tag: "LI",
  label: [run(label, "sans", FACT.size)],
  runs,
  lead: FACT.lead,
  above: 1.5,
  ...more,
});

const sans = (text: string): Run => run(text, "sans", FACT.size);
const mono = (text: string): Run => run(text, "mono", FACT.size);

const joined = (lists: readonly (readonly Run[])[], between: string): readonly Run[] =>
  lists.flatMap((runs, index) => (index === 0 ? runs : [sans(between), ...runs]));

const addressees = (list: readonly AddresseeView[]): readonly Run[] => [
  sans(list.map(addresseeInLine).join("; ")),
];

const addresseeInLine = ({ name, precedence, meaning }: AddresseeView): string =>
  [name, precedence, meaning].filter(Boolean).join(", ");

const stations = (list: readonly StationView[]): readonly Run[] =>
  joined(
    list.map(({ code, name }) => [mono(code), sans(name === null ? "" : ` ${name}`)]),
    "; ",
  );

/** The head of a cable decoded, a line a fact; what is not there has no line. */
const factsOf = (head: HeadView, classification: string | null): readonly Block[] => {
  const facts: Block[] = [];
  const put = (label: string, runs: readonly Run[]): void => void facts.push(labelled(label, runs));
  if (head.from) put("From", addressees([head.from]));
  if (head.to.length > 0) put("To", addressees(head.to));
  if (head.info.length > 0) put("Info", addressees(head.info));
  if (head.exempt.length > 0) put("Exempt", addressees(head.exempt));
  if (head.stations.length > 0) put("Relay", stations(head.stations));
  const sent = [head.sent?.words, head.sections].filter(Boolean).join("; ");
  if (sent !== "") put("Sent", [sans(sent)]);
  if (head.asks) put("Asks", [sans(head.asks.words)]);
  if (head.attention.length > 0) put("For", [sans(head.attention.join(". "))]);
  if (head.tags.length > 0) {
    put(
      "TAGS",
      joined(
        head.tags.map(({ code, meaning }) => [
          mono(code),
          sans(meaning === null ? "" : ` ${meaning}`),
        ]),
        "; ",
      ),
    );
  }
  const classified = [classification, head.classifiedBy && `by ${head.classifiedBy}`]
    .filter(Boolean)
    .join(" ");
  if (classified !== "") {
    const reasons = head.reasons.map(
      ({ code, meaning }) => `${code}${meaning ? `, ${meaning}` : ""}`,
    );
    put("Classified", [
      sans([classified, ...(reasons.length > 0 ? [`for ${reasons.join("; ")}`] : [])].join(", ")),
    ]);
  }
  if (head.declassify !== null) put("Declassify", [sans(head.declassify)]);
  if (head.captions.length > 0) {
    put(
      "Captions",
      joined(
        head.captions.map(({ code, words }) => [
          mono(code),
          sans(words === null || words.toUpperCase() === code ? "" : ` ${words}`),
        ]),
        "; ",
      ),
    );
  }
  if (head.correction !== null) {
    const { words, mrn, note } = head.correction;
    put("Correction", [
      sans(words),
      ...(mrn === null ? [] : [sans(" "), mono(mrn)]),
      ...(note === null ? [] : [sans(`: ${note}`)]),
    ]);
  }
  if (head.drafting !== null) put("Drafting", [sans(head.drafting)]);
  return facts;
};

const referenceOf = ({ label, mrn, raw, notal, year }: Reference): Block => {
  const notes = [
    mrn === null ? null : raw.replaceAll(/\s+/g, " "),
    year === "inferred" ? "year inferred" : null,
    notal ? "NOTAL: not sent to all addressees" : null,
  ].filter((note) => note !== null);
  return labelled(
    label ?? "",
    mrn === null
      ? [sans(raw)]
      : [mono(mrn), sans(notes.length === 0 ? "" : `   ${notes.join("; ")}`)],
  );
};

const heading = (text: string, more: Partial<Block> = {}): Block => ({
  tag: "H2",
  label: [],
  runs: [run(text, "sans-strong", FACT.size)],
  lead: FACT.lead,
  above: 12,
  keepsWithNext: true,
  ...more,
});

const headingOf = (portion: Heading): Block => ({
  tag: "H2",
  label: portion.mark === null ? [] : [run(`(${portion.mark})`, "mono-strong", FACT.size)],
  runs: [run(portion.text, "serif-strong", 10)],
  lead: 14,
  above: 14,
  keepsWithNext: true,
  place: { name: portion.address, outline: portion.text },
});

/** A paragraph's text with its asides in italics, as the page sets them. */
const textOf = (paragraph: Paragraph, telegram: Telegram, source: string): readonly Run[] => {
  const { text } = paragraph;
  const place = placingOf(source, paragraph.spans, text, telegram.parts);
  const runs: Run[] = [];
  let at = 0;
  const asides = paragraph.asides
    .flatMap((aside) => {
      const span = place(aside.span);
      return span === null ? [] : [withParentheses(text, span)];
    })
    .toSorted((one, other) => one.start - other.start);
  for (const { start, end } of asides) {
    if (start < at) continue;
    runs.push(run(text.slice(at, start), "serif", READING.size));
    runs.push(run(text.slice(start, end), "serif-italic", READING.size));
    at = end;
  }
  runs.push(run(text.slice(at), "serif", READING.size));
  return runs.filter((one) => one.text !== "");
};

const firstWords = (text: string): string => text.split(/\s+/, 8).join(" ").slice(0, 60);

const paragraphOf = (paragraph: Paragraph, telegram: Telegram, source: string): Block => {
  const mark = markOf(paragraph);
  // A mark that was not sent stands in brackets: the banner's, which governs.
  const letters = mark.isPrinted ? `(${mark.letters})` : `[${mark.letters}]`;
  const number = paragraph.number === null ? "" : `${paragraph.number}. `;
  return {
    tag: "P",
    label: [run(number, "serif", READING.size), run(`${letters} `, "mono-strong", FACT.size)],
    runs: textOf(paragraph, telegram, source),
    lead: READING.lead,
    above: 7,
    place: {
      name: paragraph.address,
      outline: `${number}${letters} ${paragraph.role === "body" ? firstWords(paragraph.text) : paragraph.role.replace("-", " ")}`,
    },
  };
};

const provenanceOf = (cable: CableView, address: string): readonly Block[] => [
  heading("Where this text is from", { above: 26, hasRule: true }),
  ...cable.copy.places.map(({ source, file, place }) =>
    labelled("Source", [sans([`${source}: ${file}`, place].filter(Boolean).join(", "))]),
  ),
  labelled("SHA-256", [mono(cable.copy.hash)]),
  labelled("Decoded as", [sans(cable.copy.decoding)]),
  labelled("Address", [mono(address)]),
];

/**
 * Returns a cable as blocks to be set, in the order of reading: number and title, the head decoded, references, body,
 * where the text is from. `banner` is what governs the cable for this reader, in words.
 */
export const blocksOf = ({
  cable,
  title,
  head,
  banner,
  address,
}: {
  readonly cable: CableView;
  readonly title: string;
  readonly head: HeadView;
  readonly banner: string | null;
  readonly address: string;
}): readonly Block[] => {
  const { telegram, text } = cable;
  const { references } = telegram;
  const hasUnmarked = telegram.body.some(
    (portion) => portion.kind === "paragraph" && portion.mark === null,
  );
  return [
    { tag: "P", label: [], runs: [run(cable.name, "mono-strong", 10)], lead: 13, above: 0 },
    {
      tag: "H1",
      label: [],
      runs: [run(title, "serif-strong", isCapitals(title) ? 14 : 18)],
      lead: isCapitals(title) ? 18.5 : 22.5,
      above: 4,
      keepsWithNext: true,
    },
    ...factsOf(head, banner).map((block, index) => (index === 0 ? { ...block, above: 12 } : block)),
    ...(references.length === 0
      ? []
      : [heading(`References (${references.length})`), ...references.map(referenceOf)]),
    ...telegram.body.map((portion, index): Block => {
      const block =
        portion.kind === "heading" ? headingOf(portion) : paragraphOf(portion, telegram, text);
      return index === 0 ? { ...block, above: 26, hasRule: true } : block;
    }),
    ...(telegram.signer === null
      ? []
      : [
          {
            tag: "P",
            label: [],
            runs: [run(telegram.signer, "serif-strong", 10)],
            lead: 14,
            above: 12,
          } as const,
        ]),
    ...(hasUnmarked
      ? [
          {
            tag: "P",
            label: [],
            runs: [
              sans(
                "A mark in brackets was not sent: the paragraph has none, and what stands in brackets governs it.",
              ),
            ],
            lead: FACT.lead,
            above: 10,
          } as const,
        ]
      : []),
    ...provenanceOf(cable, address),
  ];
};
