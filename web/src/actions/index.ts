import type { Action } from "./action.ts";
import {
  asSent,
  both,
  chain,
  graph,
  cite,
  copyAddress,
  earlier,
  howToRead,
  later,
  paper,
  pdf,
  print,
  references,
  results,
  search,
} from "./go.ts";
import { menu, openMenu } from "./menu.svelte.ts";
import { next, nextLit, open, previous, previousLit } from "./step.ts";

export type { Action } from "./action.ts";
export { keepResults } from "./go.ts";

const showAll = (): void => document.querySelector<HTMLElement>("#keys")?.showPopover();

/** All that the reader can do by a key or from the menu, in the order of the lists. Keys, list and menu read this and nothing else. */
export const actions: readonly Action[] = [
  search,
  next,
  previous,
  nextLit,
  previousLit,
  open,
  results,
  earlier,
  later,
  references,
  asSent,
  howToRead,
  cite,
  both,
  chain,
  graph,
  pdf,
  copyAddress,
  print,
  paper,
  { name: "commands", key: ".", perform: openMenu },
  { name: "keys", key: "?", perform: showAll },
];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest("input, textarea, select, [contenteditable]") !== null;

/** Ctrl-K, and ⌘-K: the key of menus of commands, also while one types. */
const isMenuKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === "k";

/** Performs the action of a key, unless one is typing or the key belongs to the browser. */
export const onKey = (event: KeyboardEvent): void => {
  // In the menu the keys are its own; those that come before it is there are kept for it.
  if (menu.isOpen) {
    if (event.key.length === 1 && !isTyping(event.target)) menu.ahead += event.key;
    return;
  }
  if (isMenuKey(event)) {
    event.preventDefault();
    openMenu();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (isTyping(event.target)) {
    if (event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
    return;
  }
  const action = actions.find((one) => one.key === event.key);
  if (action === undefined) return;
  event.preventDefault();
  action.perform();
};
