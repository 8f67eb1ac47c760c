// The checker in plain JavaScript: its other forms are a Java archive and a program of one platform.
process.env["RECHECK_BACKEND"] = "pure";
const { checkSync } = await import("recheck");

/**
 * What is tried is limited by steps and not by the clock, so that a busy machine finds what an idle one does. A pattern
 * whose every attempt is bounded stays below a hundred million steps on the longest text that is tried; one that walks
 * back without bound passes them.
 */
const LIMITS = {
  attackLimit: 100_000_000,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  /** Milliseconds for one pattern; what cannot be told by then is a fault, too. */
  timeout: 120_000,
} as const;

/** Says how a pattern can be made to walk back without bound, and on which text; null where it cannot. */
export const faultOf = (source: string, flags: string): string | null => {
  // Flags that change no match, or that the checker does not know: `v` is `u` with more classes of characters.
  const known = flags.replace("d", "").replace("v", "u");
  const answer = checkSync(source, known, LIMITS);
  if (answer.status === "safe") return null;
  if (answer.status === "unknown") return `cannot be told (${answer.error.kind})`;
  return `is ${answer.complexity.summary}, as on ${answer.attack.pattern}`;
};
