import type { Telegram } from "../../telegram/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";

/** How a kept text is read: telegrams are not stored but read again, so that what is shown is what this version reads. */
export type ReadText = (text: string, vocabulary: Vocabulary) => Telegram;
