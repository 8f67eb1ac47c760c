import { everyOption } from "./command.ts";
import type { Command } from "./command.ts";

const COLUMN = 24;

const row = (left: string, right: string): string => `  ${left.padEnd(COLUMN - 2)}${right}\n`;

/** Returns the list of commands, for `reftel --help`. */
export const helpOfAll = (commands: readonly Command[]): string => {
  const list = commands.map(({ name, summary }) => row(name, summary)).join("");
  return `Usage: reftel COMMAND …\n\nReads, keeps, finds and shows diplomatic telegrams.\n\n${list}\n"reftel COMMAND --help" says more of one.\n`;
};

/** Returns what one command does and takes. */
export const helpOf = (command: Command): string => {
  const options = Object.entries({ ...command.options, ...everyOption }).map(([name, option]) => {
    const short = option.short === undefined ? "" : `-${option.short}, `;
    const value = option.value === undefined ? "" : ` ${option.value}`;
    return row(`${short}--${name}${value}`, option.help);
  });
  return `Usage: reftel ${command.name} ${command.usage}\n\n${command.summary}\n\n${command.help.trim()}\n\n${options.join("")}`;
};
