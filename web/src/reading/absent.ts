/** A thing that may be meant: where it is, how it is written, and what it is called. */
export interface Offer {
  readonly href: string;
  readonly name: string;
  readonly title: string;
}

/** What was asked for by its name and is not held, with what may be meant. Hidden and absent are the same. */
export type Absent =
  | {
      readonly kind: "cable";
      readonly mrn: string;
      /** Cables here that cite it. */
      readonly cited: number;
      /** A search for its post and serial in any year; null where it is no number, or none was typed. */
      readonly anyYear: string | null;
      readonly near: readonly Offer[];
    }
  | {
      readonly kind: "post" | "tag" | "collection";
      readonly near: readonly Offer[];
    };
