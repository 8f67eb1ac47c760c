import { stat } from "node:fs/promises";
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from "yauzl";
import { isOfDisk, streamContent, wholeOf, type Content } from "../content.ts";
import { faultOf, thousands, tooLarge } from "../fault.ts";
import { LIMITS } from "../limits.ts";
import type { Given, SourceItem } from "../source.ts";
import { Unfolding, unfolded } from "../unfolded.ts";

const NAME_LENGTH = 200;

/** What UTF-8 names are marked with; names without it are of an old code page, of which Latin letters are read. */
const UTF_8 = 0x800;

const rawNameOf = ({ fileNameRaw, generalPurposeBitFlag }: Entry): string =>
  fileNameRaw.toString((generalPurposeBitFlag & UTF_8) === 0 ? "latin1" : "utf8");

/** A member's name for people: no sign that would move the cursor, and not without end. */
const nameOf = (raw: string): string =>
  raw.replaceAll(/[\p{Cc}\p{Cf}]/gu, "␀").slice(0, NAME_LENGTH);

const isFolder = (name: string): boolean => name.endsWith("/");

/** True for what a Mac puts beside each file; it holds nothing of it. */
const isShadow = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.DS_Store$)/.test(name);

/** True for names that lead out of a folder. Nothing is written, but who names files so means harm. */
const leadsOut = (name: string): boolean =>
  /^(?:[A-Za-z]:|[/\\])/.test(name) || name.split(/[/\\]/).includes("..");

const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0xf000) === 0xa000;

/** Why a member is not read at all, or null. */
const refusalOf = (entry: Entry, raw: string): SourceItem | null => {
  const place = { place: `member ${nameOf(raw)}` };
  if (leadsOut(raw)) {
    const message =
      "The member's name leads out of the archive, so it was not read. Rename it and import the archive again.";
    return faultOf("zip.path", message, place);
  }
  if (isLink(entry)) {
    return faultOf(
      "zip.path",
      "The member is a link, so it was not read. Import what it points to.",
      place,
    );
  }
  if (entry.isEncrypted()) {
    return faultOf(
      "zip.locked",
      "The member is locked with a password. Unpack it and import the files.",
      place,
    );
  }
  if (!entry.canDecodeFileData()) {
    const message =
      "The member is packed in a way that is not read here. Unpack it and import the files.";
    return faultOf("archive.damaged", message, place);
  }
  return null;
};

/** True for the name that the files of Word, Excel and their like begin with: each is a ZIP archive of parts, and no part is a text. */
const isOfOffice = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|mimetype|_rels\/|docProps\/|word\/|xl\/|ppt\/)/.test(name);

const OFFICE =
  "This is an office document, as of Word, not a text. Save it as text or as PDF and import that.";

/** What was taken of an archive so far: packed bytes of members that were begun, which cannot be more than it has. */
interface Taken {
  packed: number;
  readonly size: number;
}

async function* readMember(
  zip: ZipFile,
  entry: Entry,
  raw: string,
  { inside, budget }: Given,
): AsyncGenerator<SourceItem> {
  const place = `member ${nameOf(raw)}`;
  const stream = await zip.openReadStreamPromise(entry);
  try {
    const bytes = unfolded(stream, () => entry.compressedSize, budget);
    yield* inside(await streamContent(bytes), place);
  } catch (error) {
    if (!(error instanceof Unfolding)) throw error;
    yield faultOf("archive.tooLarge", error.message, { place });
  } finally {
    stream.destroy();
  }
}

async function* readMembers(
  zip: ZipFile,
  taken: Taken,
  given: Given,
  onRead: Content["onRead"],
): AsyncGenerator<SourceItem> {
  const { budget } = given;
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    const raw = rawNameOf(entry);
    if (isFolder(raw) || isShadow(raw)) continue;
    count += 1;
    if (count === 1 && isOfOffice(raw)) return yield faultOf("file.binary", OFFICE, {});
    budget.members -= 1;
    if (budget.members < 0) {
      const message = `The archive has more than ${thousands(LIMITS.members)} members, the most that is read. Unpack it and import the files.`;
      return yield faultOf("archive.tooLarge", message, {});
    }
    taken.packed += entry.compressedSize;
    if (taken.packed > taken.size) {
      const message =
        "The archive's members overlap, as they do in archives that are made to fill a machine; what is left of it was not read.";
      return yield faultOf("archive.damaged", message, {});
    }
    const refusal = refusalOf(entry, raw);
    if (refusal) yield refusal;
    else {
      try {
        yield* readMember(zip, entry, raw, given);
      } catch (error) {
        // What the operating system says is not said of the archive.
        if (isOfDisk(error)) throw error;
        const message =
          "The member is damaged. Fetch the archive again, or unpack it and import the files.";
        yield faultOf("archive.damaged", message, { place: `member ${nameOf(raw)}` });
      }
    }
    if (budget.bytes < 0) return;
    onRead?.(entry.compressedSize);
  }
  if (count === 0) yield faultOf("file.empty", "The archive has no files in it.", {});
}

const DAMAGED =
  "The ZIP archive is damaged or breaks off. Fetch it again, or mend it and import it again.";

/** Reads each member of an archive as if it were a file of its own. Nothing is unpacked to the disk. */
export async function* readZip(content: Content, given: Given): AsyncGenerator<SourceItem> {
  const options = { decodeStrings: false, autoClose: false };
  const bytes = content.path === null ? await wholeOf(content, LIMITS.fileBytes) : new Uint8Array();
  if (bytes === null) return yield tooLarge(LIMITS.fileBytes, "The archive within an archive");
  let zip: ZipFile;
  let size = bytes.length;
  try {
    if (content.path === null) zip = await fromBufferPromise(Buffer.from(bytes), options);
    else {
      zip = await openPromise(content.path, options);
      ({ size } = await stat(content.path));
    }
  } catch (error) {
    if (isOfDisk(error)) throw error;
    return yield faultOf("archive.damaged", DAMAGED, { bytes });
  }
  try {
    yield* readMembers(zip, { packed: 0, size }, given, content.onRead);
  } catch (error) {
    if (isOfDisk(error)) throw error;
    yield faultOf("archive.damaged", DAMAGED, { bytes });
  } finally {
    zip.close();
  }
}
