import { join } from "node:path";

/**
 * What the tests run with: what one process has compiled the next one takes, for they start the program, from its sources,
 * many hundred times. It stays beside the packages for the next run, and goes with them.
 */
export const compiled = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, "../node_modules/.cache/reftel-compiled"),
} as const;
