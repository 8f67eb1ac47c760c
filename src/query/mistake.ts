import type { Span } from "../telegram/index.ts";
import type { QueryError } from "./tree.ts";

/**
 * A mistake on its way from where it is found to `parseQuery`, which hands it out as a value. Thrown inside this folder
 * only. Its words come from the query and the vocabulary, never from what an archive holds.
 */
export class QueryMistake extends Error {
  readonly error: QueryError;

  constructor(code: string, message: string, span: Span, suggestion: string | null = null) {
    super(message);
    this.error = { code, message, span, suggestion };
  }
}
