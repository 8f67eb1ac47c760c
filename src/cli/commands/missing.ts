import { MISSING_RANKS, missingBy, withSubjects, type SoughtCable } from "../../archive/index.ts";
import { openArchive } from "../open-archive.ts";
import { UsageError, archiveOption, jsonOption } from "../command.ts";
import type { Command } from "../command.ts";
import { asOption, readerOf } from "../reader.ts";
import { count } from "../report-text.ts";

/** Numbers whose subjects are read at a time. */
const AT_ONCE = 200;
/** Citing cables and subjects that are printed of a number; `--json` has all. */
const NAMED = 3;

const more = (all: readonly string[]): string =>
  all.length > NAMED ? ` and ${all.length - NAMED} more` : "";

const linesOf = ({ mrn, times, posts, citedBy, subjects }: SoughtCable): string => {
  const citing = `${citedBy.slice(0, NAMED).join(", ")}${more(citedBy)}`;
  const first = `${String(times).padStart(6)}  ${count(posts.length, "post", "posts").padEnd(9)} ${mrn.padEnd(26)}${citing}\n`;
  const shown = subjects.slice(0, NAMED).map((subject) => `                   ${subject}\n`);
  return `${first}${shown.join("")}${subjects.length > NAMED ? `                  ${more(subjects)}\n` : ""}`;
};

export const missing: Command = {
  name: "missing",
  usage: "",
  summary: "List the cables that are cited here and not held.",
  help: `
Each with how many different cables cite it, from how many posts, their numbers, and the subjects under which
they cite it. The most cited come first; --order posts puts first what the most posts cite.`,
  options: {
    ...archiveOption,
    order: { type: "string", value: "ORDER", help: "times (the default) or posts." },
    ...jsonOption,
    ...asOption,
  },
  takes: "nothing",
  run: async (_positionals, values, streams) => {
    const rank = MISSING_RANKS.find((one) => one === (values["order"] ?? "times"));
    if (rank === undefined) {
      throw new UsageError(`There is no order ${String(values["order"])}; take times or posts.`);
    }
    await using reftel = await openArchive(values, streams, "missing");
    const reader = readerOf(values, reftel.vocabulary);
    const list = await missingBy(reftel.archive, reader, rank);
    const isJson = values["json"] === true;
    const all: SoughtCable[] = [];
    for (let from = 0; from < list.length; from += AT_ONCE) {
      const some = await withSubjects(reftel.archive, reader, list.slice(from, from + AT_ONCE));
      if (isJson) all.push(...some);
      else await streams.out(some.map(linesOf).join(""));
    }
    if (isJson) await streams.out(`${JSON.stringify({ missing: all }, null, 1)}\n`);
    return 0;
  },
};
