import { goto } from "$app/navigation";
import { cableAddress, searchAddress } from "../reading/links.ts";
import type { Catalogue } from "../text/index.ts";
import type { Action } from "./action.ts";
import { fuzzy } from "./fuzzy.ts";
import { standingPages } from "./pages.ts";

/** One line of the menu. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly key: string | null;
  readonly perform: () => void;
}

/** A number of a cable as people type it: `09ASTANA2050`, `09 ASTANA 2050`, `STATE 83600`. */
const NUMBER = /^(?:\d{2})?\s*\p{L}[\p{L} .]{1,40}\s*\d{1,7}(?:[@~][0-9a-f]{4,64})?$/u;

/** What is typed, as a cable to open and as words to search for. */
const typedCommands = (typed: string, text: Catalogue["menu"]): readonly Command[] => {
  if (typed === "") return [];
  const open: Command = {
    id: "open",
    label: text.open(typed),
    key: null,
    perform: () => void goto(cableAddress(typed)),
  };
  const search: Command = {
    id: "search-for",
    label: text.searchFor(typed),
    key: null,
    perform: () => void goto(searchAddress(typed)),
  };
  return NUMBER.test(typed) ? [open, search] : [search];
};

/**
 * Returns the lines of the menu for what is typed, the best first: the cable of that number, what this page can do, pages, and
 * last the search for it, which is always there.
 */
export const commandsFor = (
  typed: string,
  actions: readonly Action[],
  catalogue: Catalogue,
): readonly Command[] => {
  const sought = typed.trim();
  const fixed: readonly Command[] = [
    ...actions.map(({ name, key, perform }) => ({
      id: name,
      label: catalogue.actions[name],
      key,
      perform,
    })),
    ...standingPages.map(({ name, href }) => ({
      id: `page-${name}`,
      label: catalogue.menu.pages[name],
      key: null,
      perform: () => void goto(href),
    })),
  ];
  const ranked = fixed.flatMap((command) => {
    const rank = fuzzy(command.label, sought);
    return rank === null ? [] : [{ command, rank }];
  });
  const found = ranked.toSorted((a, b) => a.rank - b.rank).map(({ command }) => command);
  const typedOnes = typedCommands(sought, catalogue.menu);
  // A number is meant as one; words are first of all a command.
  return typedOnes.length > 1 ? [...typedOnes, ...found] : [...found, ...typedOnes];
};
