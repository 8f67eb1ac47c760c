import type { Telegram } from "./model.ts";
import { parse } from "./read.ts";
import { isByItsWords, wordsOf } from "./same-meaning.ts";
import type { WriteOptions } from "./write/index.ts";

/** What is worked out from the rest, or says how something was read: the layout prints none of it. */
const unprinted: ReadonlySet<string> = new Set(
  `span spans certainty address role asides mentions redactions level controls effective effectiveControls
  precedenceRead collective post year aliases format card record distribution summary actions drafting attachments serviceNotes
  inner diagnostics corrections provenance parts coverage`.split(/\s+/),
);

/** What stands for itself although its name is in the list above. */
const printed: ReadonlySet<string> = new Set(["classification.level", "classification.controls"]);

/** Tags and references are printed without what kind they are; of an item of the body the layout shows it. */
const kindOfCode = /^(?:tags|references)\[\d{1,9}\]\.kind$/;

/**
 * Returns the places of values that a written telegram does not give back when it is read: `tags[2].code` where a code
 * has a blank in it. Nothing, where the layout carries all that was given.
 */
export const lostIn = (
  telegram: Telegram,
  written: string,
  { vocabulary }: WriteOptions,
): string[] => {
  const back = parse(written, vocabulary === undefined ? {} : { vocabulary });
  return Object.keys(telegram).flatMap((key) =>
    lost(Reflect.get(telegram, key), Reflect.get(back, key), key),
  );
};

const lost = (given: unknown, back: unknown, path: string): string[] => {
  const name = path.replace(/^.*\./, "");
  if (given === null || given === undefined || given === "") return [];
  if ((unprinted.has(name) && !printed.has(path)) || kindOfCode.test(path)) return [];
  if (Array.isArray(given)) {
    if (!Array.isArray(back) || back.length !== given.length)
      return given.length === 0 ? [] : [path];
    return given.flatMap((one, index) => lost(one, back[index], `${path}[${index}]`));
  }
  if (typeof given === "object") {
    if (typeof back !== "object" || back === null) return [path];
    return Object.entries(given).flatMap(([key, value]) =>
      key === "raw" && !isByItsWords(given)
        ? []
        : lost(value, Reflect.get(back, key), `${path}.${key}`),
    );
  }
  return said(given, name) === said(back, name) ? [] : [path];
};

const said = (value: unknown, name: string): unknown =>
  typeof value === "string" ? wordsOf(value, name) : value;
