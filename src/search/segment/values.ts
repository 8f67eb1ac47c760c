/** How values stand in columns: closed sets as places in a list, days as numbers, labels in one spelling. */
import type { Label } from "../../clearance/index.ts";
import { RANK, type Level, type Role } from "../../telegram/index.ts";
import type { Place } from "./document.ts";
import { byCodeUnit } from "../bytes/order.ts";

export const PLACES: readonly Place[] = ["head", "subject", "heading", "paragraph"];
export const ROLES: readonly Role[] = ["summary", "comment", "action", "action-pointer", "body"];
export const LEVEL_NAMES = Object.keys(RANK) as readonly Level[];

/** A day that is not known. */
export const NO_DAY = -0x8000_0000;

/** Returns the day number (days since 1970) of an instant in UTC, `NO_DAY` for null. */
export const dayOf = (at: string | null): number => {
  const time = at === null ? Number.NaN : Date.parse(at.slice(0, 10));
  return Number.isNaN(time) ? NO_DAY : Math.floor(time / 86_400_000);
};

/** Returns a label in one spelling, so that equal labels are one entry. */
export const spellLabel = (label: Label): string =>
  JSON.stringify([
    label.level,
    [...new Set(label.controls)].sort(byCodeUnit),
    [...new Set(label.captions)].sort(byCodeUnit),
  ]);
