import type { ActionRequest } from "../model.ts";
import { firstPlace, type Context } from "./context.ts";
import { example } from "./example.ts";
import type { Breach, Rule } from "./rule.ts";

const spanOf = ({ asks }: ActionRequest) => asks[0]?.span ?? { start: 0, end: 0 };

const where = ({ paragraph }: ActionRequest): string =>
  paragraph === null ? "The request" : `The request in paragraph ${paragraph}`;

/** Numbers of paragraphs that the opening of the text points to. */
const pointed = ({ paragraphs }: Context): ReadonlySet<number> => {
  const numbers = new Set<number>();
  paragraphs.forEach(({ role, text }, index) => {
    if (index > 0 && role !== "summary" && role !== "action-pointer") return;
    for (const [, digits] of text.matchAll(/\bpara(?:graph)?s? (\d{1,3})(?!\d)/gi))
      numbers.add(Number(digits));
  });
  return numbers;
};

const announced = (context: Context): Breach[] => {
  const first = context.paragraphs[0]?.number ?? null;
  const numbers = pointed(context);
  return context.telegram.actions
    .filter(
      (one) =>
        one.asks.length > 0 &&
        one.announcedIn === null &&
        one.paragraph !== null &&
        one.paragraph !== first &&
        !numbers.has(one.paragraph),
    )
    .map((one) => ({
      span: spanOf(one),
      message: `${where(one)} is not announced. Say in the first paragraph or the summary that there is one, with its number.`,
    }));
};

const ownParagraph = (context: Context): Breach[] => {
  const comments = context.paragraphs
    .flatMap((one) => [
      ...one.asides.filter(({ kind }) => kind === "COMMENT").map(({ span }) => span),
      ...(/^COMMENT\b/i.test(one.text) ? [firstPlace(one)] : []),
    ])
    .sort((a, b) => a.start - b.start);
  const asks = context.telegram.actions
    .flatMap((one) => one.asks)
    .sort((a, b) => a.span.start - b.span.start);
  const breaches: Breach[] = [];
  let index = 0;
  for (const { span } of asks) {
    while ((comments[index]?.end ?? Infinity) <= span.start) index += 1;
    if ((comments[index]?.start ?? Infinity) <= span.start)
      breaches.push({
        span,
        message: "The request stands inside a comment. Give it a paragraph of its own.",
      });
  }
  return breaches;
};

/** What the telegram asks for. */
export const actionRules: readonly Rule[] = [
  {
    code: "action.announced",
    severity: "warning",
    title:
      "An action request is announced in the first or summary paragraph with the number of its paragraph.",
    why: "The reader finds it at once.",
    source: "practice",
    since: "1973",
    until: null,
    check: announced,
    good: example("confidential"),
    bad: example("confidential", ["This is an action request. Please see paragraph 3.", "Hello."]),
  },
  {
    code: "action.own.paragraph",
    severity: "warning",
    title: "The request has its own paragraph or heading ACTION REQUEST.",
    why: "It is cut out and tasked.",
    source: "practice",
    since: "1973",
    until: null,
    check: ownParagraph,
    good: example("confidential"),
    bad: example(
      "confidential",
      ["3. (C) ACTION REQUEST: Post", "3. (C) COMMENT: He bluffs. Post"],
      ["2006.", "2006. END COMMENT."],
    ),
  },
  {
    code: "action.deadline",
    severity: "warning",
    title: "A request has a deadline as a date, and hour with zone if under two days.",
    why: "ASAP is no date.",
    source: "practice",
    since: "1973",
    until: null,
    check: ({ telegram }) =>
      telegram.actions
        .filter(
          ({ asks, deadlines }) =>
            asks.length > 0 && !deadlines.some(({ how }) => how === "stated"),
        )
        .map((one) => ({
          span: spanOf(one),
          message: `${where(one)} has no deadline. Give a date.`,
        })),
    good: example("confidential"),
    bad: example("confidential", ["by June 26, 2006", "ASAP"]),
  },
  {
    code: "action.deadline.future",
    severity: "error",
    title: "The deadline is after the date-time group.",
    why: "A slip of month or year.",
    source: "arithmetic",
    since: "1973",
    until: null,
    check: ({ telegram, sent }) =>
      sent === null || sent.length < 10
        ? []
        : telegram.actions.flatMap(({ deadlines }) =>
            deadlines
              .filter(({ how, to }) => how === "stated" && to.slice(0, 10) < sent)
              .map(({ to, span }) => ({
                span,
                message: `The deadline ${to.slice(0, 10)} is before the day of the telegram, ${sent}. Correct day, month or year.`,
              })),
          ),
    good: example("confidential"),
    bad: example("confidential", ["June 26, 2006", "June 2, 2006"]),
  },
];
