import { type Chance, pick } from "./chance.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * Sentences of a telegram's manner. A slot is a letter in braces: N noun, V verb, D verb in the past, A adjective, W
 * surname, P place, T title, O officer, M day, Q quoted remark, K number.
 */
const SENTENCES = `
{T} {W} told {O} on {M} that the {N} would {V} the {A} {N} before the end of the year.
According to {W}, the {A} {N} has not {D} the {N}, and the {N} at {P} will not {V} it either.
{W} {D} the {N} of the {N}, but would not say when the {N} might be {D}.
The {A} {N} in {P} was {D} by {W} and {W}, who both {D} the {N}.
Asked about the {N}, {W} said only that "{Q}."
{O} {D} the points and left a {N} on the {A} {N} with {T} {W}.
{W} noted that {K} of the {N}s had been {D}, and that the rest would be {D} in {P}.
He added that the {N} is {A}, that the {N} is not, and that nobody at {P} wishes to {V} the difference.
She {D} the {A} {N} as "{Q}," and asked that it not be {D} to the press.
The {N} of {P} has {D} the {N} since {M}, with {A} results.
In his view the {N} cannot {V} without a {A} {N} from the {N}.
{T} {W}, who {D} the {N} for {K} years, believes that the {N} will {V} again.
Local newspapers {D} the {N} on {M} and gave {K} columns to the {A} {N}.
The {N} and the {N} disagree about who should {V} the {N}; the {A} {N} has been asked to decide.
We understand that {W} and the {N} of {P} have agreed to {V} the {N} for {K} months.
This is the {A} {N} that {W} {D} last spring, with the {N} left out.
If the {N} is {D}, the {N} will have to {V} the {A} {N} by another road.
{O} replied that the United States would {V} any {A} {N} which the {N} could accept.
It was not clear how much of the {N} had been {D} in {P}, or by whom.
The {A} {N} has {K} members, of whom {W} is the most {A}.
{W} said that his {N} would rather {V} a small {N} than {V} a large one.
A {N} from {P} arrived on {M} with {K} crates of {N} and no {N}.
Both sides {D} the {N}, and neither {D} the {N}.
There was little talk of the {N}, and none of the {A} {N} at {P}.
{T} {W} was in good humor and {D} the {A} {N} twice without being asked.
Under the {N} of {M} the {N} must {V} each {A} {N} within {K} days.
{W} has been in {P} for {K} months and is our first call on anything to do with the {N}.
The {N} is short of {N}, of {N} and above all of {A} {N}s.
Those who {D} the {N} in {P} now {V} it, and say that they always did.
What the {N} needs, he said, is a {N} with a {A} {N} and somebody to {V} it.`
  .trim()
  .split("\n")
  .map(compile);

const COMMENTS = `
We believe that {W} means to {V} the {N}, and that the {A} {N} will let him.
The {N} is more {A} than it looks from {P}.
Whoever {D} the {N} should {V} the {N} on the same day.
This {N} costs us little, and its absence would be {D}.
{W} is not a strong figure in the {N}, but he has {D} us fairly before.`
  .trim()
  .split("\n")
  .map(compile);

const REQUESTS = `
Post requests guidance on whether the {N} may {V} the {A} {N}.
Please advise by {M} whether the {N} may {V} the {A} {N}.
Please advise whether the Department would {V} the {N} of {P}.
Embassy would appreciate the Department's views on the {A} {N}.
Post requests information on which {N}s the {N} should {V} first.`
  .trim()
  .split("\n")
  .map(compile);

const TITLES = [
  "Minister",
  "Deputy Minister",
  "Director",
  "Secretary General",
  "Governor",
  "General",
  "Mayor",
  "Professor",
];
const OFFICERS = [
  "the Ambassador",
  "PolOff",
  "EconOff",
  "the DCM",
  "the Charge",
  "the Consul",
  "PolCouns",
  "DATT",
];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** What a sentence is made for; each kind has its own forms. */
export type Manner = "report" | "comment" | "request";

/** Makes sentences out of a lexicon, all choices by `random`. */
export function speaker(random: Chance, words: Lexicon): (manner: Manner) => string {
  const forms = { report: SENTENCES, comment: COMMENTS, request: REQUESTS } as const;
  const fill = (slot: string): string => {
    switch (slot) {
      case "N":
        return words.draw("noun");
      case "V":
        return words.draw("verb");
      case "D":
        return past(words.draw("verb"));
      case "A":
        return words.draw("adjective");
      case "W":
        return words.draw("surname");
      case "P":
        return words.draw("place");
      case "T":
        return pick(random, TITLES);
      case "O":
        return pick(random, OFFICERS);
      case "M":
        return `${pick(random, MONTHS)} ${1 + Math.floor(random() * 28)}`;
      case "K":
        return String(2 + Math.floor(random() * random() * 400));
      default:
        return `the ${words.draw("noun")} is a ${words.draw("adjective")} ${words.draw("noun")}`;
    }
  };
  return (manner) => {
    const pieces = pick(random, forms[manner]);
    let sentence = "";
    for (let index = 0; index < pieces.length; index += 1) {
      const piece = pieces[index] ?? "";
      sentence += index % 2 === 0 ? piece : fill(piece);
    }
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  };
}

/** Splits a form into text and slots by turns: text at even places, slot letters at odd ones. */
function compile(form: string): readonly string[] {
  return form.split(/[{}]/);
}

function past(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  return verb.endsWith("y") ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}
