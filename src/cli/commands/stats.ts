import { statesOf } from "../../archive/index.ts";
import { STATES } from "../../query/index.ts";
import { openArchive } from "../open-archive.ts";
import { archiveOption, jsonOption } from "../command.ts";
import type { Command } from "../command.ts";
import { asOption, readerOf } from "../reader.ts";

export const stats: Command = {
  name: "stats",
  usage: "",
  summary: "Say what the archive holds, by source, post, year and state.",
  help: `
Counts are exact and of what the reader may see. A state is what has: asks for in a search. What failed in an
import and is kept to be tried again is counted for who reads all, and texts that were read by the rules of another
version of Reftel: what search knows of them stays as it was until the index is made anew.`,
  options: { ...archiveOption, ...jsonOption, ...asOption },
  takes: "nothing",
  run: async (_positionals, values, streams) => {
    await using reftel = await openArchive(values, streams, "stats");
    const { archive } = reftel;
    const reader = readerOf(values, reftel.vocabulary);
    const found = {
      ...(await archive.stats(reader)),
      states: await statesOf(archive, reader),
      removed: (await archive.removals(reader)).length,
      // Nobody knows what may be read of a text that could not be.
      ...(values["as"] === undefined
        ? { failed: (await archive.failures()).length, outdated: await archive.outdated() }
        : {}),
    };
    if (values["json"] === true) {
      await streams.out(`${JSON.stringify(found, null, 1)}\n`);
      return 0;
    }
    const number = (count: number) => count.toLocaleString("en-US").padStart(9);
    // So that years and posts add up to all.
    const rest = (counted: readonly { readonly cables: number }[], what: string): string[] => {
      const left = counted.reduce((sum, { cables }) => sum - cables, found.cables);
      return left > 0 ? [`${number(left)}  ${what}\n`] : [];
    };
    const rows = [
      `${number(found.cables)}  cables\n${number(found.paragraphs)}  paragraphs\n`,
      ...found.sources.map(({ source, cables }) => `${number(cables)}  from ${source}\n`),
      ...found.years.map(({ year, cables }) => `${number(cables)}  of ${year}\n`),
      ...rest(found.years, "without a date"),
      ...found.posts.map(({ post, cables }) => `${number(cables)}  by ${post}\n`),
      ...rest(found.posts, "without a post"),
      ...found.states.map(
        ({ state, cables }) => `${number(cables)}  ${STATES[state]} (has:${state})\n`,
      ),
      `${number(found.removed)}  taken out\n`,
      ...(found.failed === undefined
        ? []
        : [`${number(found.failed)}  failed and kept, to be tried again with import --retry\n`]),
    ];
    if (found.outdated !== undefined && found.outdated > 0)
      rows.push(
        `${number(found.outdated)}  texts read by the rules of another version; to read them anew: reftel verify --rebuild\n`,
      );
    await streams.out(rows.join(""));
    return 0;
  },
};
