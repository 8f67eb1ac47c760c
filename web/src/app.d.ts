declare namespace App {
  interface Locals {
    /** Words of the banner of the cable that the page shows: what stands on each sheet of paper. */
    banner?: string | undefined;
  }
  interface Error {
    status: number;
    message: string;
    /** MRN that was asked for and is not held. */
    mrn?: string;
    /** Cables here that cite it. */
    cited?: number;
  }
}
