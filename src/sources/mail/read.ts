import type { Attachment, Email } from "postal-mime";
import { contentOf, wholeOf, type Content } from "../content.ts";
import { decode } from "../decode.ts";
import { faultOf, tooLarge } from "../fault.ts";
import { LIMITS } from "../limits.ts";
import { textsIn } from "../pieces.ts";
import type { Given, SourceItem } from "../source.ts";
import { inThread } from "../thread.ts";
import { itemOf } from "../taken.ts";
import { flowing, treeOf } from "../html/tree.ts";
import { binaryName } from "../text/binary.ts";
import { canonicalMrn, parse, type Telegram } from "../../telegram/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { isMilitary, mailCard } from "./card.ts";
import { html } from "../html/index.ts";
import { isOfPage, savedPage } from "./saved-page.ts";

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);

/**
 * The words of a mail: its plain text, else what a person sees of its page; that, too, where the plain text is no telegram and the
 * page is one.
 */
const bodyOf = (email: Email, vocabulary: Vocabulary): string => {
  const plain = (email.text ?? "").replaceAll("\r\n", "\n");
  const isTelegram = (text: string): boolean => parse(text, { vocabulary }).format !== null;
  if (email.html === undefined || isTelegram(plain)) return plain;
  const tree = treeOf(email.html);
  const shown = tree.kind === "page" ? flowing(tree.root) : "";
  return plain.trim() === "" || isTelegram(shown) ? shown : plain;
};

/** True for the pictures that a mail's page shows; all else that comes with the page may be a telegram. */
const isPicture = ({ related, mimeType }: Attachment): boolean =>
  related === true && /^(?:image|font)\//.test(mimeType);

/** True for what signs a mail, as nearly every military one is: it is made of the mail's own words and holds none. */
const isSignature = ({ mimeType }: Attachment): boolean =>
  /^application\/(?:(?:x-)?pkcs7|pgp)-signature$/.test(mimeType);

/** The formal text of a telegram may come beside it, byte for byte: the mail's own words may be wrapped anew on their way. */
const textIn = (attachment: Attachment): string | null => {
  const bytes = bytesOf(attachment);
  if (attachment.mimeType.startsWith("text/") && attachment.mimeType !== "text/plain") return null;
  if (bytes.length > LIMITS.telegramLength || binaryName(bytes.subarray(0, 65_536)) !== null)
    return null;
  return decode(bytes).text.replaceAll("\r\n", "\n");
};

/** The attachment that is the telegram with this number, and what it was read as. */
const formalOf = (
  attached: readonly Attachment[],
  mrn: string,
  vocabulary: Vocabulary,
): {
  readonly attachment: Attachment;
  readonly text: string;
  readonly telegram: Telegram;
} | null => {
  for (const attachment of attached) {
    const text = textIn(attachment);
    if (text === null) continue;
    const telegram = parse(text, { vocabulary });
    if (telegram.mrn === mrn) return { attachment, text, telegram };
  }
  return null;
};

/**
 * What a saved page gives, kept with the file that it came in; nothing where no telegram was found in it, which is then said of the
 * whole file.
 */
const itemsOfPage = async (
  page: Uint8Array,
  bytes: Uint8Array,
  given: Given,
): Promise<readonly SourceItem[]> => {
  const found = await Array.fromAsync(html.read(contentOf(page), given));
  // A row of a list is kept as a page of its own.
  const isWhole = (kept: Uint8Array): boolean => kept.buffer === page.buffer;
  return found.flatMap((one): readonly SourceItem[] => {
    if (one.kind === "text")
      return [{ kind: "text", text: { ...one.text, bytes, decoding: "mime" } }];
    if (one.fault.code === "telegram.none") return [];
    return isWhole(one.fault.bytes) ? [{ kind: "fault", fault: { ...one.fault, bytes } }] : [one];
  });
};

/** Reads one mail: the telegram that it is, and those attached to it. */
export async function* readMail(bytes: Uint8Array, given: Given): AsyncGenerator<SourceItem> {
  const { vocabulary, inside } = given;
  const answer = await inThread("mail", bytes);
  if (answer === "givenUp") {
    const message =
      "This mail took too long or too much memory to read and was given up. Save its text and import that.";
    return yield faultOf("mime.tooDeep", message, { bytes });
  }
  if (answer.kind === "tooDeep") {
    const message = `The mail is nested more than ${LIMITS.mimeDepth} parts deep or has more than ${LIMITS.mimeHeaders / 1024} KiB of headers. Save its text and import that.`;
    return yield faultOf("mime.tooDeep", message, { bytes });
  }
  const { email } = answer;
  const military = isMilitary(email);
  const page = military ? null : savedPage(email);
  const isShown = page === null ? isPicture : isOfPage;
  const attached = email.attachments.filter((one) => !isShown(one) && !isSignature(one));
  if (attached.length > LIMITS.mimeParts) {
    const message = `The mail has ${attached.length} attachments; ${LIMITS.mimeParts} is the most that is taken. Save them and import the files.`;
    return yield faultOf("mime.tooMany", message, { bytes });
  }
  const body = bodyOf(email, vocabulary);
  const pieces = textsIn(body, vocabulary);
  const own = pieces[0]?.telegram ?? parse(body, { vocabulary });
  const reference =
    email.headers.find(({ key }) => key === "mmhs-originator-reference")?.value ?? "";
  const mrn = canonicalMrn(reference, vocabulary) ?? own.mrn;
  const ofPage = page === null ? [] : await itemsOfPage(page, bytes, given);
  const formal = mrn === null || ofPage.length > 0 ? null : formalOf(attached, mrn, vocabulary);
  let count = 0;
  if (ofPage.length > 0) {
    count += ofPage.length;
    yield* ofPage;
  } else if (military || formal !== null || own.format !== null) {
    const card = military ? mailCard(email) : "";
    // Without a card before it, what was read of a text already is not read again.
    const texts =
      card === ""
        ? formal === null
          ? pieces
          : [formal]
        : [{ text: `${card}${formal?.text ?? body}`, telegram: null }];
    for (const [at, { text, telegram }] of texts.entries()) {
      count += 1;
      const place = texts.length === 1 ? null : `telegram ${at + 1}`;
      yield itemOf({ text, place, bytes, decoding: "mime" }, vocabulary, telegram);
    }
  }
  for (const [at, one] of attached.entries()) {
    if (one === formal?.attachment) continue;
    const name = (one.filename ?? `${at + 1}`).replaceAll(/[\p{Cc}\p{Cf}]/gu, "␀").slice(0, 200);
    count += 1;
    yield* inside(contentOf(bytesOf(one)), `attachment ${name}`);
  }
  if (count === 0) {
    const message =
      page === null
        ? "No telegram was found in the mail: neither in its text nor attached to it."
        : "No telegram was found in the page. Save the page of the telegram itself, or its text.";
    yield faultOf("telegram.none", message, { bytes });
  }
}

/** Reads a file that is one mail. */
export async function* readMailFile(content: Content, given: Given): AsyncGenerator<SourceItem> {
  const bytes = await wholeOf(content, LIMITS.mailBytes);
  yield* bytes === null ? [tooLarge(LIMITS.mailBytes, "The mail")] : readMail(bytes, given);
}
