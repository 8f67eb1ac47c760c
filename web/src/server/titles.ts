import type { CableAnswer, CableLine } from "reftel/archive";
import { asSent, type Role, type Telegram } from "reftel/telegram";
import type { Vocabulary } from "reftel/vocabulary";
import { numbersOf } from "reftel/query";
import { markOf, type MarkView, addresseeInWords, postNameOf, titleInWords } from "reftel/reading";
import { numberOf } from "../reading/number.ts";
import type { Desk } from "./desk.ts";

/** What a list says of a cable beside its hits. */
export interface CableSummary {
  readonly title: string;
  readonly from: string | null;
  readonly precedence: string | null;
  readonly banner: MarkView | null;
  /** Gives how the mark of a portion of the body is shown on its page, by address. */
  readonly markAt: (address: string) => MarkView | null;
  readonly references: number;
  /** What it begins with: its summary, else its first paragraph; null where none is seen. */
  readonly lead: Lead | null;
}

/** The beginning of a paragraph. */
export interface Lead {
  readonly address: string;
  readonly number: number | null;
  readonly mark: MarkView;
  readonly role: Role | null;
  readonly text: string;
}

/** Words of a paragraph that stand under a title. */
const LEAD_WORDS = 40;

const leadOf = ({ body }: Telegram): Lead | null => {
  const paragraphs = body.filter((portion) => portion.kind === "paragraph");
  const chosen = paragraphs.find(({ role }) => role === "summary") ?? paragraphs[0];
  if (chosen === undefined) return null;
  const words = chosen.text.split(/\s+/, LEAD_WORDS + 1);
  const isWhole = words.length <= LEAD_WORDS;
  return {
    address: chosen.address,
    number: chosen.number,
    mark: markOf(chosen),
    role: chosen.role === "body" ? null : chosen.role,
    text: `${words.slice(0, LEAD_WORDS).join(" ")}${isWhole ? "" : " …"}`,
  };
};

/** The post that a cable's number names; null where it is none of a number. */
const senderOf = (name: string, vocabulary: Vocabulary): string | null => {
  const post = numberOf(name, vocabulary)?.post;
  return post === undefined ? null : postNameOf(post, vocabulary);
};

const summaryOf = (answer: CableAnswer, vocabulary: Vocabulary): CableSummary | null => {
  if (answer.kind !== "cable") return null;
  const { name } = answer.cable;
  const telegram = asSent(answer.cable.telegram);
  const { from, classification } = telegram;
  return {
    title: titleInWords(telegram, name, vocabulary),
    from: from ? addresseeInWords(from, vocabulary) : senderOf(name, vocabulary),
    precedence: telegram.to.find((to) => to.precedenceRead)?.precedenceRead ?? null,
    banner: classification
      ? markOf({ mark: null, level: null, effective: classification.level })
      : null,
    markAt: (address) => {
      const portion = telegram.body.find((one) => one.address === address);
      return portion === undefined ? null : markOf(portion);
    },
    references: citedCables(telegram, vocabulary),
    lead: leadOf(telegram),
  };
};

/** How many cables a telegram cites, in its reference line and in its text: each once, as `reftel refs` counts them. */
const citedCables = (
  { references, body, correction }: Telegram,
  vocabulary: Vocabulary,
): number => {
  const mrns = [
    correction?.mrn ?? null,
    ...references.map(({ mrn }) => mrn),
    ...body.flatMap((item) =>
      item.kind === "heading" ? [] : item.mentions.flatMap((mention) => mention.mrns),
    ),
  ];
  return new Set(mrns.flatMap((mrn) => (mrn === null ? [] : [numbersOf(mrn, vocabulary)[0]]))).size;
};

/** Returns what a list says of each cable, by name; one that is gone by now is left out. */
export const summariesOf = async (
  desk: Desk,
  names: readonly string[],
): Promise<ReadonlyMap<string, CableSummary>> => {
  const answers = await desk.cables(names);
  return new Map(
    names.flatMap((name, at) => {
      const answer = answers[at];
      const summary = answer === undefined ? null : summaryOf(answer, desk.vocabulary);
      return summary === null ? [] : [[name, summary]];
    }),
  );
};

/** Returns title and sender of a cable that is cited: as its own text has them, else as far as its number and subject tell. */
export const namedIn = (
  summaries: ReadonlyMap<string, CableSummary>,
  { mrn, subject }: CableLine,
  vocabulary: Vocabulary,
): { readonly title: string | null; readonly from: string | null } => {
  const summary = summaries.get(mrn);
  return {
    title: summary?.title ?? subject,
    from: summary?.from ?? senderOf(mrn, vocabulary),
  };
};
