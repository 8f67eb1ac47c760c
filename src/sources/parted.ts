import { regrouped } from "./regrouped.ts";

/** How something long is parted into its records. */
export interface Parting {
  /** The sign before each record but the first: a line's end, and what every record begins with. */
  readonly mark: string;
  /** True where the bytes begin as a record does; asked behind the line's end, with `lookahead` bytes or all that is left. */
  readonly begins: (bytes: Uint8Array) => boolean;
  readonly lookahead: number;
  /** Bytes that a record may have. */
  readonly longest: number;
}

export type Part =
  | { readonly kind: "part"; readonly bytes: Uint8Array }
  /** A record longer than is taken; what it holds is passed over. */
  | { readonly kind: "tooLong" };

/**
 * Parts a stream into records by how they begin, and not by how they end: so one that is damaged does not take those
 * behind it with it. Holds one record at a time.
 */
export async function* partsOf(
  chunks: AsyncIterable<Uint8Array>,
  { mark, begins, lookahead, longest }: Parting,
): AsyncGenerator<Part> {
  let held: Buffer = Buffer.alloc(0);
  let looked = 0;
  let isPassing = false;
  const partOf = (bytes: Uint8Array): Part =>
    bytes.length > longest ? { kind: "tooLong" } : { kind: "part", bytes };
  /** The parts that end in what is held; where more is to come, what may be cut by its end is looked at later. */
  const ended = function* ended(isLast: boolean): Generator<Part> {
    let start = 0;
    for (;;) {
      const feed = held.indexOf(mark, looked);
      if (feed < 0 || (!isLast && feed + 1 + lookahead > held.length)) {
        looked = feed < 0 ? Math.max(0, held.length - mark.length) : feed;
        break;
      }
      looked = feed + 1;
      if (!begins(held.subarray(looked))) continue;
      if (!isPassing) yield partOf(held.subarray(start, looked));
      isPassing = false;
      start = looked;
    }
    held = held.subarray(start);
    looked = Math.max(0, looked - start);
  };
  for await (const chunk of regrouped(chunks)) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    yield* ended(false);
    if (held.length <= longest) continue;
    if (!isPassing) yield { kind: "tooLong" };
    isPassing = true;
    held = held.subarray(looked);
    looked = 0;
  }
  yield* ended(true);
  if (!isPassing && held.some((byte) => byte > 0x20)) yield partOf(held);
}
