import { formatsOf } from "./formats.ts";
import { phrase } from "./phrase.ts";

/** The language of this file, in which a browser and a screen reader take the pages. */
const language = "en";

/** Days before months, as cables have them. */
const formats = formatsOf("en-GB");
const { count, counted, form } = formats;

const cables = (value: number): string => counted(value, { one: "cable", other: "cables" });
const paragraphs = (value: number): string =>
  counted(value, { one: "paragraph", other: "paragraphs" });

/** All that the pages say of their own, a part for each page and each piece of one; what is shared stands first. */
export const english = {
  language,
  formats,
  /** A page's title in the browser's own head. */
  headTitle: (title: string) => `${title} · Reftel`,
  cables,
  paragraphs,
  noDate: "no date",
  nextPage: "Next page",

  layout: {
    skip: "Skip to the text",
    loading: "Loading",
  },

  foot: {
    held: (held: { readonly cables: number; readonly paragraphs: number }) =>
      `${cables(held.cables)}, ${paragraphs(held.paragraphs)}`,
    promise: "Every cable is kept as it came, and read beside it",
    posts: "Posts",
    missing: "Missing",
    batch: "Many at once",
    howToRead: "How to read a cable",
    api: "API",
  },

  error: {
    notHere: "Not here",
    wentWrong: "Something went wrong",
    notHeld: (mrn: string) => `No cable ${mrn} is held here`,
    citedBy: (value: number) =>
      phrase(
        "It is cited by ",
        ["link", `${cables(value)} here`],
        value === 1 ? ", which says what it was about." : ", which say what it was about.",
      ),
    notCited: "Nothing here cites it either.",
    whatNumbersAre: phrase(
      "A cable’s number is two digits of the year, the post and a running number: ",
      ["example", "09ASTANA2050"],
      ". Post and number alone find it in any year: ",
      ["search", "search for this number"],
      ". To add it, ",
      ["bring", "bring it in"],
      ".",
    ),
    noPage: "There is no such page",
    whatPagesAre: phrase(
      "A cable is at ",
      ["code", "/cable/"],
      " and its number, a search at ",
      ["code", "/search?q="],
      " and its words. ",
      ["front", "The newest traffic"],
      " is on the front page.",
    ),
    notMade: "This page could not be made",
    notDone: "That could not be done",
    unexpected: "This page could not be made. What is kept is not touched by it.",
    toFront: "To the front page",
  },

  missing: {
    title: (post: string | null) => (post === null ? "Missing" : `Missing from ${post}`),
    head: "Missing",
    noneMissing: (post: string | null) =>
      post === null
        ? "Every cable that is cited here is held."
        : `Every cable of ${post} that is cited here is held.`,
    some: (value: number, post: string | null) =>
      `${cables(value)}${post === null ? "" : ` of ${post}`} ${form(value, {
        one: "is",
        other: "are",
      })} cited here and not held, the most cited first. What cites one says what it was about.`,
    all: (value: number) => `All ${count(value)}`,
    cable: "Cable",
    citedBy: "Cited by",
    firstOfThem: "First of them",
    citing: (mrn: string) => `citing ${mrn}`,
    andMore: (value: number) => `and ${count(value)} more`,
    range: (first: number, last: number, all: number) =>
      `${count(first)} to ${count(last)} of ${count(all)}`,
    whose: "Whose they are",
    ofPost: (post: string) => `of ${post} missing`,
  },
};
