import type { Catalogue } from "../text/index.ts";

/** Something the reader can do from anywhere: by a key, from the list of keys, or from the menu of commands. */
export interface Action {
  /** By this the catalogue says what it does. */
  readonly name: keyof Catalogue["actions"];
  /** Null where it has none: the menu alone has it. */
  readonly key: string | null;
  /** True where the page that is shown has what it works on; where it is absent, every page has. */
  readonly isHere?: () => boolean;
  readonly perform: () => void;
}

/** True where the page has such an element. */
export const has = (selector: string) => (): boolean => document.querySelector(selector) !== null;

/** Follows a link of this page as a press would, so that the router and the browser's history take part. */
export const follow = (selector: string): void => {
  document.querySelector<HTMLAnchorElement>(selector)?.click();
};
