/** Bytes below which pieces are gathered. */
const LEAST = 1024 * 1024;

/**
 * Gathers a stream that comes in small pieces into larger ones, so that whoever holds what is not complete yet does not
 * lay it down anew with each of them: a mail of 40 MB out of an archive comes in a thousand.
 */
export async function* regrouped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pending: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pending.push(chunk);
    length += chunk.length;
    if (length < LEAST) continue;
    yield Buffer.concat(pending);
    pending = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(pending);
}
