import type { ImportReport, ReftelErrorCode } from "../archive/index.ts";
import type { Upload } from "./take-uploads.ts";

/** What the importing thread is asked: to take files into the archive of a folder. */
export interface Order {
  readonly folder: string;
  readonly source: string;
  readonly files: readonly Upload[];
}

/** What it says while it works: what is stored so far, and which share of the bytes was read. */
export interface Progress {
  readonly kind: "progress";
  readonly report: ImportReport | null;
  readonly share: number;
}

/** What it says when it has ended. */
export type Outcome =
  | { readonly kind: "report"; readonly report: ImportReport }
  /** The archive could not be used: what was stored before stays. */
  | { readonly kind: "trouble"; readonly code: ReftelErrorCode; readonly message: string };

/** Told to it while it works, so that it ends behind the batch that was begun. */
export const STOP = "stop";
