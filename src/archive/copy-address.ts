import type { Reader } from "../clearance/index.ts";
import type { Archive, Chain, ChainOptions, ChainSide, References } from "./port.ts";

/** Returns the two halves of `MRN@HASH`, which addresses one copy; without a hash the best copy is meant. */
export const copyAddress = (
  typed: string,
): { readonly name: string; readonly hash: string | undefined } => {
  const at = typed.lastIndexOf("@");
  return at < 0
    ? { name: typed, hash: undefined }
    : { name: typed.slice(0, at), hash: typed.slice(at + 1) };
};

/** Returns the name of the telegram that has a copy of this hash under a number; null where the reader sees none. */
const nameOfCopy = async (
  archive: Archive,
  reader: Reader,
  name: string,
  hash: string | undefined,
): Promise<string | null> => {
  if (hash === undefined) return name;
  const named = await archive.cable(reader, name, hash);
  return named.kind === "cable" ? named.cable.name : null;
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
  const called = await nameOfCopy(archive, reader, name, hash);
  return called === null ? null : archive.references(reader, called);
};

/** Returns one side of the chain of a telegram that is named so; null where the reader sees none of that name. */
export const chainOfCopy = async (
  archive: Archive,
  reader: Reader,
  name: string,
  hash: string | undefined,
  side: ChainSide,
  options: ChainOptions,
): Promise<Chain | null> => {
  const called = await nameOfCopy(archive, reader, name, hash);
  return called === null ? null : archive.chain(reader, called, side, options);
};
