import { Parser } from "htmlparser2";
import { outside } from "./pseudo.ts";

/** Attributes that people see or hear. */
const SHOWN = ["aria-label", "title", "placeholder", "alt"] as const;

/** Elements that hold codes, as typed or as printed, and no language. */
const CODES: ReadonlySet<string> = new Set(["code", "kbd", "style", "script", "textarea"]);

/** What the archive's telegrams and the library say of them, by the classes that pages set it in. */
const NOT_OURS: ReadonlySet<string> = new Set(["citation", "sent", "why__lead"]);

/** Elements within a line of words: what stands around one goes on behind it. */
const WITHIN: ReadonlySet<string> = new Set(["mark", "b", "del", "ins", "wbr"]);

/** Returns what a page says in words that are not the catalogue's, each once: text, and attributes that are heard. */
export const saidBeside = (html: string): readonly string[] => {
  const found = new Set<string>();
  let words = "";
  /** How deep within what is skipped. */
  let depth = 0;
  const add = (text: string): void => {
    const left = outside(text).replaceAll(/\s+/g, " ").trim();
    if (/\p{L}/u.test(left)) found.add(left);
  };
  const end = (): void => {
    add(words);
    words = "";
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (!WITHIN.has(name)) end();
      const classes = (attributes["class"] ?? "").split(" ");
      if (depth > 0 || CODES.has(name) || classes.some((one) => NOT_OURS.has(one))) depth += 1;
      for (const shown of SHOWN) add(attributes[shown] ?? "");
    },
    ontext: (text) => {
      if (depth === 0) words += text;
    },
    onclosetag: (name) => {
      if (!WITHIN.has(name)) end();
      if (depth > 0) depth -= 1;
    },
  });
  parser.end(html);
  end();
  return [...found];
};
