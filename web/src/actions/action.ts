import type { Catalogue } from "../text/index.ts";

/** Something the reader can do from anywhere by a key or from the list of commands. */
export interface Action {
  /** By this the catalogue says what it does. */
  readonly name: keyof Catalogue["actions"];
  readonly key: string;
  readonly perform: () => void;
}

/** Follows a link of this page as a press would, so that the router and the browser's history take part. */
export const follow = (selector: string): void => {
  document.querySelector<HTMLAnchorElement>(selector)?.click();
};
