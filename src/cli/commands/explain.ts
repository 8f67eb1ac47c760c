import {
  caretOf,
  explain as explanationAt,
  explainHead,
  lineAndColumn,
  linePlaces,
  offsetOf,
} from "../../telegram/index.ts";
import type { Explanation, LinePlace, Telegram } from "../../telegram/index.ts";
import { builtIn } from "../../vocabulary/index.ts";
import { UsageError, jsonOption } from "../command.ts";
import type { Command, ExitCode, Streams } from "../command.ts";
import { readWhole } from "../inputs.ts";
import type { WholeInput as Input } from "../inputs.ts";

export const explain: Command = {
  name: "explain",
  usage: "FILE [OFFSET | LINE:COLUMN]",
  summary:
    "Say in a sentence what stands at a place of a telegram, or what every token of its head is.",
  help: `
OFFSET counts from 0, as the spans of "reftel parse" do; LINE and COLUMN count from 1, as "reftel check"
prints them. Without a place, every token of the head is explained, line by line. Plain words of the text
have nothing to explain. Exit code 1 where no telegram could be read.`,
  options: jsonOption,
  takes: "names",
  run: async ([path, place, ...more], values, streams) => {
    if (path === undefined)
      throw new UsageError("Name the file to explain, or - for standard input.");
    if (more.length > 0)
      throw new UsageError("Name one file and one place, as in: reftel explain cable.txt 12:4");
    const asked = place === undefined ? null : placeFrom(place);
    const input = await readWhole(path, streams);
    const { told, exit } = tell(input, asked, streams);
    if (values["json"] === true)
      await streams.out(`${JSON.stringify(told.map(jsonOf(linePlaces(input.text))), null, 1)}\n`);
    else if (asked === null) await streams.out(lineByLine(told, linePlaces(input.text)));
    else if (told.length > 0) for (const one of told) await streams.out(printed(one, input));
    else if (exit === 0)
      streams.err("reftel: Nothing there needs explaining: blanks, or plain words of the text.\n");
    return exit;
  },
};

type Place = { readonly offset: number } | { readonly line: number; readonly column: number };

const placeFrom = (typed: string): Place => {
  const numbers = /^(\d{1,9})(?::(\d{1,9}))?$/.exec(typed);
  if (!numbers)
    throw new UsageError(`${typed} is no place. Give an offset (1204) or line and column (31:7).`);
  const [, first, column] = numbers;
  return column === undefined
    ? { offset: Number(first) }
    : { line: Number(first), column: Number(column) };
};

const offsetIn = (text: string, place: Place): number => {
  const offset = "offset" in place ? place.offset : offsetOf(text, place);
  if (offset !== null && offset <= text.length) return offset;
  const { line } = lineAndColumn(text, text.length);
  const asked = "offset" in place ? String(place.offset) : `${place.line}:${place.column}`;
  throw new UsageError(
    `The text has no place ${asked}: it has ${line} lines and ${text.length} characters.`,
  );
};

/** What was told, and the text that its spans point into. */
interface Told {
  readonly text: string;
  /** Characters and lines of the file in front of that text, where it is a piece of one. */
  readonly before: number;
  readonly one: Explanation;
}

/** Explains a place of a file, or the heads of all telegrams in it. */
const tell = (
  { name, text: whole, items }: Input,
  place: Place | null,
  streams: Streams,
): { readonly told: readonly Told[]; readonly exit: ExitCode } => {
  const offset =
    place === null || items.every(({ kind }) => kind === "fault") ? null : offsetIn(whole, place);
  const told: Told[] = [];
  let exit: ExitCode = 0;
  let from = 0;
  for (const item of items) {
    if (item.kind === "fault") {
      const { message, place: at } = item.fault;
      streams.err(`reftel: ${name}${at === null ? "" : `, ${at}`}: ${message}\n`);
      exit = 1;
      continue;
    }
    const { text, telegram } = item.text;
    // Telegrams follow each other in a file; a text that was taken out of another format stands for itself.
    const found = whole.indexOf(text, from);
    const before = Math.max(0, found);
    from = before + text.length;
    for (const one of explanationsIn(telegram, text, offset === null ? null : offset - before))
      told.push({ text, before, one });
  }
  return { told, exit };
};

const explanationsIn = (
  telegram: Telegram,
  text: string,
  offset: number | null,
): readonly Explanation[] => {
  const options = { vocabulary: builtIn };
  if (offset === null) return explainHead(telegram, text, options);
  const one = explanationAt(telegram, text, offset, options);
  return one === null ? [] : [one];
};

const jsonOf =
  (placeIn: (offset: number) => LinePlace) =>
  ({ text, before, one }: Told): object => {
    const span = { start: one.span.start + before, end: one.span.end + before };
    const { line, column } = placeIn(span.start);
    const { title, sentence, term, groups } = one;
    return {
      text: text.slice(one.span.start, one.span.end),
      title,
      sentence,
      term,
      groups,
      ties: one.ties.map((tie) => ({
        ...tie,
        span: { start: tie.span.start + before, end: tie.span.end + before },
      })),
      line,
      column,
      span,
    };
  };

const printed = ({ text, before, one }: Told, { name, text: whole }: Input): string => {
  const { line, column } = lineAndColumn(whole, one.span.start + before);
  const more = [
    one.groups.map((group) => `${group.text} ${group.means}`).join(", "),
    ...one.ties.map(({ kind, words }) => (kind === "year" ? `Year from: ${words}` : words)),
  ].filter((words) => words !== "");
  return [
    `${name}:${line}:${column} ${one.title}: ${one.sentence}`,
    caretOf(text, one.span),
    ...more.map((words) => `    ${words}`),
    "",
  ].join("\n");
};

/** The lines of the head, below each its tokens with their sentences; one that goes on over lines is said once. */
const lineByLine = (told: readonly Told[], placeIn: (offset: number) => LinePlace): string => {
  const blocks: string[] = [];
  let last = 0;
  let said = "";
  for (const { before, one } of told) {
    const { line, text } = placeIn(one.span.start + before);
    const isSaid = one.sentence === said;
    if (line !== last) blocks.push(`${last === 0 || isSaid ? "" : "\n"}${text}\n`);
    if (!isSaid) blocks.push(`    ${one.sentence}\n`);
    last = line;
    said = one.sentence;
  }
  return blocks.join("");
};
