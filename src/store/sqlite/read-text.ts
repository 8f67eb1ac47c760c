import type { Telegram } from "../../telegram/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";

/** How a kept text is read. */
export type ReadText = (text: string, vocabulary: Vocabulary) => Telegram;
