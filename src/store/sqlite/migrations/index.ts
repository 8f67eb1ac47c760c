import { first } from "./001-first.ts";

/** Schema steps in order; step `n` brings `user_version` from `n` to `n + 1`. Never edited once released. */
export const MIGRATIONS: readonly string[] = [first];
