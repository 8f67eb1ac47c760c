/** How far something has come that is still under way. */
export interface UnderWay {
  /** Telegrams that were read so far. */
  readonly read: number;
  readonly aSecond: number;
  readonly percent: number;
  /** Seconds that are left by what was done until now; null where too little was for that to say anything. */
  readonly secondsLeft: number | null;
}

/** Share from which on the time that is left is told. */
const ENOUGH = 0.02;

/** Returns how far an import has come, by what was read of it and when it began. */
export const underWay = (
  {
    report,
    share,
    begunAt,
  }: {
    readonly report: { readonly read: number } | null;
    readonly share: number;
    readonly begunAt: Date;
  },
  now: number,
): UnderWay => {
  const seconds = Math.max(0.001, (now - begunAt.getTime()) / 1000);
  const read = report?.read ?? 0;
  return {
    read,
    aSecond: Math.round(read / seconds),
    percent: Math.floor(share * 100),
    secondsLeft: share < ENOUGH ? null : Math.ceil((seconds * (1 - share)) / share),
  };
};
