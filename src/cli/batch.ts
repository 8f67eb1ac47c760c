import { builtIn } from "../vocabulary/index.ts";
import { contentOf, isWrapped, readSource } from "../sources/index.ts";
import type { SourceItem } from "../sources/index.ts";
import { DIAGNOSTICS, parse, type Telegram } from "../telegram/index.ts";
import type { ExitCode, Streams } from "./command.ts";

declare global {
  // Of ECMAScript 2026, which the types of the language do not have yet.
  interface JSON {
    parse(
      text: string,
      reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
    ): unknown;
    rawJSON(text: string): object;
    isRawJSON(value: unknown): boolean;
  }
}

/** One line of the batch: any JSON value as `id`, given back, and a text. */
interface Ask {
  readonly id: unknown;
  readonly text: string;
}

/** Where a string of JSON ends that begins at a place: behind its quote. */
const endOfString = (line: string, at: number): number => {
  let end = at + 1;
  while (line[end] !== '"') end += line[end] === "\\" ? 2 : 1;
  return end + 1;
};

/** Returns a name that stands twice in the object that a line of JSON is: readers of JSON keep one or the other. */
const nameTwice = (line: string): string | null => {
  const names = new Set<string>();
  let depth = 0;
  let string = "";
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '"') {
      const end = endOfString(line, at);
      if (depth === 1) string = line.slice(at, end);
      at = end - 1;
    } else if (sign === ":" && depth === 1) {
      const name = JSON.parse(string) as string;
      if (names.has(name)) return name;
      names.add(name);
    } else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
  }
  return null;
};

/** A number as it is written, since an id is given back: of 9007199254740993 a number has not every figure. */
const exactly = (
  _: string,
  value: unknown,
  { source = "" }: { readonly source?: string },
): unknown => {
  if (typeof value !== "number") return value;
  if (!Number.isFinite(value)) throw new SyntaxError("A number is too large.");
  return JSON.stringify(value) === source ? value : JSON.rawJSON(source);
};

const readAsk = (line: string): Ask | { readonly id: unknown; readonly error: string } => {
  let value: unknown;
  try {
    value = JSON.parse(line, exactly);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { id: null, error: "The line is no JSON." };
  }
  const twice = nameTwice(line);
  if (twice !== null) return { id: null, error: `The line has ${JSON.stringify(twice)} twice.` };
  const isNumber = JSON.isRawJSON(value);
  if (typeof value !== "object" || value === null || Array.isArray(value) || isNumber) {
    return { id: null, error: 'The line is no object; it should be {"id": …, "text": "…"}.' };
  }
  const id = "id" in value ? value.id : null;
  if (!("text" in value)) return { id, error: 'The line has no "text".' };
  if (typeof value.text !== "string") return { id, error: '"text" is no string.' };
  return { id, text: value.text };
};

/** Lines of a stream of bytes, at LF, without it; the last one may lack it. Bytes, so that no letter is cut. */
async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const chunk of stream) {
    const piece = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const lines = piece.split("\n");
    for (const line of lines.slice(0, -1)) {
      rest.push(line);
      yield rest.join("");
      rest = [];
    }
    rest.push(lines.at(-1) ?? "");
  }
  rest.push(decoder.decode());
  const last = rest.join("");
  if (last !== "") yield last;
}

type Answer = Telegram & { readonly source?: string };

/** The telegram taken out of a text, which says how many more stood beside it; null where none did. */
const taken = (items: readonly SourceItem[]): Answer | null => {
  const [first, ...more] = items.flatMap((item) => (item.kind === "text" ? [item.text] : []));
  if (!first) return null;
  const { telegram, text: source } = first;
  if (more.length === 0) return { ...telegram, source };
  const code = "telegram.several";
  const message = `${more.length} more stood beside it and ${more.length === 1 ? "was" : "were"} not read with this one.`;
  const span = { start: source.length, end: source.length };
  const several = { code, severity: DIAGNOSTICS[code].severity, message, span } as const;
  return { ...telegram, diagnostics: [...telegram.diagnostics, several], source };
};

/**
 * Reads a text as the telegram it is, whatever its length; one wrapped in a page, a row, a mail is taken out first, and
 * stands beside it as `source`. Of several wrapped together the first is read, and said so.
 */
const answer = async (text: string): Promise<Answer> => {
  const bytes = new TextEncoder().encode(text);
  if (isWrapped(bytes)) {
    const found = taken(await Array.fromAsync(readSource(contentOf(bytes), builtIn)));
    if (found) return found;
  }
  return parse(text, { vocabulary: builtIn });
};

/**
 * Answers NDJSON from standard input, in order, in one process for any number of lines: each text with the telegram
 * it is, the empty one too. Exit 1 where a line had to be answered with an error.
 */
export const runBatch = async (streams: Streams): Promise<ExitCode> => {
  let exit: ExitCode = 0;
  for await (const line of linesOf(streams.stdin)) {
    if (line.trim() === "") continue;
    const ask = readAsk(line);
    if ("error" in ask) {
      exit = 1;
      await streams.out(`${JSON.stringify(ask)}\n`);
      continue;
    }
    const telegram = await answer(ask.text);
    await streams.out(`${JSON.stringify({ id: ask.id, telegram })}\n`);
  }
  return exit;
};
