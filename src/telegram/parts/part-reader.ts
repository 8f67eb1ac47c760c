import type { Reading } from "../reading.ts";

/**
 * Reads one kind of part. It is asked at the start of a line; where the line is its own, it takes it (and those that go
 * on with it) and answers true. Where it is not, it leaves all as it is and answers false.
 */
export type PartReader = (reading: Reading) => boolean;
