import type { Vocabulary, VocabularyAddition } from "./vocabulary.ts";

/**
 * Returns `vocabulary` with an archive's own entries put before the built-in ones, so that an entry of the same code
 * is found first. Neither argument is changed.
 */
export const extend = (vocabulary: Vocabulary, addition: VocabularyAddition): Vocabulary => ({
  ...vocabulary,
  posts: [...(addition.posts ?? []), ...vocabulary.posts],
  tags: [...(addition.tags ?? []), ...vocabulary.tags],
  captions: [...(addition.captions ?? []), ...vocabulary.captions],
  collectives: [...(addition.collectives ?? []), ...vocabulary.collectives],
  agencies: [...(addition.agencies ?? []), ...vocabulary.agencies],
  offices: [...(addition.offices ?? []), ...vocabulary.offices],
  acronyms: [...(addition.acronyms ?? []), ...vocabulary.acronyms],
});
