import { parse } from "../src/telegram/index.ts";

/* What makes the most of each reader: thousands of the smallest things that it takes. */
const pieces: Readonly<Record<string, (number: number) => string>> = {
  "numbered paragraphs": (number) => `${number}. (C) a\n\n`,
  "marked lines": () => "(U) a\n\n",
  headings: () => "AB\n\n",
  "list letters": () => "(A) ",
  "sub-paragraphs": () => "- (S) x\n",
  "letters of references": () => "ref A and B, C ",
  references: () => "STATE 12345 ",
  notes: () => "NOTE: a ",
  dates: () => "MAY 5 ",
  "TAGS lines": () => "TAGS: PREL\n",
  "INFO lines": () => "INFO RUEHC/X\n",
  "actions with dates": (number) => `${number}. (C) ACTION REQUEST: BY MAY 5 PLEASE\n\n`,
  captions: () => "NOFORN\n",
  parentheses: () => "(",
  "page lines": () => "ASTANA 00002050 002 OF 003\n",
  "repeated heads": () => "S E C R E T SECTION 02 OF 03 ASTANA 002050\n",
  "quoted texts": () => "BEGIN TEXT:\n",
};

const head =
  "FM AMEMBASSY ASTANA\nTO RUEHC/SECSTATE WASHDC 6873\nS E C R E T ASTANA 002050\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: EXERCISE\n\nREF: A. STATE 1\n     B. STATE 2\n\n";

/** Returns which hostile text of 10 KB takes longest to read, with its milliseconds (best of 40 rounds). */
export const worstHostile = (): { readonly name: string; readonly ms: number } => {
  let worst = { name: "", ms: 0 };
  for (const [name, piece] of Object.entries(pieces)) {
    let text = head;
    for (let number = 1; text.length < 10_000; number += 1) text += piece(number);
    let best = Infinity;
    for (let round = 0; round < 40; round += 1) {
      const start = performance.now();
      parse(text);
      best = Math.min(best, performance.now() - start);
    }
    if (best > worst.ms) worst = { name, ms: best };
  }
  return worst;
};
