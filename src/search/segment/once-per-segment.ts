import { onceBy } from "../bytes/once.ts";
import type { Segment } from "./segment.ts";

/**
 * Returns a question that is asked once for each segment. Its columns never change, so what was taken out of it since does
 * not matter, and may not be asked for.
 */
export const oncePerSegment = <Answer>(
  ask: (segment: Segment) => Answer,
): ((segment: Segment) => Answer) => onceBy(({ columns }: Segment) => columns, ask);
