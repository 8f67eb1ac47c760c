import type { Absent } from "./reading/absent.ts";
import type { Catalogue } from "./text/index.ts";

declare global {
  namespace App {
    interface Locals {
      /** Words of the banner of the cable that the page shows: what stands on each sheet of paper. */
      banner?: string | undefined;
      /** True where the page tells what is wrong with the query that was asked. */
      isUnreadable?: boolean;
      /** The words of the language that this request is answered in. */
      text: Catalogue;
    }
    interface PageData {
      text: Catalogue;
    }
    interface Error {
      status: number;
      message: string;
      /** What was asked for by its name and is not held. */
      absent?: Absent;
    }
  }
}
