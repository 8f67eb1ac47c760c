import { openArchive } from "../open-archive.ts";
import { archiveOption, jsonOption } from "../command.ts";
import type { Command } from "../command.ts";
import { asOption, readerOf } from "../reader.ts";

export const stats: Command = {
  name: "stats",
  usage: "",
  summary: "Say what the archive holds, by source, post and year.",
  help: `
Counts are exact and of what the reader may see.`,
  options: { ...archiveOption, ...jsonOption, ...asOption },
  takes: "nothing",
  run: async (_positionals, values, streams) => {
    await using reftel = await openArchive(values, streams, "stats");
    const found = await reftel.archive.stats(readerOf(values, reftel.vocabulary));
    if (values["json"] === true) {
      await streams.out(`${JSON.stringify(found, null, 1)}\n`);
      return 0;
    }
    const number = (count: number) => count.toLocaleString("en-US").padStart(9);
    const rows = [
      `${number(found.cables)}  cables\n${number(found.paragraphs)}  paragraphs\n`,
      ...found.sources.map(({ source, cables }) => `${number(cables)}  from ${source}\n`),
      ...found.years.map(({ year, cables }) => `${number(cables)}  of ${year}\n`),
      ...found.posts.map(({ post, cables }) => `${number(cables)}  by ${post}\n`),
    ];
    await streams.out(rows.join(""));
    return 0;
  },
};
