export type {
  About,
  Anchor,
  CorrectedField,
  Entry,
  Paper,
  PaperKind,
  PaperOf,
  Quote,
  Standing,
} from "./paper.ts";
export { FIELDS, MOST, STANDINGS, paperSchema, readPaper } from "./paper.ts";
export type { Asked, Decision, Kept, PaperStore } from "./port.ts";
export type { DeskParts, Outcome, Refused } from "./parts.ts";
export type { Placed, Stretch } from "./anchor.ts";
export { beginningOf, placeOf, quoteOf } from "./anchor.ts";
export { afterRemoval } from "./after-removal.ts";
export { calledAnew } from "./called-anew.ts";
export type { Sight } from "./sight.ts";
export { dropStanding, setStanding } from "./standings.ts";
export type { CollectionChange } from "./collections.ts";
export {
  addToCollection,
  changeCollection,
  dropCollection,
  leaveOut,
  makeCollection,
} from "./collections.ts";
export type { NoteOrder, NoteSeen } from "./notes.ts";
export { changeNote, dropNote, makeNote } from "./notes.ts";
export type { SearchFresh, SearchSeen } from "./searches.ts";
export { dropSearch, freshSearches, savedSearches, saveSearch, seeSearch } from "./searches.ts";
export type { CorrectionSeen } from "./corrections.ts";
export { correct, corrected, undoCorrection } from "./corrections.ts";
export { FIELD } from "./fields.ts";
export type { CablePapers } from "./on-cable.ts";
export { papersOn } from "./on-cable.ts";
export type { CollectionSeen, Page, Part, Told } from "./overview.ts";
export {
  collection,
  collections,
  corrections,
  entries,
  everyStanding,
  notes,
  standings,
} from "./overview.ts";
export type { DeskDocument, TakenIn } from "./transfer.ts";
export { exportPapers, importPapers } from "./transfer.ts";
export { COLUMNS, rowsOf } from "./rows.ts";
