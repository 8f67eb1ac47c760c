import type { Addressee, Card, RecordNote, Telegram } from "../telegram/index.ts";
import {
  captionOf,
  collectiveOf,
  exemptionOf,
  postOfRouting,
  precedenceOf,
  reasonOf,
  tagOf,
  type Vocabulary,
} from "../vocabulary/index.ts";
import { counted, dayInWords, instantInWords, spanInWords } from "./dates.ts";
import { fieldQuery } from "./field-query.ts";
import { addresseeInWords, postInWords } from "./names.ts";

export interface AddresseeView {
  readonly name: string;
  /** As printed, where it was spelled out. */
  readonly printed: string;
  readonly precedence: string | null;
  readonly isCollective: boolean;
  /** Whom a collective stands for; null for others, and where no table says so. */
  readonly meaning: string | null;
  /** Its post; null where it is none. */
  readonly post: string | null;
}

/** A station of the transmission line: to it this relay had to deliver. */
export interface StationView {
  /** Its routing indicator. */
  readonly code: string;
  /** What it serves, in words; null where no table has it. */
  readonly name: string | null;
  readonly post: string | null;
}

export interface TagView {
  readonly code: string;
  readonly meaning: string | null;
  /** The query for the cables that carry it. */
  readonly query: string;
}

/** A code in mono with what it means, null where no table has it. */
export interface CodeView {
  readonly code: string;
  readonly meaning: string | null;
}

/** The head of a cable, decoded. */
export interface HeadView {
  readonly from: AddresseeView | null;
  readonly to: readonly AddresseeView[];
  readonly info: readonly AddresseeView[];
  readonly exempt: readonly AddresseeView[];
  /** Stations that this relay had to deliver to, in the order of the line. */
  readonly stations: readonly StationView[];
  readonly sent: { readonly at: string; readonly words: string } | null;
  /** `3 sections, all here`; null where nothing proves how many there were. */
  readonly sections: string | null;
  readonly attention: readonly string[];
  readonly tags: readonly TagView[];
  readonly classifiedBy: string | null;
  readonly reasons: readonly CodeView[];
  readonly declassify: string | null;
  /** With the few words that the caption stands for. */
  readonly captions: readonly (CodeView & { readonly words: string | null })[];
  /** `5 asks in paragraph 12; 18 to 20 November 2009`, with the number of the first paragraph that asks. */
  readonly asks: { readonly words: string; readonly paragraph: number | null } | null;
  readonly card: Card | null;
  readonly record: RecordNote | null;
  /** `A corrected copy of` with the number of that telegram, and the note that says more; what is null is not stated. */
  readonly correction: {
    readonly words: string;
    readonly mrn: string | null;
    readonly note: string | null;
  } | null;
  readonly drafting: string | null;
}

const inSmall = (word: string): string => word.slice(0, 1) + word.slice(1).toLowerCase();

export const addresseeOf = (addressee: Addressee, vocabulary: Vocabulary): AddresseeView => ({
  name: addresseeInWords(addressee, vocabulary),
  printed: addressee.name,
  precedence: addressee.precedenceRead === null ? null : inSmall(addressee.precedenceRead),
  isCollective: addressee.collective,
  meaning: addressee.collective
    ? (collectiveOf(vocabulary, addressee.name)?.meaning ?? null)
    : null,
  post: addressee.post,
});

const stationOf = (code: string, vocabulary: Vocabulary): StationView => {
  const post = postOfRouting(vocabulary, code);
  return { code, name: post === null ? null : postInWords(post), post: post?.id ?? null };
};

const sectionsOf = (telegram: Telegram): string | null => {
  const of = Math.max(0, ...telegram.sections.map((section) => section.of));
  const { missingSections } = telegram;
  if (of === 0) return null;
  if (missingSections.length === 0) {
    return of === 1 ? "1 section, here" : `${of} sections, all here`;
  }
  const many = missingSections.length === 1 ? "section" : "sections";
  return `${of} sections, ${many} ${missingSections.join(", ")} missing`;
};

const attentionOf = (telegram: Telegram): readonly string[] =>
  telegram.attention.map((one) => {
    const to = one.to === "STATE" ? "State" : one.to;
    return `${to}: ${[...one.offices, ...one.people].join(", ")}`;
  });

const declassifyOf = (telegram: Telegram, vocabulary: Vocabulary): string | null => {
  const { declassify } = telegram;
  if (declassify === null) return null;
  const order = declassify.order === null ? "" : `, under E.O. ${declassify.order}`;
  if (declassify.on !== null) return `${dayInWords(declassify.on)}${order}`;
  if (declassify.event !== null) return `${declassify.event}${order}`;
  if (declassify.exemption !== null) {
    const meaning = declassify.order
      ? exemptionOf(vocabulary, declassify.order, declassify.exemption)?.meaning
      : null;
    return `${declassify.exemption}${meaning ? ` (${meaning})` : ""}${order}`;
  }
  return declassify.raw;
};

const classifiedByOf = (telegram: Telegram): string | null => {
  const by = telegram.classifiedBy;
  if (by === null) return null;
  const who = [by.name, by.title].filter((word) => word !== null).join(", ");
  return who === "" ? (by.authority ?? by.raw) : who;
};

const reasonsOf = (telegram: Telegram, vocabulary: Vocabulary): readonly CodeView[] => {
  const by = telegram.classifiedBy;
  if (by === null) return [];
  return by.reasons.map((letter, index) => ({
    code: index === 0 && by.section ? `${by.section} (${letter})` : `(${letter})`,
    meaning: by.section
      ? (reasonOf(vocabulary, by.section, letter, telegram.declassify?.order ?? undefined)
          ?.meaning ?? null)
      : null,
  }));
};

/** ` in paragraphs 1, 2 and 5`, behind a blank; nothing where none has a number. */
const paragraphsOf = (numbers: readonly number[]): string => {
  const [only, ...more] = [...new Set(numbers)].map(String);
  const last = more.pop();
  if (only === undefined) return "";
  if (last === undefined) return ` in paragraph ${only}`;
  return ` in paragraphs ${[only, ...more].join(", ")} and ${last}`;
};

const asksOf = (telegram: Telegram): HeadView["asks"] => {
  const asking = telegram.actions.filter((action) => action.asks.length > 0);
  const [first] = asking;
  if (first === undefined) return null;
  const asks = asking.reduce((sum, action) => sum + action.asks.length, 0);
  const where = paragraphsOf(asking.flatMap(({ paragraph }) => paragraph ?? []));
  const dates = asking.flatMap((action) =>
    action.deadlines.map((deadline) => spanInWords(deadline.from, deadline.to)),
  );
  const by = dates.length === 0 ? "" : `; ${[...new Set(dates)].join(", ")}`;
  return {
    words: `${counted(asks, "ask")}${where}${by}`,
    paragraph: first.paragraph,
  };
};

const CORRECTIONS = {
  "corrected-copy": "A corrected copy",
  cancellation: "Cancels",
  readdressal: "Readdresses",
  repetition: "Repeats",
} as const;

const correctionOf = ({ correction }: Telegram): HeadView["correction"] => {
  if (correction === null) return null;
  const { kind, mrn, note } = correction;
  const of = kind === "corrected-copy" && mrn !== null ? " of" : "";
  return { words: `${CORRECTIONS[kind]}${of}`, mrn, note };
};

const draftingOf = (telegram: Telegram): string | null => {
  const { drafting } = telegram;
  if (drafting === null) return null;
  return [
    drafting.drafter && `drafted by ${drafting.drafter}`,
    drafting.clearers.length > 0 && `cleared by ${drafting.clearers.join(", ")}`,
    drafting.approver && `approved by ${drafting.approver}`,
    drafting.releaser && `released by ${drafting.releaser}`,
  ]
    .filter(Boolean)
    .join("; ");
};

/** Year in which a telegram was sent; codes that changed their meaning are read by it. */
export const yearOf = (telegram: Telegram): number | undefined => {
  const at = telegram.transmission?.dtg?.at ?? telegram.card?.created;
  return at ? Number(at.slice(0, 4)) : undefined;
};

/** Returns the head of a telegram decoded: who wrote to whom and when, codes spelled out. */
export const headOf = (telegram: Telegram, vocabulary: Vocabulary): HeadView => {
  const at = telegram.transmission?.dtg?.at ?? telegram.card?.created ?? null;
  const year = yearOf(telegram);
  const addressees = (list: readonly Addressee[]): readonly AddresseeView[] =>
    list.map((one) => addresseeOf(one, vocabulary));
  const precedence = telegram.transmission?.precedence ?? null;
  const word = precedence === null ? null : (precedenceOf(vocabulary, precedence)?.word ?? null);
  return {
    from: telegram.from ? addresseeOf(telegram.from, vocabulary) : null,
    to: addressees(telegram.to),
    info: addressees(telegram.info),
    exempt: addressees(telegram.exempt),
    stations: (telegram.transmission?.routing ?? []).map((code) => stationOf(code, vocabulary)),
    sent:
      at === null
        ? null
        : {
            at,
            words: [instantInWords(at), word && inSmall(word)].filter(Boolean).join(", "),
          },
    sections: sectionsOf(telegram),
    attention: attentionOf(telegram),
    tags: telegram.tags.map((tag) => ({
      code: tag.code,
      meaning:
        tagOf(vocabulary, tag.code, year)?.meaning ?? (tag.kind === "person" ? "a person" : null),
      query: fieldQuery("tags", tag.code),
    })),
    classifiedBy: classifiedByOf(telegram),
    reasons: reasonsOf(telegram, vocabulary),
    declassify: declassifyOf(telegram, vocabulary),
    captions: telegram.captions.map((caption) => {
      const entry = captionOf(vocabulary, caption.code);
      return {
        code: caption.raw,
        meaning: entry ? `${entry.expansion}: ${entry.meaning}` : null,
        words: entry?.expansion ?? null,
      };
    }),
    asks: asksOf(telegram),
    card: telegram.card,
    record: telegram.record,
    correction: correctionOf(telegram),
    drafting: draftingOf(telegram),
  };
};
