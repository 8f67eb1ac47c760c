/** How a row begins: its number, and when the cable was made. Nothing else in the table does, since its quotes are escaped. */
const opening = /^"\d{1,8}","\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}(?::\d{2})?","/;
const LONGEST_OPENING = 64;

/** True where bytes begin as a row of the table does. */
export const beginsRow = (bytes: Uint8Array): boolean =>
  opening.test(Buffer.from(bytes.subarray(0, LONGEST_OPENING)).toString("latin1"));

export type Row =
  | { readonly kind: "row"; readonly bytes: Uint8Array }
  /** A row longer than is taken; what it holds is passed over. */
  | { readonly kind: "tooLong" };

/**
 * Parts a table into its rows, by how a row begins and not by its quotes: so one row that is damaged does not take those
 * behind it with it. Holds one row at a time, to `longest` bytes.
 */
export async function* rowsOf(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Row> {
  let held: Buffer = Buffer.alloc(0);
  let looked = 0;
  let isPassing = false;
  for await (const chunk of chunks) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    let start = 0;
    for (;;) {
      const feed = held.indexOf('\n"', looked);
      // What may be cut by the end of the piece is looked at with the next.
      if (feed < 0 || feed + 1 + LONGEST_OPENING > held.length) {
        looked = feed < 0 ? Math.max(0, held.length - 1) : feed;
        break;
      }
      looked = feed + 1;
      if (!beginsRow(held.subarray(feed + 1))) continue;
      if (!isPassing) yield { kind: "row", bytes: held.subarray(start, feed + 1) };
      isPassing = false;
      start = feed + 1;
    }
    held = held.subarray(start);
    looked -= start;
    if (held.length <= longest) continue;
    if (!isPassing) yield { kind: "tooLong" };
    isPassing = true;
    held = held.subarray(looked);
    looked = 0;
  }
  if (isPassing || held.length === 0) return;
  for (let start = 0; start < held.length;) {
    let feed = held.indexOf('\n"', Math.max(start, looked));
    while (feed >= 0 && !beginsRow(held.subarray(feed + 1))) feed = held.indexOf('\n"', feed + 1);
    const end = feed < 0 ? held.length : feed + 1;
    if (held.subarray(start, end).some((byte) => byte > 0x20))
      yield { kind: "row", bytes: held.subarray(start, end) };
    start = end;
  }
}
