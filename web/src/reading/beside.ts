import {
  firstBehind,
  type ActionRequest,
  type BodyItem,
  type Deadline,
  type Diagnostic,
  type Paragraph,
  type Telegram,
} from "reftel/telegram";

/** What a telegram has for each of its portions, by address. A number may be printed again: then what goes by it is the first one's. */
export interface Beside {
  /** Whether a portion has this address. */
  readonly has: (address: string) => boolean;
  /** The request that is made in a paragraph; null where none is. */
  readonly actionIn: (paragraph: Paragraph) => ActionRequest | null;
  /** Dates in a paragraph by which requests of others are to be met. */
  readonly datesIn: (paragraph: Paragraph) => readonly DateFor[];
  /** Findings that touch a portion, in their order. */
  readonly diagnosticsIn: (portion: BodyItem) => readonly Diagnostic[];
  /** Findings that touch no paragraph, in their order. */
  readonly diagnosticsOutside: readonly Diagnostic[];
}

export interface DateFor {
  readonly deadline: Deadline;
  readonly action: ActionRequest;
}

const put = <Value>(lists: Map<string, Value[]>, address: string, value: Value): void => {
  const known = lists.get(address);
  if (known) known.push(value);
  else lists.set(address, [value]);
};

/**
 * Returns what a telegram has for its portions, found in one walk: each portion that looked through all findings and requests
 * by itself made a page of some thousand paragraphs a matter of seconds.
 */
export const besideOf = (telegram: Telegram): Beside => {
  const placed = telegram.body
    .flatMap((portion) => portion.spans.map((span) => ({ span, portion })))
    .toSorted((a, b) => a.span.start - b.span.start);
  const touched = (start: number, end: number): ReadonlySet<BodyItem> => {
    const portions = new Set<BodyItem>();
    for (let at = firstBehind(placed, start); at < placed.length; at += 1) {
      const one = placed[at];
      if (one === undefined || one.span.start >= end) break;
      portions.add(one.portion);
    }
    return portions;
  };

  const diagnostics = new Map<string, Diagnostic[]>();
  const diagnosticsOutside: Diagnostic[] = [];
  for (const diagnostic of telegram.diagnostics) {
    const portions = touched(diagnostic.span.start, diagnostic.span.end);
    for (const { address } of portions) put(diagnostics, address, diagnostic);
    if (![...portions].some(({ kind }) => kind === "paragraph"))
      diagnosticsOutside.push(diagnostic);
  }

  const firstOf = new Map<number, string>();
  for (const portion of telegram.body) {
    if (portion.kind === "paragraph" && portion.number !== null && !firstOf.has(portion.number))
      firstOf.set(portion.number, portion.address);
  }
  const actions = new Map<string, ActionRequest>();
  const dates = new Map<string, DateFor[]>();
  for (const action of telegram.actions) {
    const { asks, paragraph } = action;
    if (paragraph === null) continue;
    const asked = asks
      .flatMap(({ span }) => [...touched(span.start, span.end)])
      .find((portion) => portion.kind === "paragraph" && portion.number === paragraph);
    const address = asked?.address ?? firstOf.get(paragraph);
    if (address !== undefined && !actions.has(address)) actions.set(address, action);
    for (const deadline of action.deadlines) {
      const there = deadline.paragraph === null ? undefined : firstOf.get(deadline.paragraph);
      if (there !== undefined && actions.get(there) !== action)
        put(dates, there, { deadline, action });
    }
  }

  const addresses = new Set(telegram.body.map(({ address }) => address));
  return {
    has: (address) => addresses.has(address),
    actionIn: ({ address }) => actions.get(address) ?? null,
    datesIn: ({ address }) => dates.get(address) ?? [],
    diagnosticsIn: ({ address }) => diagnostics.get(address) ?? [],
    diagnosticsOutside,
  };
};
