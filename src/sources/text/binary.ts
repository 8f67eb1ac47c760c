import { isFourWide, wideOrder } from "../wide.ts";

/** The first bytes of formats that hold no text, and what to call them. */
const MAGIC: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: "a picture" },
  { bytes: [0xff, 0xd8, 0xff], name: "a picture" },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: "a picture" },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: "a picture" },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: "a database" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], name: "a 7z archive" },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: "a RAR archive" },
  { bytes: [0x42, 0x5a, 0x68], name: "a bzip2 archive" },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: "an xz archive" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: "an office document" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: "a rich text document" },
];

/** What to call a text that four bytes make a sign of: hardly anything writes one, and nothing here reads it. */
export const UTF_32 = "a text in UTF-32";

/** 1 for control characters that no teletype or editor writes; a text has none, or a few by damage. */
const FOREIGN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte) ? 1 : 0,
);

const isTar = (head: Uint8Array): boolean =>
  Buffer.from(head.subarray(257, 262)).toString("latin1") === "ustar";

/** Returns what to call something that is no text, by its first bytes; null where it is a text that can be read. */
export const binaryName = (head: Uint8Array): string | null => {
  const known = MAGIC.find((magic) => magic.bytes.every((byte, at) => head[at] === byte));
  if (known) return known.name;
  // Before the bytes are counted: what is long in it fills the beginning with text.
  if (isTar(head)) return "a tar archive";
  if (isFourWide(head)) return UTF_32;
  if (wideOrder(head) !== null) return null;
  let foreign = 0;
  for (let at = 0; at < head.length; at += 1) foreign += FOREIGN[head[at]!]!;
  return foreign * 10 <= head.length ? null : "a binary file";
};
