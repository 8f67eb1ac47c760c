import { postSeries, type PostSeries } from "../../archive/index.ts";
import { openArchive } from "../open-archive.ts";
import { UsageError, archiveOption, jsonOption } from "../command.ts";
import type { Command } from "../command.ts";
import { asOption, readerOf } from "../reader.ts";
import { count } from "../report-text.ts";

/** Holes that are printed of a year; `--json` has all. */
const NAMED = 3;

type Year = PostSeries["years"][number];

const longestOf = ({ holes }: Year): string => {
  const longest = holes
    .toSorted((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)
    .slice(0, NAMED)
    .toSorted((a, b) => a.first - b.first)
    .map(({ first, last, cited }) => {
      const stretch = first === last ? `${first}` : `${first}-${last}`;
      return cited === 0 ? stretch : `${stretch} (${cited.toLocaleString("en-US")} cited)`;
    });
  const more = holes.length - longest.length;
  return `${longest.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en-US")} more` : ""}`;
};

const lineOf = (year: Year): string => {
  const number = (value: number) => value.toLocaleString("en-US").padStart(9);
  const share = `${(year.share * 100).toFixed(1)} %`.padStart(9);
  return `  ${year.year}${number(year.held)}${number(year.highest)}${share}  ${longestOf(year)}`.trimEnd();
};

const textOf = ({ post, cables, first, last, years }: PostSeries): string => {
  const days = first === null ? "" : first === last ? `, ${first}` : `, ${first} to ${last}`;
  const rows = [
    `  year${"held".padStart(9)}${"highest".padStart(9)}${"share".padStart(9)}  longest holes`,
    ...years.map(lineOf),
  ];
  return `${post}: ${count(cables, "cable", "cables")}${days}\n${years.length === 0 ? "" : `${rows.join("\n")}\n`}`;
};

export const series: Command = {
  name: "series",
  usage: "POST",
  summary: "Show what is held of a post's numbers, by year, and where the holes are.",
  help: `
A post numbers its telegrams from 1 each January. "highest" is the highest number that is held or cited here; the
post may have sent more. "share" is what is held of the numbers to there, and a hole a stretch of which nothing is.
The post may be named in any spelling, or as it was called before. Exit code 1 where nothing is known of it.`,
  options: { ...archiveOption, ...jsonOption, ...asOption },
  takes: "names",
  run: async (positionals, values, streams) => {
    const named = positionals.join(" ");
    if (named === "") throw new UsageError("Name a post, as in: reftel series ASTANA");
    await using reftel = await openArchive(values, streams, "series");
    const reader = readerOf(values, reftel.vocabulary);
    const found = await postSeries(reftel.archive, reader, named, reftel.vocabulary);
    if (found === null) {
      streams.err(
        `reftel: Nothing of a post called ${named} is in this archive, and no list has it. "reftel stats" names the posts held.\n`,
      );
      return 1;
    }
    await streams.out(
      values["json"] === true ? `${JSON.stringify(found, null, 1)}\n` : textOf(found),
    );
    return 0;
  },
};
