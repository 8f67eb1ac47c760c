/** What cites what, as far as one reader sees: an edge is open with its portion, and with the head where made by letter. */
import type { CitedNumber, CitedUnder, MissingCable, References } from "../../archive/index.ts";
import type { Reader } from "../../clearance/index.ts";
import { numbersOf } from "../../query/index.ts";
import {
  cablesCiting,
  citationsSeen,
  eachCitation,
  timesCited,
  type CablePlace,
  type Citation,
  type ReaderIndex,
} from "../../search/index.ts";
import type { Reference, Telegram } from "../../telegram/index.ts";
import { subjectFor } from "./answer.ts";
import type { Cables } from "./cables.ts";
import type { Copies, StoredCopy } from "./copies.ts";

/** Returns what a cable cites and what cites it, null where the reader sees no such cable. */
export const referencesIn = (
  index: ReaderIndex,
  copies: Copies,
  cables: Cables,
  readText: (text: string) => Telegram,
  reader: Reader,
  name: string,
): References | null => {
  const named = cables.named(reader, name);
  const [first] = named;
  if (first === undefined) return null;
  const labels = new Map<string, string | null>();
  const cited = new Map<string, Set<string>>();
  for (const copy of named) {
    for (const { mrn, label } of referenceLineOf(copies, readText, copy)) {
      const number = mrn === null ? null : index.oneNumber(mrn);
      if (number !== null && !labels.has(number)) labels.set(number, label);
    }
    for (const citation of copy.cable.citations) {
      if (!sees(copy, citation)) continue;
      const number = index.oneNumber(citation.mrn);
      cited.set(number, (cited.get(number) ?? new Set()).add(citation.address));
    }
  }
  const cites = [...cited].map(([mrn, addresses]) => ({
    ...cables.line(reader, mrn),
    label: labels.get(mrn) ?? null,
    addresses: [...addresses],
  }));
  return {
    mrn: first.cable.mrn,
    cites,
    citedBy: citingCopies(
      index,
      copies,
      reader,
      new Set(named.flatMap(({ cable }) => numbersOf(cable.mrn, index.around.vocabulary))),
    ).map(({ copy, addresses }) => ({ ...cables.lineOf(reader, copy), addresses })),
    missing: cites.filter(({ held }) => !held).map(({ mrn }) => mrn),
  };
};

const sees = ({ seen }: StoredCopy, { address, needsHead }: Citation): boolean =>
  seen.has(address) && (!needsHead || seen.has("head"));

/** The reference line with its letters, open with the head. */
const referenceLineOf = (
  copies: Copies,
  readText: (text: string) => Telegram,
  copy: StoredCopy,
): readonly Reference[] => (copy.seen.has("head") ? readText(copies.text(copy.id)).references : []);

/** Best visible copies that cite any of these MRNs, by their own. */
const citingCopies = (
  index: ReaderIndex,
  copies: Copies,
  reader: Reader,
  mrns: ReadonlySet<string>,
): readonly { readonly copy: StoredCopy; readonly addresses: readonly string[] }[] => {
  const instances = new Set(
    index.segments.flatMap((segment, at) =>
      cablesCiting(segment, index.view(at), mrns).map((cable) => segment.cable.instance[cable]!),
    ),
  );
  return [...instances]
    .flatMap((instance) => {
      const [best] = copies.ofInstance(reader, instance);
      if (best === undefined) return [];
      const addresses = best.cable.citations
        .filter((citation) => mrns.has(citation.mrn) && sees(best, citation))
        .map(({ address }) => address);
      return addresses.length === 0 ? [] : [{ copy: best, addresses: [...new Set(addresses)] }];
    })
    .sort(({ copy: a }, { copy: b }) =>
      a.cable.mrn < b.cable.mrn ? -1 : a.cable.mrn > b.cable.mrn ? 1 : a.hash < b.hash ? -1 : 1,
    );
};

/** Returns cables that are cited and not held, as the reader sees it: the most cited first, then what more posts cite, ties by MRN. */
export const missingFor = (index: ReaderIndex): readonly MissingCable[] => {
  const found = new Map<string, { readonly citedBy: Set<string>; readonly posts: Set<string> }>();
  index.segments.forEach((segment, at) => {
    const view = index.view(at);
    const { post } = segment.cable;
    const cited = segment.pool("cited");
    const posts = segment.pool("post");
    const missing = index.around.missing(segment);
    const known: string[] = [];
    eachCitation(segment, view, (cable, number) => {
      if (missing[number] === 0) return;
      const mrn = (known[number] ??= index.oneNumber(cited.get(number)));
      const one = found.get(mrn) ?? { citedBy: new Set(), posts: new Set() };
      found.set(mrn, one);
      one.citedBy.add(index.nameOf({ at, cable }));
      if (post[cable] !== 0) one.posts.add(posts.get(post[cable]!));
    });
  });
  return [...found]
    .map(([mrn, { citedBy, posts }]) => ({
      mrn,
      times: citedBy.size,
      posts: [...posts].sort(),
      citedBy: [...citedBy].sort(),
    }))
    .sort(
      (a, b) => b.times - a.times || b.posts.length - a.posts.length || (a.mrn < b.mrn ? -1 : 1),
    );
};

/** Returns under which subjects numbers are cited. The index says who cites them; the archive's own record has the subjects. */
export const citedUnderFor = (
  index: ReaderIndex,
  shown: Copies["shown"],
  reader: Reader,
  mrns: readonly string[],
): readonly (readonly CitedUnder[])[] => {
  const citing = citingOf(index, mrns);
  const copies = [...new Set(citing.flatMap((by) => [...by.keys()]))];
  const subjects = new Map<number, string>();
  // Some at a time: what is read of each is long beside its subject.
  for (let from = 0; from < copies.length; from += AT_ONCE) {
    const some = copies.slice(from, from + AT_ONCE);
    for (const [at, cable] of shown(some).entries()) {
      const subject = cable === null ? null : subjectFor(reader, cable);
      if (subject !== null) subjects.set(some[at]!, subject);
    }
  }
  return citing.map((by) =>
    [...Map.groupBy(by.keys(), (copy) => subjects.get(copy) ?? null)]
      .flatMap(([subject, of]) =>
        subject === null
          ? []
          : [{ subject, citedBy: of.map((copy) => index.nameOf(by.get(copy)!)).sort() }],
      )
      .sort((a, b) => b.citedBy.length - a.citedBy.length || (a.subject < b.subject ? -1 : 1)),
  );
};

const AT_ONCE = 200;

/** For each number the visible cables that cite it, by their copies. */
const citingOf = (
  index: ReaderIndex,
  mrns: readonly string[],
): readonly ReadonlyMap<number, CablePlace>[] => {
  const { vocabulary } = index.around;
  // Several that are asked for may be names of one.
  const citing = new Map<string, Map<number, CablePlace>>();
  const known = mrns.map((mrn) => {
    const numbers = numbersOf(mrn, vocabulary);
    const by = numbers.map((one) => citing.get(one)).find((one) => one !== undefined) ?? new Map();
    for (const one of numbers) citing.set(one, by);
    return by;
  });
  index.segments.forEach((segment, at) => {
    const cited = segment.pool("cited");
    const wanted = new Map(
      [...citing].flatMap(([mrn, by]) => {
        const number = cited.find(mrn);
        return number === null ? [] : [[number, by] as const];
      }),
    );
    if (wanted.size === 0) return;
    const { copy } = segment.cable;
    eachCitation(segment, index.view(at), (cable, number) => {
      wanted.get(number)?.set(copy[cable]!, { at, cable });
    });
  });
  return known;
};

/** Returns for each name which others of them it cites, as far as the reader sees. */
export const citesAmongFor = (
  index: ReaderIndex,
  names: readonly string[],
): readonly (readonly string[])[] => {
  const mrnOf = (name: string): string => name.split("~", 1)[0]!;
  const namesOf = Map.groupBy(names, (name) => index.oneNumber(mrnOf(name)));
  return names.map((name) => {
    const cited = new Set<string>();
    for (const { at, cable } of index.named(mrnOf(name))) {
      if (name.includes("~") && index.nameOf({ at, cable }) !== name) continue;
      const segment = index.segments[at]!;
      const { start, value } = segment.cable.cite;
      const sees = citationsSeen(segment, index.view(at));
      const mrns = segment.pool("cited");
      for (let edge = start[cable]!; edge < start[cable + 1]!; edge++)
        if (sees(cable, edge)) cited.add(index.oneNumber(mrns.get(value[edge]!)));
    }
    return [...new Set([...cited].flatMap((mrn) => namesOf.get(mrn) ?? []))]
      .filter((other) => other !== name)
      .sort();
  });
};

/** Returns how numbers stand for a reader: whether a cable of each is seen, and how many cables cite it. */
export const citedFor = (index: ReaderIndex, mrns: readonly string[]): readonly CitedNumber[] =>
  mrns.map((mrn) => ({ mrn, held: index.isHeld(mrn), times: timesCited(index, mrn) }));
