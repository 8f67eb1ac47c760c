import { wholesAmong } from "../../archive/index.ts";
import {
  fold,
  mrnMatches,
  names,
  numbersOf,
  wordsOf,
  type CableField,
  type ParagraphField,
} from "../../query/index.ts";
import type { KeptDocument } from "./kept.ts";
import { seesAll, sourcesOf, type Around, type Seen } from "./seen.ts";

/** Returns whether all the fields hold of a document. They speak of body paragraphs only. */
export const areOf = (fields: readonly ParagraphField[], document: KeptDocument): boolean =>
  fields.length === 0 ||
  (document.place === "paragraph" && fields.every((field) => isOf(field, document)));

const isOf = (field: ParagraphField, document: KeptDocument): boolean => {
  switch (field.field) {
    case "mark":
      return field.values.includes(document.mark?.toUpperCase() ?? "none");
    case "level":
      return field.values.includes(document.label.level);
    case "role":
      return document.role !== null && field.values.includes(document.role);
  }
};

/** Returns whether a field holds of a cable, from what the reader sees of it and round it. */
export const holdsOf = (field: CableField, seen: Seen, around: Around): boolean => {
  const { cable, seesHead } = seen;
  switch (field.field) {
    case "mrn":
      return field.values.some((pattern) => names(pattern, cable, around.vocabulary));
    case "cites":
      return seen.citations.some(({ mrn }) =>
        field.values.some((pattern) => mrnMatches(pattern, mrn, around.vocabulary)),
      );
    case "cited-by": {
      const numbers = numbersOf(cable.mrn, around.vocabulary);
      return around.seen.some(
        (other) =>
          field.values.some((pattern) => names(pattern, other.cable, around.vocabulary)) &&
          other.citations.some(({ mrn }) => numbers.includes(mrn)),
      );
    }
    case "from":
      return cable.from !== null && isAddressed(field.values, [cable.from]);
    case "to":
      return seesHead && isAddressed(field.values, cable.to);
    case "info":
      return seesHead && isAddressed(field.values, cable.info);
    case "subject":
      return hasWords(field.values, seen.subject);
    case "signer":
      return seesHead && hasWords(field.values, cable.signer);
    case "by":
      return seesHead && hasWords(field.values, cable.classifiedBy);
    case "post":
      return cable.post !== null && field.values.includes(cable.post);
    case "country": {
      const country = cable.country === null ? null : fold(cable.country);
      return country !== null && field.values.some((value) => fold(value) === country);
    }
    case "tags":
      return seesHead && field.values.some((value) => cable.tags.includes(value));
    case "caption":
      return seesHead && field.values.some((value) => cable.captions.includes(value));
    case "precedence":
      return seesHead && field.values.some((value) => cable.precedence.includes(value));
    case "source":
      return field.values.some((value) => sourcesOf(seen).includes(value));
    case "has":
      return field.values.some((value) => has(value, seen, around));
    case "year":
    case "date":
      return isBetween(seen.day, field.from, field.to);
    case "class":
      return field.values.includes(seen.level);
  }
};

const isAddressed = (
  values: readonly { readonly words: readonly string[]; readonly posts: readonly string[] }[],
  addressees: readonly { readonly name: string; readonly post: string | null }[],
): boolean =>
  addressees.some(({ name, post }) =>
    values.some(
      ({ words, posts }) => (post !== null && posts.includes(post)) || holdsAll(name, words),
    ),
  );

const holdsAll = (text: string, words: readonly string[]): boolean => {
  const held = new Set(wordsOf(text).map(({ word }) => word));
  return words.every((word) => held.has(word));
};

/** Returns whether a text has all the words of one of these values. */
export const hasWords = (values: readonly (readonly string[])[], text: string | null): boolean =>
  text !== null && values.some((words) => holdsAll(text, words));

const has = (value: string, seen: Seen, around: Around): boolean => {
  const { cable } = seen;
  switch (value) {
    case "action":
      return cable.actions.some((addresses) => seesAll(seen, addresses));
    case "deadline":
      return cable.deadlines.some((addresses) => seesAll(seen, addresses));
    case "diagnostic":
      return cable.diagnostics.some((addresses) => seesAll(seen, addresses));
    case "copies":
      return wholesAmong(seen.copies.map(({ note }) => note)).length > 1;
    case "missing-ref":
      return seen.citations.some(({ mrn }) => !around.held.has(mrn));
    default:
      return false;
  }
};

/** Both ends included; a cable without a date lies in no range. */
const isBetween = (day: string | null, from: string | null, to: string | null): boolean =>
  day !== null && (from === null || day >= from) && (to === null || day <= to);
