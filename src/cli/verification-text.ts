import type { Verification } from "../archive/index.ts";
import { count } from "./report-text.ts";

/** Returns what checking an archive gave, for a person. */
export const verificationText = ({ texts, segments, parts, damages }: Verification): string => {
  const checked = `${count(texts, "text", "texts")} and ${count(parts, "part", "parts")} of the index in ${count(segments, "segment", "segments")} were checked`;
  if (damages.length === 0) return `${checked}; all is well.\n`;
  return [
    `${checked}; ${count(damages.length, "thing is", "things are")} damaged.`,
    ...damages.map(({ what, advice }) => `${what} ${advice}`.trimEnd()),
    "",
  ].join("\n");
};
