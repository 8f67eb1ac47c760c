import fc from "fast-check";
import type {
  Addressee,
  BodyItem,
  Classification,
  Heading,
  Level,
  Marked,
  Paragraph,
  Reference,
  Span,
  Telegram,
} from "../../../src/telegram/index.ts";
import { RANK, readMark } from "../../../src/telegram/index.ts";

const nowhere: Span = { start: 0, end: 0 };

const posts = [
  ["VALLETTA", "AMEMBASSY VALLETTA", "RUEHVT"],
  ["ROME", "AMEMBASSY ROME", "RUEHRO"],
  ["HO CHI MINH CITY", "AMCONSUL HO CHI MINH CITY", "RUEHHM"],
  ["STATE", "SECSTATE WASHDC", "RUEHC"],
  ["USEU BRUSSELS", "USEU BRUSSELS", "RUEHBS"],
  ["OSLO", "AMEMBASSY OSLO", "RUEHNY"],
] as const;

const others = [
  ["CIS COLLECTIVE", "RUCNCIS", true],
  ["EUROPEAN POLITICAL COLLECTIVE", "RUEHZL", true],
  ["CIA WASHDC", "RUEAIIA", false],
  ["JOINT STAFF WASHDC", "RUEKJCS", false],
  ["CDR USEUCOM VAIHINGEN GE", null, false],
] as const;

const words =
  'the harbor master told PolOff that no ship had sailed since June, and asked whether Washington would answer (he did not say why) before long -- if at all; a well-known, long- and short-term matter. TALKS TREATY survey\'s "list" Minister U.S. 1.5 million; 12 boats 2. SECRET UNCLAS PAGE (a) -- e-mail and/or BEGIN TEXT CONFIDENTIAL EXERCISE'.split(
    " ",
  );

/** Running text of one paragraph, of words that are harmless within a line and mean something at its start. */
const prose = (from: number, to: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...words), { minLength: from, maxLength: to })
    .map((list) => `He said ${list.join(" ")} so.`);

const id = (name: string): string => name.replaceAll(" ", "");
const two = (value: number): string => String(value).padStart(2, "0");

const marksOf: Readonly<Record<string, readonly string[]>> = {
  UNCLASSIFIED: ["U"],
  SBU: ["U", "SBU"],
  CONFIDENTIAL: ["U", "C", "C/NF", "SBU"],
  SECRET: ["U", "C", "S", "S/NF", "S//NF"],
  "TOP SECRET": ["U", "TS", "S"],
};

const governed = (mark: string | null, { level, controls }: Classification): Marked => {
  if (mark === null)
    return { mark, level: null, controls: [], effective: level, effectiveControls: controls };
  const read = readMark(mark);
  return {
    mark,
    level: read.level,
    controls: read.controls,
    effective: read.level,
    effectiveControls: read.controls,
  };
};

const classification: fc.Arbitrary<Classification> = fc
  .record({
    level: fc.constantFrom<Level>("UNCLASSIFIED", "SBU", "CONFIDENTIAL", "SECRET", "TOP SECRET"),
    controls: fc.subarray(["NOFORN", "ORCON"]),
  })
  .map(({ level, controls }) => ({
    level,
    controls: RANK[level] < 2 ? [] : controls,
    raw: level === "UNCLASSIFIED" ? "UNCLAS" : level,
  }));

const addressee = (isPostOnly: boolean): fc.Arbitrary<Addressee> =>
  fc
    .record({
      post: fc.constantFrom(...posts),
      other: fc.constantFrom(...others),
      isPost: fc.boolean(),
      word: fc.constantFrom(null, "PRIORITY", "IMMEDIATE", "NIACT IMMEDIATE"),
      serial: fc.option(fc.integer({ min: 1, max: 9999 })),
      hasRouting: fc.boolean(),
    })
    .map(({ post, other, isPost, word, serial, hasRouting }) => {
      const isOfPost = isPost || isPostOnly;
      const routing = isOfPost ? post[2] : other[1];
      return {
        name: isOfPost ? post[1] : other[0],
        routing: hasRouting ? routing : null,
        precedence: word,
        precedenceRead: word?.replace("NIACT ", "") ?? null,
        serial,
        collective: !isOfPost && other[2],
        post: isOfPost ? id(post[0]) : null,
      };
    });

const reference = (year: number, ownPost: string): fc.Arbitrary<Reference> =>
  fc
    .record({
      post: fc.constantFrom(...posts),
      serial: fc.integer({ min: 10, max: 999_999 }),
      ago: fc.constantFrom(0, 0, 1, 3),
      notal: fc.boolean(),
      andPrevious: fc.boolean(),
      mail: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ post, serial, ago, notal, andPrevious, mail }) => {
      if (mail === 0) {
        const raw = "DRAKE-PERKINS E-MAIL OF JUNE";
        const isAlone = { notal: false, andPrevious: false, span: nowhere };
        return { label: null, kind: "email", mrn: null, year: null, raw, ...isAlone };
      }
      // A later serial of the own post without a year would be of the year before.
      const isStated = ago > 0 || id(post[0]) === ownPost;
      return {
        label: null,
        kind: "telegram",
        mrn: `${two((year - ago) % 100)}${id(post[0])}${serial}`,
        year: isStated ? "stated" : "inferred",
        raw: "",
        notal,
        andPrevious,
        span: nowhere,
      };
    });

const body = (banner: Classification): fc.Arbitrary<BodyItem[]> =>
  fc
    .array(
      fc.record({
        heading: fc.constantFrom(
          null,
          null,
          "A Quiet Harbor",
          "WHAT THE MINISTER WANTS",
          "Who pays for it?",
        ),
        mark: fc.constantFrom(...(marksOf[banner.level] ?? ["U"])),
        isMarked: fc.integer({ min: 0, max: 6 }).map((value) => value > 0),
        text: fc.oneof(prose(1, 12), prose(30, 160)),
        aside: fc.constantFrom(
          "",
          "",
          " (NOTE: The fence is new. END NOTE.)",
          " (COMMENT: We doubt it. END COMMENT.)",
        ),
        sign: fc.constantFrom("", "", "", "COMMENT: "),
      }),
      { minLength: 1, maxLength: 24 },
    )
    .map((all) =>
      all.flatMap(({ heading, mark, isMarked, text, aside, sign }, index) => {
        const opening = index === 0 ? "SUMMARY: " : sign;
        const closing = index === 0 ? " END SUMMARY." : "";
        const paragraph: Paragraph = {
          kind: "paragraph",
          number: index + 1,
          address: `p${index + 1}`,
          role: index === 0 ? "summary" : sign === "" ? "body" : "comment",
          text: `${opening}${text}${aside}${closing}`,
          ...governed(isMarked || index === 0 ? mark : null, banner),
          asides: [],
          mentions: [],
          redactions: [],
          spans: [],
        };
        if (heading === null) return [paragraph];
        const above: Heading = {
          kind: "heading",
          address: "",
          text: heading,
          ...governed(isMarked ? null : mark, banner),
          spans: [],
        };
        return [above, paragraph];
      }),
    )
    .map((items) => {
      let headings = 0;
      return items.map((item) =>
        item.kind === "heading" ? { ...item, address: `h${(headings += 1)}` } : item,
      );
    });

const unlike = <Value extends { readonly name: string }>(list: readonly Value[]): Value[] =>
  list.filter(({ name }, index) => list.findIndex((one) => one.name === name) === index);

/**
 * Valid telegrams of 1999 to 2015 as plain values: levels and controls, marks, references with and without years, one
 * addressee or many, headings, asides, sections. What follows from the text (asides, mentions, actions, the summary) is
 * left empty: reading the written text fills it in.
 */
export const telegrams: fc.Arbitrary<Telegram> = fc
  .record({
    banner: classification,
    post: fc.constantFrom(...posts),
    serial: fc.integer({ min: 1, max: 180_000 }),
    at: fc.date({
      min: new Date("1999-01-02T00:00:00Z"),
      max: new Date("2015-12-30T00:00:00Z"),
      noInvalidDate: true,
    }),
    to: fc.array(addressee(true), { minLength: 1, maxLength: 4 }),
    info: fc.array(addressee(false), { maxLength: 9 }),
    exempt: fc.array(addressee(true), { maxLength: 2 }),
    routing: fc.uniqueArray(fc.stringMatching(/^RUEH[A-Z]{2}$/), { minLength: 1, maxLength: 24 }),
    caption: fc.subarray(["SIPDIS", "EXDIS"]),
    tags: fc.subarray(["PREL", "PGOV", "ECON", "EWWT", "KNNP", "PHSA", "MARR", "PTER", "MT", "IT"]),
    subject: prose(2, 22),
    subjectMark: fc.constantFrom(null, "U"),
    isLettered: fc.boolean(),
    of: fc.constantFrom(0, 0, 2, 3),
    signer: fc.constantFrom("DRAKE", "DE LA TORRE", "O'BRIEN", "SMITH (ACTING)", null),
    hasAttention: fc.boolean(),
  })
  .chain((made) =>
    fc
      .record({
        items: body(made.banner),
        references: fc.array(reference(made.at.getUTCFullYear(), id(made.post[0])), {
          maxLength: 7,
        }),
      })
      .map((more) => telegramOf({ ...made, ...more })),
  );

interface Made {
  readonly banner: Classification;
  readonly post: (typeof posts)[number];
  readonly serial: number;
  readonly at: Date;
  readonly to: readonly Addressee[];
  readonly info: readonly Addressee[];
  readonly exempt: readonly Addressee[];
  readonly routing: readonly string[];
  readonly caption: readonly string[];
  readonly tags: readonly string[];
  readonly subject: string;
  readonly subjectMark: string | null;
  readonly isLettered: boolean;
  readonly of: number;
  readonly signer: string | null;
  readonly hasAttention: boolean;
  readonly items: readonly BodyItem[];
  readonly references: readonly Reference[];
}

const telegramOf = (made: Made): Telegram => {
  const { banner, post, serial } = made;
  const at = `${made.at.toISOString().slice(0, 16)}:00Z`;
  const year = made.at.getUTCFullYear();
  const isClassified = RANK[banner.level] >= 2;
  const order = at < "2010-06-27" ? "12958" : "13526";
  const listed = (list: readonly Addressee[]) =>
    unlike(list).map((one) => ({ ...one, span: nowhere }));
  const count = made.references.length;
  const references = made.references.map((one, index) => ({
    ...one,
    label: count > 1 || made.isLettered ? String.fromCharCode(65 + index) : null,
  }));
  const sections = Array.from({ length: made.of }, (_, index) => ({
    number: index + 1,
    of: made.of,
    span: nowhere,
  }));
  const captions = [
    ...made.caption,
    ...(banner.level === "SBU" ? ["SENSITIVE"] : []),
    "EXERCISE",
  ].map((code) => ({ code, raw: code, span: nowhere }));
  const letter = banner.level === "SBU" ? "U" : (banner.level[0] ?? "U");
  return {
    mrn: `${two(year % 100)}${id(post[0])}${serial}`,
    aliases: [],
    format: "acp127",
    card: null,
    record: null,
    transmission: {
      id: "VZCZCXRO0276",
      precedence: "O",
      routing: made.routing,
      station: post[2],
      serial,
      section: made.of > 0 ? 1 : null,
      filed: at,
      security: {
        signal: letter === "U" ? "ZNR" : "ZNY",
        letters: letter.repeat(5),
        signals: ["ZZH"],
      },
      dtg: { raw: "", at, precedence: ["O", "P"] },
    },
    from: {
      name: post[1],
      routing: null,
      precedence: null,
      precedenceRead: null,
      serial: null,
      collective: false,
      post: id(post[0]),
    },
    to: listed(made.to),
    info: listed(made.info),
    exempt: listed(made.exempt),
    distribution: null,
    classification: banner,
    sections,
    missingSections: [],
    captions,
    attention: made.hasAttention
      ? [
          {
            raw: "STATE FOR EUR/WE, ISN",
            to: "STATE",
            offices: ["EUR/WE", "ISN"],
            people: [],
            span: nowhere,
          },
          { raw: "NSC FOR DRAKE", to: "NSC", offices: [], people: ["DRAKE"], span: nowhere },
        ]
      : [],
    declassify: {
      order,
      on: isClassified ? `${year + 10}-06-21` : null,
      event: null,
      exemption: null,
      raw: "",
    },
    tags: made.tags.map((code) => ({ code, kind: "subject", raw: code, span: nowhere })),
    subject: {
      text: made.subject.toUpperCase().replace(/\.$/, ""),
      ...governed(made.subjectMark, banner),
    },
    references,
    classifiedBy: isClassified
      ? {
          name: "Helen Drake",
          title: "Ambassador",
          authority: null,
          section: "1.4",
          reasons: ["b", "d"],
          raw: "Ambassador Helen Drake, reasons 1.4 (b) and (d).",
        }
      : null,
    body: made.items,
    summary: null,
    actions: [],
    drafting: null,
    attachments: [],
    serviceNotes: [],
    correction: null,
    inner: [],
    signer: made.signer,
    diagnostics: [],
    provenance: {},
    parts: [],
    coverage: 1,
  };
};
