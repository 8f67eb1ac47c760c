/**
 * The menu of commands: whether it is open, what was typed ahead while it was fetched, and the last thing done that a page itself
 * does not show.
 */
export const menu = $state<{ isOpen: boolean; ahead: string; done: "copied" | null }>({
  isOpen: false,
  ahead: "",
  done: null,
});

/** Opens the menu; it is fetched the first time. */
export const openMenu = (): void => {
  menu.ahead = "";
  menu.isOpen = true;
};

/** Milliseconds for which it is said that something was done. */
const SAID = 2500;

/** Says that something was done, for as long as it takes to read. */
export const say = (done: "copied"): void => {
  menu.done = done;
  setTimeout(() => (menu.done = null), SAID);
};
