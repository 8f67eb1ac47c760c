export type * from "./segment/document.ts";
export { projectionOf } from "./building/project.ts";
export type { Projected } from "./building/project.ts";
export { isClose, slipsIn } from "./matching/close.ts";
export { stem } from "./words/stem.ts";
export { buildSegment, indexWords, layTexts, makeIndexer, textsOf } from "./building/build.ts";
export type { IndexedWords, Indexer, Texts } from "./building/build.ts";
export { makeWordTable } from "./building/word-table.ts";
export type { WordTable } from "./building/word-table.ts";
export {
  addSums,
  NO_SUMS,
  recordOf,
  sumsByTexts,
  sumsOf,
  unknownBeside,
} from "./building/compare.ts";
export { PAIRED, readPaired } from "./words/pairs.ts";
export type { WordSum } from "./building/compare.ts";
export { mergeSegments } from "./building/merge.ts";
export { layAnew } from "./building/lay-anew.ts";
export { nextMerge } from "./building/tiers.ts";
export type { Occasion } from "./building/tiers.ts";
export type { IndexedCable } from "./segment/cable-columns.ts";
export { spellLabel } from "./segment/values.ts";
export { cablesCiting, citationsSeen, eachCitation } from "./matching/citing.ts";
export { chainFrom } from "./matching/chain.ts";
export { keep } from "./bytes/kept.ts";
export type { Kept } from "./bytes/kept.ts";
export { FACETS, FURTHER_FACETS } from "./facets/facet-counts.ts";
export { timesCited } from "./facets/facets.ts";
export type { Facet } from "./facets/facet-counts.ts";
export { placeNamed } from "./ranking/page.ts";
export { countCables, countSince, hasWords, joinFacets, joinParts, searchIndex } from "./search.ts";
export type { SearchOrder } from "./ranking/cable-order.ts";
export type { SearchRequest } from "./request.ts";
export type { Found } from "./search.ts";
export { halvesOf } from "./halves.ts";
export { searchPart, numbersGiven } from "./part.ts";
export type { FoundPart, Part, Together } from "./part.ts";
export type { FoundCable, FoundDocument } from "./ranking/show.ts";
export { DamagedBlob, seal, unseal } from "./bytes/seal.ts";
export { later, once } from "./bytes/once.ts";
export { openSegment } from "./segment/segment.ts";
export type { NameOf, Segment } from "./segment/segment.ts";
export { litPlaces, snippetOf } from "./ranking/snippet.ts";
export { rehearsal, warming, warmingToJoin } from "./warm.ts";
export { joinSegments } from "./matching/whole.ts";
export { keepDecoded } from "./words/word-lists.ts";
export type { Decoded } from "./words/word-lists.ts";
export type { Place as CablePlace, ReaderIndex, WholeIndex } from "./matching/whole.ts";
