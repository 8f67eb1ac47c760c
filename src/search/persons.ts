/** Names of persons as a field asks for them: by words, so that `signer:HALLORAN` finds MIRIAM J. HALLORAN too. */
import { wordsOf } from "../query/index.ts";

/**
 * Returns how many cables a question for each name finds, from how many have it as it is spelled: those of every name that
 * has all its words. Of several spellings of the same words the one with most cables stands for them; a name without a
 * word cannot be asked for and is left out.
 */
export const personsByWords = (
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const spelled = [...counts].flatMap(([name, cables]): readonly Name[] => {
    const words = wordsIn(name);
    return words.length === 0 ? [] : [{ spelled: name, words, cables }];
  });
  const names = [...Map.groupBy(spelled, ({ words }) => words.join(" ")).values()].map(joined);
  const withWord = Map.groupBy(
    names.flatMap((name) => name.words.map((word) => ({ word, name }))),
    ({ word }) => word,
  );
  return new Map(
    names.map(({ spelled, words }) => {
      const [rarest = []] = words
        .map((word) => withWord.get(word) ?? [])
        .toSorted((a, b) => a.length - b.length);
      const found = rarest.filter(({ name }) => words.every((word) => name.words.includes(word)));
      return [spelled, found.reduce((sum, { name }) => sum + name.cables, 0)];
    }),
  );
};

interface Name {
  readonly spelled: string;
  readonly words: readonly string[];
  readonly cables: number;
}

/** The different words of a name, in order. */
const wordsIn = (name: string): readonly string[] =>
  [...new Set(wordsOf(name).map(({ word }) => word))].toSorted();

/** Spellings of the same words, under the one that most cables have; ties by spelling. */
const joined = (spellings: readonly Name[]): Name => {
  const [only, another] = spellings;
  if (another === undefined) return only!;
  const [most] = spellings.toSorted(
    (a, b) => b.cables - a.cables || (a.spelled < b.spelled ? -1 : 1),
  );
  return { ...most!, cables: spellings.reduce((sum, { cables }) => sum + cables, 0) };
};
