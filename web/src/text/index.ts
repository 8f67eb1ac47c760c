import type { english } from "./english.ts";

export type { Phrase } from "./phrase.ts";

/** All words that the pages show of their own: what a file of another language has to have. */
export type Catalogue = typeof english;

/**
 * The languages there are, by their tags, the first for whoever asks for none of them. One more is a file beside
 * `english.ts` and a line here; a browser is sent the one it reads.
 */
const CATALOGUES: Readonly<Record<string, () => Promise<Catalogue>>> = {
  en: async () => (await import("./english.ts")).english,
};

const LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

/** Returns the catalogue of a language that is there; of any other, the first. */
export const catalogueIn = async (language: string): Promise<Catalogue> => {
  const take = CATALOGUES[language] ?? Object.values(CATALOGUES)[0];
  if (take === undefined) throw new Error("There is a language at least.");
  return take();
};

/** Languages of an `Accept-Language` header, the one liked best first; those with a weight of 0 are left out. */
const likedIn = (header: string): readonly string[] =>
  header
    .slice(0, 1000)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim());
      const weight = parameters.find((piece) => piece.startsWith("q="))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);

/**
 * Returns which language a request is answered in: that of the address, else the one kept from an earlier choice, else the
 * browser's own, as far as it is there; `pt-BR` is content with `pt`.
 */
export const languageOf = (
  asked: {
    readonly address: string | null;
    readonly kept: string | undefined;
    readonly header: string | null;
  },
  known: readonly string[] = LANGUAGES,
): string => {
  const wanted = [asked.address, asked.kept, ...likedIn(asked.header ?? "")];
  for (const one of wanted) {
    const tag = one?.toLowerCase() ?? "";
    const found =
      known.find((language) => language.toLowerCase() === tag) ??
      known.find((language) => language.toLowerCase() === tag.split("-", 1)[0]);
    if (found !== undefined) return found;
  }
  return known[0] ?? "en";
};
