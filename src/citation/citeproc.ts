import { createRequire } from "node:module";

interface CitationCluster {
  readonly citationItems: readonly {
    readonly id: string;
    readonly label?: string;
    readonly locator?: string;
  }[];
  readonly properties: { readonly noteIndex: number };
}

/** An engine of citeproc-js, as far as it is used here. */
export interface Engine {
  setOutputFormat(format: "text" | "html"): void;
  updateItems(ids: readonly string[]): void;
  /** False where the style has no list. */
  makeBibliography(): false | readonly [unknown, readonly string[]];
  processCitationCluster(
    cluster: CitationCluster,
    before: readonly unknown[],
    after: readonly unknown[],
  ): readonly [unknown, readonly (readonly [number, string, string])[]];
}

interface Citeproc {
  readonly Engine: new (
    system: {
      readonly retrieveLocale: (language: string) => string;
      readonly retrieveItem: (id: string) => unknown;
    },
    style: string,
    language: string,
  ) => Engine;
}

/** citeproc-js, which brings no types of its own, with those of what is used. */
export const CSL = createRequire(import.meta.url)("citeproc") as Citeproc;
