import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { demoVocabulary, generate } from "../../demo/index.ts";
import { differingMeaning, parse, write, type Telegram } from "../../src/telegram/index.ts";
import { builtIn, extend } from "../../src/vocabulary/index.ts";
import { runs } from "../runs.ts";
import { telegrams } from "./write/generate.ts";

const vocabulary = extend(builtIn, demoVocabulary);
const read = (text: string): Telegram => parse(text, { vocabulary });

const twin = readFileSync(new URL("../../demo/twin.txt", import.meta.url), "utf8");

/** Texts as they were sent: the twin, generated situations, and generated values in their layout. */
const sent: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(twin) },
  { weight: 2, arbitrary: fc.constantFrom(...generate({ seed: 5, cables: 30 })) },
  { weight: 6, arbitrary: telegrams.map((telegram) => write(telegram, { vocabulary })) },
);

/** A telegram that is not divided, as its lines, with what it means and its classification line. */
interface Whole {
  readonly telegram: Telegram;
  readonly lines: readonly string[];
  readonly banner: number;
  readonly post: string;
  readonly serial: string;
}

const bannerForm =
  /^(?:UNCLAS|SENSITIVE BUT UNCLASSIFIED|C O N F I D E N T I A L|S E C R E T|T O P {2}S E C R E T) (.+) (\d{6})$/;

const wholeOf = (form: "reading" | "transmission"): fc.Arbitrary<Whole> =>
  telegrams
    .map((made) => {
      const text = write({ ...made, sections: [] }, { form, vocabulary });
      const telegram = read(text);
      const lines = text.split("\n");
      const banner = lines.findIndex((line) => bannerForm.test(line));
      const [, post = "", serial = ""] = bannerForm.exec(lines[banner] ?? "") ?? [];
      return { telegram, lines, banner, post, serial };
    })
    // One that is longer than a section may be is divided when it is written.
    .filter(({ telegram }) => telegram.sections.length === 0);

const isSame = (before: Telegram, after: string): Telegram => {
  const telegram = read(after);
  assert.deepEqual(differingMeaning(before, telegram), [], after);
  return telegram;
};

test("CRLF, CR and blanks at line ends change nothing that is read", () => {
  fc.assert(
    fc.property(
      sent,
      fc.constantFrom("\r\n", "\r", " \n", "   \r\n", "\t\n", "\u00a0\n"),
      (text, end) => void isSame(read(text), text.replaceAll("\n", end)),
    ),
    { numRuns: runs(80) },
  );
});

/**
 * Behind a blank line nothing proves that a subject goes on: with blank lines round it, a page line may stand anywhere
 * but within the subject.
 */
test("a page line put in at any line changes nothing that is read", () => {
  fc.assert(
    fc.property(wholeOf("reading"), fc.nat(), ({ telegram, lines, post, serial }, place) => {
      const at = place % lines.length;
      const page = `${post} 00${serial}  002 OF 003`;
      const withPage = (...put: string[]): string =>
        [...lines.slice(0, at), ...put, ...lines.slice(at)].join("\n");
      isSame(telegram, withPage(page));
      const offset = lines.slice(0, at).join("\n").length;
      const isInSubject = telegram.parts.some(
        ({ kind, span }) => kind === "subject" && span.start < offset && offset < span.end - 1,
      );
      if (!isInSubject) isSame(telegram, withPage("", page, ""));
    }),
    { numRuns: runs(200) },
  );
});

/** The line of each item where a section may begin: a number that does not stand under a heading, or a heading. */
const startsOf = ({ telegram, lines }: Whole): number[] => {
  const offsets: number[] = [];
  let offset = 0;
  for (const line of lines) {
    offsets.push(offset);
    offset += line.length + 1;
  }
  return telegram.body.flatMap((item, index) => {
    const above = telegram.body[index - 1];
    const isOwn = item.kind === "heading" || (item.number !== null && above?.kind !== "heading");
    if (index === 0 || !isOwn) return [];
    const at = offsets.findLastIndex((one) => one <= (item.spans[0]?.start ?? 0));
    return [/^-{3,}$/.test(lines[at - 1] ?? "") ? at - 1 : at];
  });
};

/** A whole telegram in two sections, its head and envelope as `second` has them in front of the second. */
const divided = (
  whole: Whole,
  at: number,
  second: (line: string, head: readonly string[]) => readonly string[],
): string => {
  const { telegram, lines, banner } = whole;
  const section = (number: number): string =>
    (lines[banner] ?? "").replace(
      bannerForm,
      (line, post: string) =>
        `${line.slice(0, -post.length - 7)}SECTION 0${number} OF 02 ${line.slice(-post.length - 7)}`,
    );
  const first = telegram.body[0]?.spans[0]?.start ?? 0;
  const text = lines.join("\n");
  const behind = text.slice(0, first).split("\n").length - 1;
  const head = lines.slice(banner + 1, behind).filter((line) => !/^-{3,}$/.test(line));
  return [
    ...lines.slice(0, banner).map((line) => ofSection(line, 1)),
    section(1),
    ...lines.slice(banner + 1, at),
    ...second(section(2), head),
    ...lines.slice(at),
  ].join("\n");
};

const ofSection = (line: string, number: number): string =>
  line.replace(/^(DE \S+ #\d+) /, `$1/0${number} `);

const inTwo = (before: Telegram, after: string): void => {
  const telegram = isSame(
    { ...before, transmission: before.transmission && { ...before.transmission, section: 1 } },
    after,
  );
  assert.deepEqual(
    telegram.sections.map(({ number, of }) => [number, of]),
    [
      [1, 2],
      [2, 2],
    ],
    after,
  );
};

test("a head that is printed again before any paragraph changes nothing that is read", () => {
  fc.assert(
    fc.property(wholeOf("reading"), (whole) => {
      for (const at of startsOf(whole))
        inTwo(
          whole.telegram,
          divided(whole, at, (line, head) => [line, ...head]),
        );
    }),
    { numRuns: runs(40) },
  );
});

test("sections split at any paragraph are read as one telegram", () => {
  fc.assert(
    fc.property(wholeOf("transmission"), (whole) => {
      const { telegram, lines, banner } = whole;
      const envelope = lines.slice(0, banner).map((line) => ofSection(line, 2));
      const captions = [
        ...(telegram.classification?.controls ?? []),
        ...telegram.captions.map(({ raw }) => raw),
      ];
      const closing = lines.filter((line) => /^#\d{4}$/.test(line));
      for (const at of startsOf(whole)) {
        inTwo(
          telegram,
          divided(whole, at, (line) => [line, ""]),
        );
        inTwo(
          telegram,
          divided(whole, at, (line) => [
            "BT",
            ...closing,
            "NNNN",
            "",
            ...envelope,
            line,
            "",
            ...captions,
            "",
          ]),
        );
      }
    }),
    { numRuns: runs(40) },
  );
});
