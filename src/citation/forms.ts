import { clusterIn, entryIn } from "./engine.ts";
import { bibtexOf, risOf } from "./fields.ts";
import type { CslItem } from "./item.ts";

/** The forms in which a cable is cited, in their order; those with a file are for reference managers. */
export const CITATION_FORMS = [
  { form: "chicago-note", name: "Chicago, note", ending: null, type: null },
  { form: "chicago-entry", name: "Chicago, bibliography", ending: null, type: null },
  { form: "mla-entry", name: "MLA, works cited", ending: null, type: null },
  { form: "mla-text", name: "MLA, in the text", ending: null, type: null },
  { form: "bibtex", name: "BibTeX", ending: "bib", type: "application/x-bibtex; charset=utf-8" },
  {
    form: "ris",
    name: "RIS",
    ending: "ris",
    type: "application/x-research-info-systems; charset=utf-8",
  },
  {
    form: "csl-json",
    name: "CSL-JSON",
    ending: "json",
    type: "application/vnd.citationstyles.csl+json",
  },
] as const;

export type CitationForm = (typeof CITATION_FORMS)[number]["form"];

/**
 * Returns the citation of an item, plain text, with a paragraph's number where one is meant. Chicago (18th edition) and
 * MLA (9th) are set by their styles; the first Chicago citation of a process takes a second or two, since the style is long.
 *
 *     citationIn("chicago-note", item, "12")
 *     // US Embassy Astana, “Kazakhstan: …,” telegram no. 09ASTANA2050, November 17, 2009, para. 12, http://…
 */
export const citationIn = (form: CitationForm, item: CslItem, paragraph: string | null): string => {
  switch (form) {
    case "chicago-note":
      return clusterIn("chicago-notes-bibliography", item, paragraph);
    case "chicago-entry":
      return entryIn("chicago-notes-bibliography", item);
    case "mla-entry":
      return entryIn("modern-language-association", item);
    case "mla-text":
      return clusterIn("modern-language-association", item, paragraph);
    case "bibtex":
      return bibtexOf(item, paragraph);
    case "ris":
      return risOf(item, paragraph);
    case "csl-json":
      return `${JSON.stringify([paragraph === null ? item : { ...item, locator: paragraph }], null, 2)}\n`;
  }
};

/** Returns the form that a file is named by, as `bib`; null where there is none. */
export const citationFile = (ending: string): (typeof CITATION_FORMS)[number] | null =>
  CITATION_FORMS.find((one) => one.ending === ending) ?? null;
