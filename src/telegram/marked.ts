/** What a marking is as a value: the level, the banner's, and that of whatever carries a mark. Types only. */
/** Level of a marking. FOUO is read as SBU. Ranks are in `marking.ts`. */
export type Level =
  | "UNCLASSIFIED"
  | "LIMITED OFFICIAL USE"
  | "RESTRICTED"
  | "CUI"
  | "SBU"
  | "CONFIDENTIAL"
  | "SECRET"
  | "TOP SECRET";

export interface Classification {
  readonly level: Level;
  readonly controls: readonly string[];
  readonly raw: string;
}

/** A mark as printed, what it means, and what governs access. */
export interface Marked {
  /** As printed within the parentheses (`C/NF`); null where none is. */
  readonly mark: string | null;
  readonly level: Level | null;
  readonly controls: readonly string[];
  readonly effective: Level;
  readonly effectiveControls: readonly string[];
}
