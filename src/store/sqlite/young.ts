/**
 * Room for young objects in a thread of an import, in megabytes. The engine would take twice as much and more; what these
 * threads make of words is dropped at once, so they are no slower, and an import has some 80 MB less.
 */
export const YOUNG = { maxYoungGenerationSizeMb: 24 } as const;
