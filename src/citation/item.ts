import type { CableView } from "../archive/index.ts";
import { headOf, titleInWords } from "../reading/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";

/** A cable as the Citation Style Language has it (CSL-JSON 1.0.2): what one sends to another, its genre "telegram". */
export interface CslItem {
  readonly id: string;
  readonly type: "personal_communication";
  readonly genre: "telegram";
  readonly title: string;
  readonly number: string;
  readonly author: readonly { readonly literal: string }[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly URL: string;
  readonly language: "en-US";
  /** What the text is known again by, in ten years as now. */
  readonly note: string;
}

/** Day of an instant as CSL has it: year, month, day. */
const partsOf = (iso: string): readonly number[] => iso.slice(0, 10).split("-").map(Number);

/**
 * Returns a cable as an item that can be cited, of what its reader sees. `address` is where its text is found: the copy's
 * own address (`/cable/MRN@HASH`), which stays right when a better copy comes.
 */
export const itemOf = (cable: CableView, vocabulary: Vocabulary, address: string): CslItem => {
  const { telegram, name, copy } = cable;
  const head = headOf(telegram, vocabulary);
  return {
    id: name,
    type: "personal_communication",
    genre: "telegram",
    title: titleInWords(telegram, name, vocabulary),
    number: name,
    author:
      head.from === null ? [] : [{ literal: `US ${head.from.name}`.replace(/^US US /, "US ") }],
    ...(head.sent === null ? {} : { issued: { "date-parts": [partsOf(head.sent.at)] } }),
    URL: address,
    language: "en-US",
    note: `SHA-256 ${copy.hash}`,
  };
};
