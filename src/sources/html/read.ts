import { wholeOf, type Content } from "../content.ts";
import { decode } from "../decode.ts";
import { faultOf, thousands, tooLarge } from "../fault.ts";
import { LIMITS } from "../limits.ts";
import type { Given, SourceItem } from "../source.ts";
import { textsIn, type Piece } from "../pieces.ts";
import { itemOf } from "../taken.ts";
import { parse } from "../../telegram/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { cablePage } from "./cable-page.ts";
import { plusdPage } from "./plusd-page.ts";
import { recordList } from "./record-list.ts";
import { findAll } from "../find-all.ts";
import { flowing, isAsWritten, preformatted, treeOf, type Element } from "./tree.ts";

const encoder = new TextEncoder();

type Found = Pick<Piece, "text" | "telegram">;

const telegramsIn = (texts: readonly string[], vocabulary: Vocabulary): readonly Found[] =>
  texts
    .flatMap((text) => textsIn(text, vocabulary))
    .filter(({ telegram }) => telegram?.format !== null);

/** True where a text has a telegram's number and classification line: what a page cuts into pieces has them in one. */
const isWhole = ({ text, telegram }: Found, vocabulary: Vocabulary): boolean => {
  const { mrn, classification } = telegram ?? parse(text, { vocabulary });
  return mrn !== null && classification !== null;
};

/**
 * The telegrams of a page that nobody made for them: what stands in `<pre>` and its like, else what a person sees. Where head and text
 * of a telegram, or each of its lines, have a `<pre>` of their own, they are read together.
 */
const anyPage = (root: Element, vocabulary: Vocabulary): readonly Found[] => {
  const shown = findAll(root, isAsWritten).map((pre) => preformatted(pre).trim());
  const apart = telegramsIn(shown, vocabulary);
  if (apart.length === 0) return telegramsIn([flowing(root)], vocabulary);
  if (shown.length === 1 || apart.every((one) => isWhole(one, vocabulary))) return apart;
  const joined = telegramsIn([shown.join("\n")], vocabulary);
  const isBetter = joined.length > 0 && joined.every((one) => isWhole(one, vocabulary));
  return isBetter ? joined : apart;
};

/**
 * Takes the telegrams out of a saved page. Rows of a list of records, which hold no more than a snippet, are faults that
 * name the record.
 */
export async function* readPage(
  content: Content,
  { vocabulary }: Given,
): AsyncGenerator<SourceItem> {
  const bytes = await wholeOf(content, LIMITS.pageBytes);
  if (bytes === null) return yield tooLarge(LIMITS.pageBytes, "The page");
  const { text, decoding } = decode(bytes);
  const tree = treeOf(text);
  if (tree.kind === "tooDeep") {
    const message = `The page is nested more than ${LIMITS.nesting} elements deep, so this is no page of a telegram. Save it as text and import that.`;
    return yield faultOf("html.tooDeep", message, { bytes });
  }
  if (tree.kind === "tooLarge") {
    const message = `The page has more than ${thousands(LIMITS.nodes)} elements and pieces of text, so this is no page of a telegram. Save it as text and import that.`;
    return yield faultOf("html.tooLarge", message, { bytes });
  }
  const rows = recordList(tree.root, text);
  if (rows !== null && rows.length > 0) {
    for (const [at, row] of rows.entries()) {
      const message = `This row of a list names ${row.number ?? "a record"} and holds a snippet of it, no telegram. Save the record itself and import that.`;
      // A page of one row says nothing of rows: tried again, it keeps the place it had.
      const place = rows.length === 1 ? null : `row ${at + 1}`;
      yield faultOf("record.noText", message, { place, bytes: encoder.encode(row.page) });
    }
    return;
  }
  const ofSite = cablePage(tree.root) ?? plusdPage(tree.root);
  const taken =
    ofSite?.map((one) => ({ text: one, telegram: null })) ?? anyPage(tree.root, vocabulary);
  if (taken.length === 0) {
    const message =
      "No telegram was found in the page. Save the page of the telegram itself, or its text.";
    return yield faultOf("telegram.none", message, { bytes });
  }
  for (const [at, one] of taken.entries()) {
    const place = taken.length === 1 ? null : `telegram ${at + 1}`;
    yield itemOf({ text: one.text, place, bytes, decoding }, vocabulary, one.telegram);
  }
}
