import type { Streams, Values } from "./command.ts";

/** Returns the archive's folder: `--archive`, else REFTEL_ARCHIVE, else ./reftel-archive. */
export const archiveFolder = (values: Values, streams: Streams): string => {
  const named = values["archive"];
  return typeof named === "string" ? named : (streams.env["REFTEL_ARCHIVE"] ?? "reftel-archive");
};
