import type { CableLine, CableView } from "reftel/archive";
import { bannerOf, titleInWords } from "reftel/reading";
import { cableAsked } from "./asked.ts";
import { openDesk, type Desk } from "./desk.ts";

/** What every page about one cable has: the cable that is asked for, its title, the banner that governs it for this reader. */
export interface CableShell {
  readonly desk: Desk;
  readonly cable: CableView;
  readonly shown: {
    /** As the address has it: with the hash, where one copy is meant. */
    readonly name: string;
    readonly title: string;
    readonly banner: ReturnType<typeof bannerOf>;
  };
}

/**
 * Opens the desk for a page about one cable and puts its banner on the sheets of paper. Ends as `cableAsked` does where there is
 * no such cable; `address` is where a number that was typed otherwise leads.
 */
export const cableShell = async (
  locals: App.Locals,
  asked: string,
  address: (name: string) => string,
): Promise<CableShell> => {
  const desk = openDesk(locals);
  const cable = await cableAsked(desk, asked, address);
  const banner = bannerOf(cable.telegram);
  locals.banner = banner?.words;
  const title = titleInWords(cable.telegram, cable.name, desk.vocabulary);
  return { desk, cable, shown: { name: asked, title, banner } };
};

/** A cable as lists name it. */
export const lineOf = ({ name, telegram }: CableView): CableLine => ({
  mrn: name,
  held: true,
  date: (telegram.transmission?.dtg?.at ?? telegram.card?.created)?.slice(0, 10) ?? null,
  subject: telegram.subject?.text ?? null,
  from: telegram.from?.name ?? null,
});
