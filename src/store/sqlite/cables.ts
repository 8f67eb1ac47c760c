/** Reading one cable: which telegram a name means, its best visible copy, redacted for the reader. */
import { holdsMore, withConflict, type CableAnswer, type CableLine } from "../../archive/index.ts";
import { mayReadAll, redact, type Reader } from "../../clearance/index.ts";
import { mrnPattern } from "../../query/index.ts";
import type { ReaderIndex } from "../../search/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import type { Copies, StoredCopy } from "./copies.ts";
import type { ReadText } from "./read-text.ts";

/** Visible copies of one telegram, best first. */
export type Group = readonly [StoredCopy, ...StoredCopy[]];

export interface Cables {
  readonly show: (reader: Reader, name: string, hash?: string) => CableAnswer;
  readonly bytes: (reader: Reader, name: string, hash?: string) => Uint8Array | null;
  /** The best visible copies that a name means: one, several under one MRN, or none; in the order of their coming. */
  readonly named: (reader: Reader, name: string) => readonly StoredCopy[];
  /** The telegrams that a name means and the copy of each that is asked for, with what the reader calls them. */
  readonly chosen: (
    reader: Reader,
    name: string,
    hash?: string,
  ) => readonly { readonly copy: StoredCopy; readonly name: string }[];
  /** A cable as lists name it; one that is hidden is one that is not held. */
  readonly line: (reader: Reader, mrn: string) => CableLine;
  readonly lineOf: (reader: Reader, copy: StoredCopy) => CableLine;
  /** The cable of this number that has a copy of this hash, else the first of the number; null where none is seen. */
  readonly lineWith: (reader: Reader, mrn: string, hash: string) => CableLine | null;
}

/** Returns how a list names a cable that is not held. */
export const notHeld = (mrn: string): CableLine => ({
  mrn,
  held: false,
  date: null,
  subject: null,
  from: null,
});

/** The index as a reader sees it, for names in other spellings. */
export type IndexAs = (reader: Reader) => ReaderIndex;

export const openCables = (
  copies: Copies,
  indexAs: IndexAs,
  readText: ReadText,
  vocabulary: () => Vocabulary,
): Cables => {
  /** By a cable's own name, by MRN in any spelling, and only then by an alias. */
  const groupsNamed = (reader: Reader, name: string): readonly Group[] => {
    const [mrn = "", digits] = name.split("~", 2);
    const groups = copies.ofMrn(reader, mrn);
    const exact =
      digits === undefined
        ? groups
        : groups.filter(([best]) => groups.length > 1 && best.hash.slice(0, 6) === digits);
    if (exact.length > 0 && (digits !== undefined || groups.length === 1)) return exact;
    const pattern = mrnPattern(name, vocabulary());
    if (pattern === null) return [];
    const index = indexAs(reader);
    const byNumber = index.matching(pattern, false);
    const places = byNumber.length > 0 ? byNumber : index.matching(pattern, true);
    const instances = new Set(
      places.map(({ at, cable }) => index.segments[at]!.cable.instance[cable]!),
    );
    return copies
      .inOrder(instances)
      .map((instance) => copies.ofInstance(reader, instance))
      .filter((group): group is Group => group.length > 0);
  };

  const nameOf = (reader: Reader, { cable, hash }: StoredCopy): string =>
    copies.ofMrn(reader, cable.mrn).length > 1 ? `${cable.mrn}~${hash.slice(0, 6)}` : cable.mrn;

  /** The telegrams that have the copy asked for by its digits, or all with their best. */
  const choose = (
    groups: readonly Group[],
    hash: string | undefined,
  ): readonly { readonly copy: StoredCopy; readonly group: Group }[] =>
    groups.flatMap((group) => {
      const copy =
        hash === undefined
          ? group[0]
          : group.find((one) => hash.length >= 6 && one.hash.startsWith(hash.toLowerCase()));
      return copy === undefined ? [] : [{ copy, group }];
    });

  const lineOf: Cables["lineOf"] = (reader, copy) => ({
    mrn: nameOf(reader, copy),
    held: true,
    date: copy.cable.at?.slice(0, 10) ?? null,
    subject: copy.seen.has(copy.cable.subjectAddress) ? copy.cable.subject : null,
    from: copy.cable.from?.name ?? null,
  });

  return {
    show: (reader, name, hash) => {
      const chosen = choose(groupsNamed(reader, name), hash);
      const [only, another] = chosen;
      if (only === undefined) return { kind: "absent" };
      if (another !== undefined)
        return { kind: "several", names: chosen.map(({ group }) => nameOf(reader, group[0])) };
      const { copy, group } = only;
      const text = copies.text(copy.id);
      const redacted = redact(readText(text, vocabulary()), text, reader, vocabulary());
      if (redacted === null) return { kind: "absent" };
      const called = nameOf(reader, group[0]);
      const telegram =
        called === group[0].cable.mrn ? redacted.telegram : withConflict(redacted.telegram);
      const others = group.filter((one) => one !== copy);
      return {
        kind: "cable",
        cable: {
          name: called,
          telegram,
          text: redacted.text,
          copy: copies.note(copy),
          copies: others.map(copies.note),
        },
      };
    },
    bytes: (reader, name, hash) => {
      const [only, another] = choose(groupsNamed(reader, name), hash);
      if (only === undefined || another !== undefined) return null;
      const { copy } = only;
      if (!copies.seesAllOf(reader, copy.bytesHash)) return null;
      const bytes = copies.bytes(copy);
      const { hash: own, bytesHash, decoding } = copy;
      const isWrapped =
        bytesHash !== own && holdsMore({ bytes, text: copies.text(copy.id), decoding });
      return isWrapped && !mayReadAll(reader) ? null : bytes;
    },
    chosen: (reader, name, hash) =>
      choose(groupsNamed(reader, name), hash).map(({ copy, group }) => ({
        copy,
        name: nameOf(reader, group[0]),
      })),
    named: (reader, name) => groupsNamed(reader, name).map(([best]) => best),
    line: (reader, mrn) => {
      const [best] = copies
        .ofMrn(reader, mrn)
        .map(([first]) => first)
        .sort((a, b) => (a.hash < b.hash ? -1 : 1));
      return best === undefined ? notHeld(mrn) : { ...lineOf(reader, best), mrn };
    },
    lineOf,
    lineWith: (reader, mrn, hash) => {
      const groups = copies.ofMrn(reader, mrn);
      const group = groups.find((all) => all.some((copy) => copy.hash === hash)) ?? groups[0];
      return group === undefined ? null : lineOf(reader, group[0]);
    },
  };
};
