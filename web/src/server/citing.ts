import type { CableView } from "reftel/archive";
import { CITATION_FORMS, citationIn, itemOf, type CitationForm } from "reftel/citation";
import { cableAddress, copyName } from "../reading/links.ts";
import type { Desk } from "./desk.ts";

/** One citation, ready to be taken along. */
export interface CitationView {
  readonly form: CitationForm;
  readonly name: string;
  readonly text: string;
  /** Ending of the file that a reference manager takes; null for what goes into a text. */
  readonly ending: string | null;
}

/** The paragraph that is asked for, by the number printed before it; null for the whole cable, or where there is no such. */
export const paragraphAsked = (cable: CableView, asked: string | null): string | null => {
  const numbers = cable.telegram.body.flatMap((portion) =>
    portion.kind === "paragraph" && portion.number !== null ? [String(portion.number)] : [],
  );
  return asked !== null && numbers.includes(asked) ? asked : null;
};

/** Returns a cable as an item to be cited, at the address of the copy shown; `origin` is where this archive is reached. */
export const citedItem = (
  desk: Desk,
  cable: CableView,
  origin: string,
  paragraph: string | null,
) => {
  const at = paragraph === null ? {} : { at: `p${paragraph}` };
  const address = `${origin}${cableAddress(copyName(cable.name, cable.copy.hash), at)}`;
  return itemOf(cable, desk.vocabulary, address);
};

/** Returns every form of citation of a cable, or of one paragraph of it. */
export const citationsOf = (
  desk: Desk,
  cable: CableView,
  origin: string,
  paragraph: string | null,
): readonly CitationView[] => {
  const item = citedItem(desk, cable, origin, paragraph);
  return CITATION_FORMS.map(({ form, name, ending }) => ({
    form,
    name,
    ending,
    text: citationIn(form, item, paragraph),
  }));
};
