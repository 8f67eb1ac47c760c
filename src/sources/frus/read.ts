import type { Content } from "../content.ts";
import type { Decoding } from "../decode.ts";
import { decoded } from "../decoded.ts";
import { faultOf, thousands } from "../fault.ts";
import { LIMITS } from "../limits.ts";
import { numbered } from "../numbered.ts";
import type { Given, SourceItem } from "../source.ts";
import { itemOf } from "../taken.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { openVolume, type Document, type Front } from "./documents.ts";
import { isTelegram, lineOf, textOf, titleOf } from "./text.ts";
import { treeOf } from "./xml.ts";

const encoder = new TextEncoder();

/** A document in a volume of its own, with the volume's name, so that it can be read again alone. */
const volumeOf = (xml: string, { id, title }: Front, isCut: boolean): Uint8Array =>
  encoder.encode(
    `<TEI xml:id="${id}" xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0"><teiHeader>${title ?? ""}</teiHeader><text><body>${xml}${isCut ? "" : "</body></text></TEI>\n"}`,
  );

const titleIn = ({ title }: Front): string => {
  const read = title === null ? null : treeOf(title);
  return read?.kind === "tree" ? lineOf(read.root) : "";
};

const itemFor = (
  { front, id, xml, line, state }: Document,
  place: string | null,
  decoding: Decoding,
  vocabulary: Vocabulary,
): SourceItem => {
  const given = {
    place,
    bytes: xml === "" ? new Uint8Array() : volumeOf(xml, front, state === "cut"),
  };
  if (state === "cut") {
    const message = `The volume breaks off in the document ${id}. Fetch it again and import it.`;
    return faultOf("xml.malformed", message, given);
  }
  const tree = state === "tooLong" ? ({ kind: "tooLarge" } as const) : treeOf(xml);
  switch (tree.kind) {
    case "tree": {
      const { root } = tree;
      const volume = { id: front.id, title: titleIn(front) };
      if (isTelegram(root))
        return itemOf({ ...given, text: textOf(root, volume), decoding }, vocabulary);
      const title = titleOf(root).slice(0, 80);
      const message = `This document is no telegram${title === "" ? "" : ` ("${title}")`}; it was left out.`;
      return faultOf("record.otherKind", message, given);
    }
    case "malformed": {
      const message = `The document ${id} is no well-formed XML from line ${line + tree.line - 1} on. Mend it, or fetch the volume again.`;
      return faultOf("xml.malformed", message, given);
    }
    case "tooLarge": {
      const message = `The document ${id} has more than ${thousands(LIMITS.nodes)} elements or ${LIMITS.pageBytes / 1048576} MiB, so this is no telegram; it was left out.`;
      return faultOf("xml.tooLarge", message, given);
    }
    case "tooDeep": {
      const message = `The document ${id} is nested more than ${LIMITS.nesting} elements deep, so this is no telegram; it was left out.`;
      return faultOf("xml.tooDeep", message, given);
    }
  }
};

/** True where a text declares a document type, whose entities could name files or unfold without end. */
const hasDoctype = (text: string): boolean => /<!(?:DOCTYPE|ENTITY)/.test(text);

/** Takes the telegrams out of a volume in TEI, a document at a time. Documents of other kinds are faults that name them. */
export async function* readVolume(
  content: Content,
  { vocabulary }: Given,
): AsyncGenerator<SourceItem> {
  const pieces = decoded(content.chunks());
  let count = 0;
  for await (const { one, isAlone } of numbered(documentsIn(pieces.texts()))) {
    if (one === "declares") {
      const message =
        "The volume declares a document type or an entity, and such declarations are not followed. Take them out and import it again.";
      return yield faultOf("xml.doctype", message, {});
    }
    count += 1;
    // A document alone in its volume has no place in it.
    const place = isAlone ? null : `document ${one.id}`;
    yield itemFor(one, place, pieces.decoding(), vocabulary);
  }
  if (count === 0) {
    const message = "No document was found in the volume. Import the volume's own TEI file.";
    yield faultOf("telegram.none", message, {});
  }
}

/** The documents of a volume, up to where it declares what is not followed. */
async function* documentsIn(texts: AsyncIterable<string>): AsyncGenerator<Document | "declares"> {
  const reader = openVolume();
  for await (const text of texts) {
    if (hasDoctype(text)) return yield "declares";
    yield* reader.write(text);
  }
  yield* reader.close();
}
