declare namespace App {
  interface Error {
    status: number;
    message: string;
    /** MRN that was asked for and is not held. */
    mrn?: string;
    /** Cables here that cite it. */
    cited?: number;
  }
}
