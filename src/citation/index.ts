export type { CslItem } from "./item.ts";
export { itemOf } from "./item.ts";
export type { CitationForm } from "./forms.ts";
export { CITATION_FORMS, citationIn, citationFile } from "./forms.ts";
export type { Setter } from "./setting.ts";
export { citationAside, makeSetter } from "./setting.ts";
