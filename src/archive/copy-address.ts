import type { Reader } from "../clearance/index.ts";
import type { Archive, References } from "./port.ts";

/** Returns the two halves of `MRN@HASH`, which addresses one copy; without a hash the best copy is meant. */
export const copyAddress = (
  typed: string,
): { readonly name: string; readonly hash: string | undefined } => {
  const at = typed.lastIndexOf("@");
  return at < 0
    ? { name: typed, hash: undefined }
    : { name: typed.slice(0, at), hash: typed.slice(at + 1) };
};

/**
 * Returns what a telegram cites and what cites it, where it is named by its number or by one of its copies: several
 * telegrams may carry a number, and the hash says which is meant. Null where the reader sees none of that name.
 */
export const referencesOfCopy = async (
  archive: Archive,
  reader: Reader,
  name: string,
  hash: string | undefined,
): Promise<References | null> => {
  if (hash === undefined) return archive.references(reader, name);
  const named = await archive.cable(reader, name, hash);
  return named.kind === "cable" ? archive.references(reader, named.cable.name) : null;
};
