import type { Verification } from "../archive/index.ts";
import { count } from "./report-text.ts";

/** Returns what checking an archive gave, for a person. */
export const verificationText = ({
  texts,
  segments,
  parts,
  damages,
  outdated,
}: Verification): string => {
  const checked = `${count(texts, "text", "texts")} and ${count(parts, "part", "parts")} of the index in ${count(segments, "segment", "segments")} were checked`;
  const old = outdated === 0 ? [] : [outdatedText(outdated)];
  if (damages.length === 0) return [`${checked}; all is well.`, ...old, ""].join("\n");
  return [
    `${checked}; ${count(damages.length, "thing is", "things are")} damaged.`,
    ...damages.map(({ what, advice }) => `${what} ${advice}`.trimEnd()),
    ...old,
    "",
  ].join("\n");
};

const outdatedText = (value: number): string =>
  `${count(value, "text was", "texts were")} read by the rules of another version, and this one reads something else in ${value === 1 ? "it" : "them"}. To read ${value === 1 ? "it" : "them"} anew: reftel verify --rebuild`;
