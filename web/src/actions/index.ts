import type { Action } from "./action.ts";
import { asSent, cite, earlier, howToRead, later, references, results, search } from "./go.ts";
import { next, nextLit, open, previous, previousLit } from "./step.ts";

export type { Action } from "./action.ts";
export { keepResults } from "./go.ts";

const showAll = (): void => document.querySelector<HTMLElement>("#keys")?.showPopover();

/** Every key of the reader, in the order of the list of commands. Keys, list and menu read this and nothing else. */
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
  { name: "commands", key: ".", perform: showAll },
  { name: "keys", key: "?", perform: showAll },
];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest("input, textarea, select, [contenteditable]") !== null;

/** Performs the action of a key, unless one is typing or the key belongs to the browser. */
export const onKey = (event: KeyboardEvent): void => {
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
