/** Returns the two halves of `MRN@HASH`, which addresses one copy; without a hash the best copy is meant. */
export const copyAddress = (
  typed: string,
): { readonly name: string; readonly hash: string | undefined } => {
  const at = typed.lastIndexOf("@");
  return at < 0
    ? { name: typed, hash: undefined }
    : { name: typed.slice(0, at), hash: typed.slice(at + 1) };
};
