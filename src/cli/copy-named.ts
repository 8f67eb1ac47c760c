import { copyAddress } from "../archive/index.ts";
import { UsageError } from "./command.ts";

/**
 * Returns the number that was typed for a command, and the hash of one copy where it is named as `MRN@HASH`. Throws
 * `UsageError` where what stands behind the @ is no hash.
 */
export const copyNamed = (
  command: string,
  typed: string,
): { readonly name: string; readonly hash: string | undefined } => {
  const { name, hash } = copyAddress(typed);
  if (hash !== undefined && !/^[0-9a-f]{6,64}$/i.test(hash)) {
    throw new UsageError(
      `Behind @ stands a copy's hash, six digits of it or more, as in: reftel ${command} ${name}@6f0c2a`,
    );
  }
  return { name, hash };
};
