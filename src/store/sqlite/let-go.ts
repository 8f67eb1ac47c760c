/**
 * Memory outside of the engine's heap that is given back when it was used, and not when the engine collects: some tens of megabytes
 * a batch, of which each thread would have several, and as much for a phrase, chunk by chunk.
 */

/** Returns what the bytes stand in, each piece once. */
export const buffersOf = (all: readonly Uint8Array[]): ArrayBuffer[] => [
  ...new Set(all.map(({ buffer }) => buffer as ArrayBuffer)),
];

/** Gives back what the bytes stand in, which nobody may read again: they are empty then. */
export const letGo = (all: readonly Uint8Array[]): void => {
  for (const buffer of buffersOf(all)) buffer.transfer(0);
};

/** The same of one that has a piece of its own. */
export const letGoOne = ({ buffer }: Uint8Array): void => {
  (buffer as ArrayBuffer).transfer(0);
};
