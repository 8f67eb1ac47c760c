/** A block of the notation in `Dispatch.body`. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly mark: string | null; readonly lines: readonly string[] };

/** Reads the notation: blocks parted by blank lines, each with its mark or `=` first. */
export function blocksOf(body: string): readonly Block[] {
  return body
    .trim()
    .split(/\n[ \t]*\n/)
    .map((block) => {
      const space = block.indexOf(" ");
      const first = block.slice(0, space);
      const rest = block.slice(space + 1);
      if (first === "=") return { kind: "heading", text: unfold(rest) };
      return { kind: "paragraph", mark: first === "." ? null : first, lines: linesOf(rest) };
    });
}

/** Breaks a line at blanks so that none is longer than `width`; words longer than that stand alone. */
export function wrap(text: string, width: number, hang = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line === "") line = lines.length === 0 ? word : hang + word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = hang + word;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** The lines of the body as printed: numbers, marks, headings, wrapped to `width`. Blank lines part the blocks. */
export function bodyLines(blocks: readonly Block[], style: BodyStyle): readonly string[] {
  const lines: string[] = [];
  const numbered = blocks.filter((block) => block.kind === "paragraph").length > 1;
  let number = 0;
  blocks.forEach((block, index) => {
    if (index > 0) lines.push("");
    if (block.kind === "heading") {
      lines.push(...headingLines(block.text, style));
      return;
    }
    number += 1;
    // A telegram of one paragraph takes neither number nor mark.
    const mark = numbered && style.marks && block.mark !== null ? `(${block.mark}) ` : "";
    const opening = `${numbered ? `${number}. ` : ""}${mark}`;
    block.lines.forEach((line, at) => {
      lines.push(
        ...wrap((at === 0 ? opening : "") + (style.upper ? line.toUpperCase() : line), style.width),
      );
    });
  });
  return lines;
}

export interface BodyStyle {
  readonly width: number;
  readonly upper: boolean;
  readonly marks: boolean;
  readonly dashes: boolean;
}

function headingLines(text: string, style: BodyStyle): readonly string[] {
  const lines = wrap(text.toUpperCase(), style.width);
  if (!style.dashes) return lines;
  const row = "-".repeat(Math.max(...lines.map((line) => line.length)));
  return [row, ...lines, row];
}

function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  let open = "";
  for (const line of text.split("\n")) {
    if (line.trimStart().startsWith("|")) {
      if (open !== "") lines.push(open);
      open = "";
      lines.push(line.trimStart().slice(1).trim());
    } else open = open === "" ? line.trim() : `${open} ${line.trim()}`;
  }
  if (open !== "") lines.push(open);
  return lines;
}

function unfold(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join(" ");
}
