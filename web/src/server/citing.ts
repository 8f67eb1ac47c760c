import type { CableView } from "reftel/archive";
import { CITATION_FORMS, citationAside, itemOf, type CitationForm } from "reftel/citation";
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

/** Numbers printed before the paragraphs of a cable: those that can be cited. */
export const paragraphsOf = ({ telegram }: CableView): readonly string[] =>
  telegram.body.flatMap((portion) =>
    portion.kind === "paragraph" && portion.number !== null ? [String(portion.number)] : [],
  );

/** The paragraph that is asked for, by its number; null for the whole cable, or where there is no such. */
export const paragraphAsked = (cable: CableView, asked: string | null): string | null =>
  asked !== null && paragraphsOf(cable).includes(asked) ? asked : null;

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
): Promise<readonly CitationView[]> => {
  const item = citedItem(desk, cable, origin, paragraph);
  return Promise.all(
    CITATION_FORMS.map(async ({ form, name, ending }) => ({
      form,
      name,
      ending,
      text: await citationAside(form, item, paragraph),
    })),
  );
};
