import type { Dispatch } from "../dispatch.ts";
import { orsinoVisit } from "./orsino-visit.ts";

/** Every hand-written telegram of the demonstration except the twin, arc by arc. */
export const situations: readonly Dispatch[] = [...orsinoVisit];
