import {
  addressesOfActions,
  needsReferenceLine,
  ownershipOf,
  portionsOf,
  type Portion,
} from "../../clearance/index.ts";
import type { Addressee, Telegram } from "../../telegram/index.ts";
import { postOf, precedenceOf, presentPostId, type Vocabulary } from "../../vocabulary/index.ts";
import type { Citation, SearchCable, SearchDocument } from "../segment/document.ts";

/** One copy of a cable, read: what a projection is made of. */
export interface Projected {
  readonly telegram: Telegram;
  readonly text: string;
  /** SHA-256 of `text`, hex. */
  readonly hash: string;
  readonly source: string;
}

/**
 * Returns what search sees of one copy of a cable: its portions as documents with their labels (head first, then the
 * subject, then the body in order), and the values of its fields. A telegram without a readable MRN is known by its
 * hash. Depends on nothing but its arguments.
 */
export const projectionOf = (copy: Projected, vocabulary: Vocabulary): SearchCable => {
  const { telegram, hash, source } = copy;
  const portions = portionsOf(telegram, vocabulary);
  const sentAs = postOfCable(telegram, vocabulary);
  const subjectIsOwn = telegram.subject !== null && telegram.subject.mark !== null;
  return {
    mrn: telegram.mrn ?? `sha256-${hash.slice(0, 12)}`,
    hash,
    source,
    at: telegram.transmission?.dtg?.at ?? telegram.card?.created ?? null,
    aliases: telegram.aliases,
    from: telegram.from === null ? null : addresseeOf(telegram.from),
    post: sentAs === null ? null : presentPostId(vocabulary, sentAs),
    country: sentAs === null ? null : (postOf(vocabulary, sentAs)?.iso2 ?? null),
    subject: telegram.subject?.text ?? null,
    subjectAddress: subjectIsOwn ? "subject" : "head",
    to: telegram.to.map(addresseeOf),
    info: telegram.info.map(addresseeOf),
    tags: unique(telegram.tags.map(({ code }) => code)),
    captions: unique(telegram.captions.map(({ code }) => code)),
    precedence: precedencesOf(telegram, vocabulary),
    signer: telegram.signer,
    classifiedBy: classifierOf(telegram),
    citations: citationsOf(telegram),
    ...followed(telegram),
    documents: documentsOf(telegram, portions),
  };
};

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

const addresseeOf = ({ name, post }: Addressee) => ({ name, post });

/** The letters of a canonical MRN, between its year and its serial; null where it is shaped otherwise. */
const lettersOf = (mrn: string): string | null => /^[0-9]{2}([A-Z]+)[0-9]+$/.exec(mrn)?.[1] ?? null;

/** The post that the MRN names, as it was called then; where there is no MRN, the originator's. */
const postOfCable = (telegram: Telegram, vocabulary: Vocabulary): string | null => {
  if (telegram.mrn === null) return telegram.from?.post ?? null;
  const letters = lettersOf(telegram.mrn);
  return letters === null ? null : (postOf(vocabulary, letters)?.id ?? letters);
};

/** Words of every precedence with which the cable went to anyone. */
const precedencesOf = (telegram: Telegram, vocabulary: Vocabulary): readonly string[] => {
  const { transmission } = telegram;
  const printed = [
    transmission?.precedence ?? null,
    ...(transmission?.dtg?.precedence ?? []),
    ...[...telegram.to, ...telegram.info].map(({ precedenceRead }) => precedenceRead),
  ];
  return unique(
    printed.flatMap((name) =>
      name === null ? [] : [precedenceOf(vocabulary, name)?.word ?? name.toUpperCase()],
    ),
  );
};

const classifierOf = ({ classifiedBy }: Telegram): string | null => {
  if (classifiedBy === null) return null;
  const named = [classifiedBy.name, classifiedBy.title].filter((part) => part !== null);
  return named.length === 0 ? classifiedBy.raw : named.join(", ");
};

/**
 * The earlier telegram that this one is about, if it is another: a corrected copy has the number of its own. It is open with the
 * portion that names it, the last of what it was read from; that may be a paragraph that not all see who see the head.
 */
const earlierOf = (telegram: Telegram): readonly Citation[] => {
  const { mrn, correction, references, provenance } = telegram;
  const earlier = correction?.mrn ?? null;
  const span = provenance.correction?.spans.at(-1);
  if (earlier === null || earlier === mrn || span === undefined) return [];
  if (references.some((reference) => reference.mrn === earlier)) return [];
  const [address = "head"] = ownershipOf(telegram).held(span);
  return [{ mrn: earlier, address, needsHead: true }];
};

/**
 * What it corrects, cancels, repeats or sends on, the reference line, then the text; a mention by letter is known
 * through the reference line only.
 */
const citationsOf = (telegram: Telegram): readonly Citation[] => [
  ...earlierOf(telegram),
  ...telegram.references.flatMap(({ mrn }) =>
    mrn === null ? [] : [{ mrn, address: "head", needsHead: true }],
  ),
  ...telegram.body.flatMap((item) =>
    item.kind === "heading"
      ? []
      : item.mentions.flatMap((mention) => {
          const needsHead = needsReferenceLine(mention);
          return mention.mrns.map((mrn) => ({ mrn, address: item.address, needsHead }));
        }),
  ),
];

/** What `has:` asks for, each by the portions that must be seen to know of it. */
const followed = (
  telegram: Telegram,
): Pick<SearchCable, "actions" | "deadlines" | "diagnostics"> => {
  const owners = ownershipOf(telegram);
  const actions = addressesOfActions(telegram, owners);
  return {
    actions: distinct(actions),
    // A deadline is looked for only where something is asked, so it says that something is.
    deadlines: distinct(
      telegram.actions.flatMap(({ deadlines }, at) => {
        const asked = actions[at] ?? [];
        return deadlines.map(({ span }) => joined(asked, owners.held(span)));
      }),
    ),
    diagnostics: distinct(telegram.diagnostics.map((one) => owners.ofDiagnostic(one))),
  };
};

/** The first list, itself where it has all of the second: many deadlines may stand in one long list of portions. */
const joined = (first: readonly string[], second: readonly string[]): readonly string[] => {
  const more = second.filter((address) => !first.includes(address));
  return more.length === 0 ? first : [...first, ...more];
};

/**
 * Each list once: who sees the portions of one finding knows of a finding, however many take the same. A number that is printed
 * a thousand times has a finding for each that takes all thousand paragraphs.
 */
const distinct = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...new Map([...new Set(lists)].map((list) => [list.join(" "), list])).values(),
];

/** A line end is a blank: a phrase runs over it, a snippet shows none. */
const oneLine = (text: string): string => text.replaceAll(/[\r\n]/g, " ");

const documentsOf = (
  telegram: Telegram,
  portions: readonly Portion[],
): readonly SearchDocument[] => {
  const documents: SearchDocument[] = [];
  for (const { address, label, printedLevel, content } of portions) {
    if (content === null) {
      const open = { number: null, mark: null, printedLevel, label, role: null };
      documents.push({ place: "head", address: "head", ...open, text: headText(telegram) });
      if (telegram.subject !== null && telegram.subject.mark === null) {
        const text = oneLine(telegram.subject.text);
        documents.push({ place: "subject", address: "subject", ...open, text });
      }
      continue;
    }
    const { mark } = content;
    const text = oneLine(content.text);
    const shared = { address, mark, printedLevel, label, text };
    if (!("kind" in content)) {
      documents.push({ place: "subject", ...shared, number: null, role: null });
    } else if (content.kind === "heading") {
      documents.push({ place: "heading", ...shared, number: null, role: null });
    } else {
      const { number, role } = content;
      documents.push({ place: "paragraph", ...shared, number, role });
    }
  }
  return documents;
};

/** Names, captions, attention, codes, references as printed, who classified and who signed; nothing else of the head. */
const headText = (telegram: Telegram): string =>
  [
    ...(telegram.from === null ? [] : [telegram.from.name]),
    ...[...telegram.to, ...telegram.info, ...telegram.exempt].map(({ name }) => name),
    ...telegram.captions.map(({ code }) => code),
    ...telegram.attention.map(({ raw }) => raw),
    ...telegram.tags.map(({ code }) => code),
    ...telegram.references.map(({ raw }) => raw),
    ...(telegram.classifiedBy === null ? [] : [telegram.classifiedBy.raw]),
    ...(telegram.signer === null ? [] : [telegram.signer]),
  ]
    .map((piece) => oneLine(piece).trim())
    .filter((piece) => piece !== "")
    .join("; ");
