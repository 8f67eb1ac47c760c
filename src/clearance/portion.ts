import {
  isDeclaredOpen,
  levelOfLetters,
  RANK,
  type BodyItem,
  type Level,
  type Marked,
  type Subject,
  type Telegram,
} from "../telegram/index.ts";
import { captionOf, type Vocabulary } from "../vocabulary/index.ts";
import type { Label } from "./label.ts";

/**
 * A piece of a telegram that is seen whole or not at all: a body item, the subject where it has a mark of its own, and
 * the head with all the rest.
 */
export interface Portion {
  /** `head`, `subject`, `h3`, `p12`, `n1`. */
  readonly address: string;
  readonly label: Label;
  /** Level of the printed mark; the banner's where none is printed. What `class:` is made of. */
  readonly printedLevel: Level;
  /** What stands in it; null for the head. */
  readonly content: BodyItem | Subject | null;
}

const OPEN: Label = { level: "UNCLASSIFIED", controls: [], captions: [] };

const sorted = (values: Iterable<string>): readonly string[] => [...new Set(values)].toSorted();

/** Captions of the telegram that gate: those whose entry says that it restricts, and those nobody knows. */
const gatesOf = (telegram: Telegram, vocabulary: Vocabulary): readonly string[] =>
  sorted(
    telegram.captions.flatMap(({ code }) => {
      const entry = captionOf(vocabulary, code);
      if (entry === null) return [code];
      return entry.restricts && !entry.control ? [entry.code] : [];
    }),
  );

/** Controls of the banner. One printed on the caption line (`NOFORN`) is a control there too. */
const bannerControlsOf = (telegram: Telegram, vocabulary: Vocabulary): readonly string[] =>
  sorted([
    ...(telegram.classification?.controls ?? []),
    ...telegram.captions.flatMap(({ code }) => {
      const entry = captionOf(vocabulary, code);
      return entry?.control === true ? [entry.code] : [];
    }),
  ]);

/** The higher of two levels; of one rank, the first. */
const higher = (one: Level, other: Level): Level => (RANK[other] > RANK[one] ? other : one);

/**
 * Returns the label of what has no mark of its own: the banner's, or that of the security letters where they say more,
 * since a contradiction must open nothing. No readable banner counts as the highest level.
 */
export const labelOfBanner = (telegram: Telegram, vocabulary: Vocabulary): Label =>
  isDeclaredOpen(telegram.record)
    ? OPEN
    : {
        level: higher(
          bannerLevel(telegram),
          levelOfLetters(telegram.transmission?.security?.letters ?? null) ?? "UNCLASSIFIED",
        ),
        controls: bannerControlsOf(telegram, vocabulary),
        captions: gatesOf(telegram, vocabulary),
      };

/** Returns the level of the printed banner, `TOP SECRET` where none can be read. */
export const bannerLevel = (telegram: Telegram): Level =>
  telegram.classification?.level ?? "TOP SECRET";

/**
 * The label raised to what governs an unmarked text: a mark that stands inside it may say more than the banner, and then
 * counts for all of it.
 */
const raised = (label: Label, { effective, effectiveControls }: Marked): Label =>
  label === OPEN
    ? OPEN
    : {
        ...label,
        level: higher(label.level, effective),
        controls: sorted([...label.controls, ...effectiveControls]),
      };

const marked = (
  address: string,
  content: (BodyItem | Subject) & Marked,
  banner: Portion,
): Portion => {
  if (content.mark === null) {
    return { ...banner, address, content, label: raised(banner.label, content) };
  }
  // A mark that cannot be read counts as the highest, whatever else was made of it.
  const printedLevel = content.level ?? "TOP SECRET";
  if (banner.label === OPEN) return { address, content, printedLevel, label: OPEN };
  const level = content.level === null ? "TOP SECRET" : content.effective;
  const controls = sorted([...content.controls, ...content.effectiveControls]);
  return { address, content, printedLevel, label: { ...banner.label, level, controls } };
};

/**
 * Returns the portions of a telegram with what each asks of a reader: the head first, the subject where it has a mark
 * of its own, then the body in order. The banner's captions are in every label.
 */
export const portionsOf = (telegram: Telegram, vocabulary: Vocabulary): readonly Portion[] => {
  const { subject } = telegram;
  const banner = labelOfBanner(telegram, vocabulary);
  const unmarked: Portion = {
    address: "head",
    label: banner,
    printedLevel: bannerLevel(telegram),
    content: null,
  };
  // An unmarked subject is read with the head, so what stands inside it governs the head.
  const inHead = subject !== null && subject.mark === null;
  const portions = [inHead ? { ...unmarked, label: raised(banner, subject) } : unmarked];
  if (subject !== null && !inHead) portions.push(marked("subject", subject, unmarked));
  for (const item of telegram.body) portions.push(marked(item.address, item, unmarked));
  return portions;
};
