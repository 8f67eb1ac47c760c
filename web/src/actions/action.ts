/** Something the reader can do from anywhere by a key or from the list of commands. */
export interface Action {
  readonly name: string;
  /** What it does, as the list of commands says it. */
  readonly label: string;
  readonly key: string;
  readonly perform: () => void;
}

/** Follows a link of this page as a press would, so that the router and the browser's history take part. */
export const follow = (selector: string): void => {
  document.querySelector<HTMLAnchorElement>(selector)?.click();
};
