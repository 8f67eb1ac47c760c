import { readerAs, readingRoom } from "../clearance/index.ts";
import type { Reader } from "../clearance/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { UsageError } from "./command.ts";
import type { Option, Values } from "./command.ts";

export const asOption: Readonly<Record<string, Option>> = {
  as: {
    type: "string",
    value: "LEVEL",
    help: "Read as one cleared so far and no further: CONFIDENTIAL, SECRET//NOFORN/EXDIS.",
  },
};

/** Returns who reads: the reading room's reader, or the one that `--as` describes. */
export const readerOf = (values: Values, vocabulary: Vocabulary): Reader => {
  const named = values["as"];
  if (typeof named !== "string") return readingRoom;
  const answer = readerAs(named, vocabulary);
  if (answer.kind === "error") throw new UsageError(answer.message);
  return answer.reader;
};
