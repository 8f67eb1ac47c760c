import type {
  CableLine,
  CitedNumber,
  CitedUnder,
  MissingCable,
  References,
} from "../../archive/index.ts";
import { redact, type Reader } from "../../clearance/index.ts";
import { byName, type Around, type Seen } from "./seen.ts";

/** Returns a cable as it is named in a list. */
export const lineOf = (seen: Seen): CableLine => ({
  mrn: seen.name,
  held: true,
  date: seen.day,
  subject: seen.subject,
  from: seen.cable.from?.name ?? null,
});

/** Returns a cable that is cited as lists name it: the first telegram seen under its MRN, or the number alone. */
export const lineOfMrn = (mrn: string, around: Around): CableLine => {
  const held = around.seen.filter(({ cable }) => cable.mrn === mrn).toSorted(byName)[0];
  return held === undefined
    ? { mrn, held: false, date: null, subject: null, from: null }
    : { ...lineOf(held), mrn };
};

/** Returns what cables of one name cite and what cites them, as far as the reader sees. */
export const referencesOf = (
  cables: readonly Seen[],
  around: Around,
  reader: Reader,
): References | null => {
  const [first] = cables;
  if (first === undefined) return null;
  const labels = new Map<string, string | null>();
  const cited = new Map<string, Set<string>>();
  for (const seen of cables) {
    const { telegram, text } = seen.copy.received;
    const open = redact(telegram, text, reader, around.vocabulary)?.telegram;
    for (const { mrn, label } of open?.references ?? []) {
      const number = mrn === null ? null : around.oneNumber(mrn);
      if (number !== null && !labels.has(number)) labels.set(number, label);
    }
    for (const { mrn, address } of seen.citations) {
      cited.set(mrn, (cited.get(mrn) ?? new Set()).add(address));
    }
  }
  const cites = [...cited].map(([mrn, addresses]) => ({
    ...lineOfMrn(mrn, around),
    label: labels.get(mrn) ?? null,
    addresses: [...addresses],
  }));
  const mrns = new Set(cables.map(({ number }) => number));
  const citedBy = around.seen.toSorted(byName).flatMap((other) => {
    const addresses = other.citations.flatMap(({ mrn, address }) =>
      mrns.has(mrn) ? [address] : [],
    );
    return addresses.length === 0 ? [] : [{ ...lineOf(other), addresses: [...new Set(addresses)] }];
  });
  const missing = cites.flatMap(({ mrn, held }) => (held ? [] : [mrn]));
  return { mrn: first.cable.mrn, cites, citedBy, missing };
};

/** Returns the cables that are cited and not held: the most cited first, then what more posts cite, ties by MRN. */
export const missingIn = (around: Around): readonly MissingCable[] => {
  const citing = new Map<string, Set<Seen>>();
  for (const seen of around.seen) {
    for (const { mrn } of seen.citations) {
      if (!around.held.has(mrn)) citing.set(mrn, (citing.get(mrn) ?? new Set()).add(seen));
    }
  }
  return [...citing]
    .map(([mrn, by]) => ({
      mrn,
      times: by.size,
      posts: [...new Set([...by].flatMap(({ cable }) => cable.post ?? []))].toSorted(),
      citedBy: [...by].map(({ name }) => name).toSorted(),
    }))
    .toSorted(
      (a, b) => b.times - a.times || b.posts.length - a.posts.length || (a.mrn < b.mrn ? -1 : 1),
    );
};

/** Returns the subjects of the cables that cite a number, those of more cables first. */
export const citedUnder = (around: Around, mrn: string): readonly CitedUnder[] => {
  const number = around.oneNumber(mrn);
  const citing = around.seen
    .filter(({ citations }) => citations.some((one) => one.mrn === number))
    .flatMap(({ name, subject }) => (subject === null ? [] : [{ name, subject }]));
  return [...Map.groupBy(citing, ({ subject }) => subject)]
    .map(([subject, by]) => ({ subject, citedBy: by.map(({ name }) => name).toSorted() }))
    .toSorted((a, b) => b.citedBy.length - a.citedBy.length || (a.subject < b.subject ? -1 : 1));
};

/** Returns for each name which others of them it cites. */
export const citesAmong = (
  around: Around,
  names: readonly string[],
): readonly (readonly string[])[] =>
  names.map((name) => {
    const cables = around.seen.filter((one) => one.name === name || one.cable.mrn === name);
    const cited = cables.flatMap(({ citations }) => citations.map(({ mrn }) => mrn));
    const isCited = (other: string): boolean =>
      other !== name && cited.includes(around.oneNumber(other.split("~", 1)[0] ?? other));
    return [...new Set(names.filter(isCited))].toSorted();
  });

/** Returns how numbers stand: whether a cable of each is seen, and how many cables cite it. */
export const citedIn = (around: Around, mrns: readonly string[]): readonly CitedNumber[] =>
  mrns.map((mrn) => {
    const number = around.oneNumber(mrn);
    const citing = around.seen.filter(({ citations }) =>
      citations.some((one) => one.mrn === number),
    );
    return { mrn, held: around.held.has(number), times: citing.length };
  });

/** Returns the cables of the same post before and after one; dates first, then numbers. Undated cables have none. */
export const neighboursOf = (
  seen: Seen,
  around: Around,
): { readonly earlier: CableLine | null; readonly later: CableLine | null } => {
  const { post, at } = seen.cable;
  if (post === null || at === null) return { earlier: null, later: null };
  const series = around.seen
    .filter(({ cable }) => cable.post === post && cable.at !== null)
    .toSorted((a, b) => {
      const [one, other] = [a.cable.at ?? "", b.cable.at ?? ""];
      return one < other ? -1 : one > other ? 1 : byName(a, b);
    });
  const place = series.indexOf(seen);
  const earlier = series[place - 1];
  const later = series[place + 1];
  return {
    earlier: earlier === undefined ? null : lineOf(earlier),
    later: later === undefined ? null : lineOf(later),
  };
};
