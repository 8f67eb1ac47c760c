/** What `has:` asks for, with how a query that asks for it is said: the one place to add a state. */
export const STATES = {
  deadline: "with a deadline",
  action: "that ask for action",
  "missing-ref": "that cite a cable not held",
  copies: "held in several copies",
  diagnostic: "with something noted by the reader",
} as const;

export type State = keyof typeof STATES;

/** Their names, in the order in which they are offered. */
export const STATE_NAMES = Object.keys(STATES) as readonly State[];
