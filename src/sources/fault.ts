import type { FaultCode } from "./fault-code.ts";
import type { SourceItem } from "./source.ts";

/** Bytes of a fault that are kept for another try; what is longer stays where it is, and is read from there. */
const KEPT = 64 * 1024 * 1024;

const NONE = new Uint8Array();

/** Returns a fault: what was wrong, where, and what was received there. */
export const faultOf = (
  code: FaultCode,
  message: string,
  { place = null, bytes = NONE }: { readonly place?: string | null; readonly bytes?: Uint8Array },
): SourceItem => ({
  kind: "fault",
  fault: { code, place, message, bytes: bytes.length > KEPT ? NONE : bytes },
});

/** Returns a number with commas between its thousands. */
export const thousands = (count: number): string => count.toLocaleString("en-US");

/** What is said of something too long to be read as one. */
export const tooLarge = (
  most: number,
  what = "The file",
  place: string | null = null,
): SourceItem =>
  faultOf(
    "file.tooLarge",
    `${what} is larger than ${most / 1048576} MiB, the most that is read as one. Split it and read the pieces.`,
    { place },
  );
