import { createGunzip } from "node:zlib";

/** Packed bytes that are given at once: what comes of them is held. */
const PIECE = 16 * 1024;

/**
 * Unpacks a stream a piece at a time. Where it is damaged or breaks off, everything that came before that is given, the stream
 * ends, and `onDamage` is told: a pipe would drop what it has not handed on yet.
 */
export async function* gunzipped(
  chunks: AsyncIterable<Uint8Array>,
  onDamage: () => void,
): AsyncGenerator<Uint8Array> {
  const unpacking = createGunzip();
  let ready: Uint8Array[] = [];
  let isDamaged = false;
  const taken = (): readonly Uint8Array[] => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  unpacking.on("data", (piece: Uint8Array) => ready.push(piece));
  unpacking.on("error", () => {
    isDamaged = true;
  });
  const closed = new Promise<void>((resolve) => {
    unpacking.on("close", resolve);
  });
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length && !isDamaged; at += PIECE) {
        const written = new Promise((resolve) => {
          unpacking.write(chunk.subarray(at, at + PIECE), resolve);
        });
        await Promise.race([written, closed]);
        yield* taken();
      }
      if (isDamaged) break;
    }
    if (!isDamaged) {
      unpacking.end();
      await closed;
      yield* taken();
    }
    if (isDamaged) onDamage();
  } finally {
    unpacking.destroy();
  }
}
