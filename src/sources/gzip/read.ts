import { streamContent, type Content } from "../content.ts";
import { faultOf } from "../fault.ts";
import type { Given, SourceItem } from "../source.ts";
import { Unfolding, unfolded } from "../unfolded.ts";
import { gunzipped } from "./gunzip.ts";

/** Reads what a gzip file holds, whatever its format; of one that is damaged, what comes before the damage. */
export async function* readGzip(
  content: Content,
  { inside, budget }: Given,
): AsyncGenerator<SourceItem> {
  let packed = 0;
  let isDamaged = false;
  const counted = async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of content.chunks()) {
      packed += chunk.length;
      yield chunk;
    }
  };
  const whole = gunzipped(counted(), () => {
    isDamaged = true;
  });
  try {
    const inner = await streamContent(unfolded(whole, () => packed, budget));
    const isNothing = isDamaged && inner.head.length === 0;
    if (!isNothing) yield* inside(inner, null);
    if (isDamaged) {
      const message =
        "The gzip file is damaged or breaks off. Fetch it again and import it; what was read before that is stored.";
      yield faultOf("archive.damaged", message, {});
    }
  } catch (error) {
    if (!(error instanceof Unfolding)) throw error;
    yield faultOf("archive.tooLarge", error.message, {});
  }
}
