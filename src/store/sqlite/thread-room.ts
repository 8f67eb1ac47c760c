/**
 * Room of the threads of an import, in megabytes. For young objects the engine would take twice as much and more; what these threads
 * make of words is dropped at once, so they are no slower. Of old ones it lets four times of what lives gather where the room seems
 * endless, and less than twice where a limit is in sight: what lives is 50 to 100, so the limit is never met but by a batch that is no
 * archive's, which is then prepared by whoever asked.
 */
export const PREPARING_ROOM = {
  maxYoungGenerationSizeMb: 24,
  maxOldGenerationSizeMb: 512,
} as const;

/** A merge is done by nobody else, so that it has more. */
export const MERGING_ROOM = {
  maxYoungGenerationSizeMb: 24,
  maxOldGenerationSizeMb: 1024,
} as const;
