import { createGunzip } from "node:zlib";
import { Readable } from "node:stream";
import { streamContent, type Content } from "../content.ts";
import { faultOf } from "../fault.ts";
import type { Given, SourceItem } from "../source.ts";
import { Unfolding, unfolded } from "../unfolded.ts";

/** Reads what a gzip file holds, whatever its format. */
export async function* readGzip(
  content: Content,
  { inside, budget }: Given,
): AsyncGenerator<SourceItem> {
  let packed = 0;
  const counted = async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of content.chunks()) {
      packed += chunk.length;
      yield chunk;
    }
  };
  const source = Readable.from(counted());
  const unpacking = createGunzip();
  // A fault of the disk must end the unpacking, too, or it waits for ever.
  source.on("error", (error) => unpacking.destroy(error));
  source.pipe(unpacking);
  try {
    yield* inside(await streamContent(unfolded(unpacking, () => packed, budget)), null);
  } catch (error) {
    if (error instanceof Unfolding) yield faultOf("archive.tooLarge", error.message, {});
    else if (isOfZlib(error)) {
      const message =
        "The gzip file is damaged or breaks off. Fetch it again and import it; what was read before that is stored.";
      yield faultOf("archive.damaged", message, {});
    } else throw error;
  } finally {
    unpacking.destroy();
    source.destroy();
  }
}

const isOfZlib = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
