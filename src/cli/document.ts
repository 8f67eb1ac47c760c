import { everyCommand } from "./commands/index.ts";
import { helpOf } from "./help.ts";

const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => `    ${line}`.trimEnd())
    .join("\n");

/** Returns docs/cli.md: what every command does and takes, from the commands themselves. */
export const cliDocument = async (): Promise<string> => {
  const sections = (await everyCommand()).map(
    (command) => `## ${command.name}\n\n${indented(helpOf(command).trimEnd())}\n`,
  );
  return `# The command line

Made from the commands by \`node scripts/write-docs.ts\`.

Standard output carries only the answer; progress and sentences go to standard error.

| exit | means |
|---|---|
| 0 | done, also where nothing was found |
| 1 | done, and something was wrong with the data; a cable that is not held |
| 2 | bad usage, or it could not run: a query that cannot be read, a path that is not there, a port in use |
| 3 | the archive cannot be used: none there, locked, newer, damaged, full |
| 130 | an import stopped by Ctrl-C; what it counted is stored |

${sections.join("\n")}`;
};
