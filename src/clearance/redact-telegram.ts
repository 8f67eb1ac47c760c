import type {
  ActionRequest,
  BodyItem,
  Card,
  Classification,
  Part,
  Provenance,
  Span,
  Telegram,
  Transmission,
} from "../telegram/index.ts";
import { NO_TRANSMISSION, RANK } from "../telegram/index.ts";
import { withoutReferenceLine } from "./mention.ts";
import type { Ownership } from "./ownership.ts";
import type { Portion } from "./portion.ts";

/** What a reader sees of a telegram, and where it stands in the text that is left. */
export interface View {
  /** The visible portions, in order. */
  readonly portions: readonly Portion[];
  /** Whether all of these portions are seen. */
  readonly sees: (addresses: readonly string[]) => boolean;
  readonly owners: Ownership;
  /** Place of a span in the visible parts joined. */
  readonly move: (span: Span) => Span;
}

/** Returns the telegram without its hidden portions and all that comes from them. `kept` are the visible parts. */
export const redactTelegram = (
  telegram: Telegram,
  text: string,
  kept: readonly Part[],
  view: View,
): Telegram => {
  const { move, sees } = view;
  const holdsVisible = (span: Span): boolean => sees(view.owners.held(span));
  const moved = <Spanned extends { readonly span: Span }>(list: readonly Spanned[]) =>
    list.map((one) => ({ ...one, span: move(one.span) }));
  const seesHead = sees(["head"]);
  const seesSubject = sees([subjectAddress(telegram)]);

  return {
    ...telegram,
    ...(seesHead
      ? {
          to: moved(telegram.to),
          info: moved(telegram.info),
          exempt: moved(telegram.exempt),
          sections: moved(telegram.sections),
          captions: moved(telegram.captions),
          attention: moved(telegram.attention),
          tags: moved(telegram.tags),
          references: moved(telegram.references),
          serviceNotes: moved(telegram.serviceNotes.filter(({ span }) => holdsVisible(span))),
          // It may be known from the subject or a paragraph.
          correction: (telegram.provenance.correction?.spans ?? []).every(holdsVisible)
            ? telegram.correction
            : null,
        }
      : withoutHead(telegram, view.portions)),
    subject: seesSubject ? telegram.subject : null,
    body: bodyOf(telegram, view, seesHead),
    summary: seesSummary(telegram, view, holdsVisible) ? telegram.summary : null,
    actions: actionsOf(telegram, view, holdsVisible),
    inner: moved(telegram.inner.filter(({ span }) => holdsVisible(span))),
    diagnostics: moved(telegram.diagnostics.filter((one) => sees(view.owners.ofDiagnostic(one)))),
    provenance: provenanceOf(telegram, view, holdsVisible),
    parts: partsOf(kept),
    coverage: coverageOf(text, kept),
  };
};

const subjectAddress = (telegram: Telegram): string =>
  telegram.subject !== null && telegram.subject.mark !== null ? "subject" : "head";

/** What is open with any portion: MRN, aliases, format, originator and date. All else of the head is gone. */
const withoutHead = (telegram: Telegram, portions: readonly Portion[]): Partial<Telegram> => ({
  card: cardOfDate(telegram),
  record: null,
  transmission: transmissionOfDate(telegram),
  from:
    telegram.from === null
      ? null
      : { ...telegram.from, routing: null, precedence: null, precedenceRead: null, serial: null },
  to: [],
  info: [],
  exempt: [],
  distribution: null,
  classification: highestSeen(portions),
  sections: [],
  missingSections: [],
  captions: [],
  attention: [],
  declassify: null,
  tags: [],
  references: [],
  classifiedBy: null,
  drafting: null,
  attachments: [],
  serviceNotes: [],
  correction: null,
  signer: null,
});

const transmissionOfDate = ({ transmission }: Telegram): Transmission | null =>
  transmission?.dtg?.at == null
    ? null
    : { ...NO_TRANSMISSION, dtg: { ...transmission.dtg, precedence: [] } };

/** The card's date is the cable's where no DTG can be read. */
const cardOfDate = ({ card, transmission }: Telegram): Card | null =>
  card?.created == null || transmission?.dtg?.at != null
    ? null
    : {
        identifier: null,
        created: card.created,
        classification: null,
        origin: null,
        title: null,
        tags: [],
      };

/** The banner in the view of who does not see the head: the highest mark seen. */
const highestSeen = (portions: readonly Portion[]): Classification | null => {
  let highest: Portion | undefined;
  for (const portion of portions) {
    if (!highest || RANK[portion.printedLevel] > RANK[highest.printedLevel]) highest = portion;
  }
  if (highest === undefined) return null;
  return { level: highest.printedLevel, controls: [], raw: highest.printedLevel };
};

const bodyOf = (telegram: Telegram, view: View, seesHead: boolean): readonly BodyItem[] =>
  telegram.body
    .filter(({ address }) => view.sees([address]))
    .map((item) => {
      const spans = item.spans.map(view.move);
      if (item.kind === "heading") return { ...item, spans };
      const move = <Spanned extends { readonly span: Span }>(one: Spanned) => ({
        ...one,
        span: view.move(one.span),
      });
      return {
        ...item,
        spans,
        asides: item.asides.map(move),
        redactions: item.redactions.map(move),
        // What a letter stands for is said by the reference line alone, which belongs to the head.
        mentions: item.mentions.flatMap((mention) => {
          const known = seesHead ? mention : withoutReferenceLine(mention);
          return known === null ? [] : [move(known)];
        }),
      };
    });

const seesSummary = (
  telegram: Telegram,
  view: View,
  holdsVisible: (span: Span) => boolean,
): boolean =>
  (telegram.provenance.summary?.spans ?? []).every(holdsVisible) &&
  telegram.body.every(
    (item) => item.kind === "heading" || item.role !== "summary" || view.sees([item.address]),
  );

/** Addresses of the paragraphs by the number that is printed; it may be printed twice. */
const addressesByNumber = (telegram: Telegram): ReadonlyMap<number | null, readonly string[]> => {
  const addresses = new Map<number | null, string[]>();
  for (const item of telegram.body) {
    if (item.kind !== "paragraph" || item.number === null) continue;
    const same = addresses.get(item.number);
    if (same) same.push(item.address);
    else addresses.set(item.number, [item.address]);
  }
  return addresses;
};

const actionsOf = (
  telegram: Telegram,
  view: View,
  holdsVisible: (span: Span) => boolean,
): readonly ActionRequest[] => {
  const numbered = addressesByNumber(telegram);
  const addresses = addressesOfActions(telegram, view.owners);
  return telegram.actions.flatMap((action, at) => {
    if (!view.sees(addresses[at] ?? [])) return [];
    const announced = numbered.get(action.announcedIn) ?? [];
    return [
      {
        ...action,
        announcedIn: view.sees(announced) ? action.announcedIn : null,
        asks: action.asks.map((ask) => ({ ...ask, span: view.move(ask.span) })),
        deadlines: action.deadlines
          .filter(({ span }) => holdsVisible(span))
          .map((deadline) => ({ ...deadline, span: view.move(deadline.span) })),
      },
    ];
  });
};

/**
 * Returns the addresses of the portions that each action request stands in: those of its asks, else its paragraph, else all
 * paragraphs with that role. Requests with the same addresses may have one list of them.
 */
export const addressesOfActions = (
  telegram: Telegram,
  owners: Ownership,
): readonly (readonly string[])[] => {
  const numbered = addressesByNumber(telegram);
  const ofRole = telegram.body.flatMap((item) =>
    item.kind === "paragraph" && item.role === "action" ? [item.address] : [],
  );
  const others = ofRole.length === 0 ? ["head"] : ofRole;
  return telegram.actions.map(({ asks, paragraph }) => {
    const asked = new Set(asks.flatMap(({ span }) => owners.held(span)));
    return asked.size > 0 ? [...asked] : (numbered.get(paragraph) ?? others);
  });
};

const provenanceOf = (
  telegram: Telegram,
  view: View,
  holdsVisible: (span: Span) => boolean,
): Telegram["provenance"] => {
  const entries = Object.entries(telegram.provenance).filter(([, { spans }]) =>
    spans.every(holdsVisible),
  );
  return Object.fromEntries(
    entries.map(([key, entry]: [string, Provenance]) => [
      key,
      { ...entry, spans: entry.spans.map(view.move) },
    ]),
  );
};

const partsOf = (kept: readonly Part[]): readonly Part[] => {
  let end = 0;
  return kept.map(({ kind, span }) => {
    const start = end;
    end += span.end - span.start;
    return { kind, span: { start, end } };
  });
};

const coverageOf = (text: string, kept: readonly Part[]): number => {
  let all = 0;
  let understood = 0;
  for (const { kind, span } of kept) {
    let inPart = 0;
    for (let at = span.start; at < span.end; at += 1) {
      if (!BLANK.test(text.charAt(at))) inPart += 1;
    }
    all += inPart;
    if (kind !== "unread") understood += inPart;
  }
  return all === 0 ? 1 : understood / all;
};

const BLANK = /^\s$/;
