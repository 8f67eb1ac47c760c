/** What the desk is made of, and what its answers look like. */
import { copyAddress, type Archive, type CableView } from "../archive/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { named } from "./kinds.ts";
import { MOST, readPaper, type Paper, type PaperKind, type PaperOf } from "./paper.ts";
import type { Decision, Kept, PaperStore } from "./port.ts";

export interface DeskParts {
  readonly archive: Archive;
  readonly papers: PaperStore;
  readonly vocabulary: Vocabulary;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** A name that no paper has yet. */
  readonly newId: () => string;
}

/** Why something that a person asked for was not done: a stable code and a sentence. */
export interface Refused {
  readonly kind: "refused";
  readonly code:
    | "cable.several"
    | "paper.unreadable"
    | "desk.full"
    | "collection.full"
    | "title.taken"
    | "query.unreadable"
    | "field.closed"
    | "value.wrong";
  readonly message: string;
}

/** `absent`: there is no such paper or cable for this reader. `changed`: it was, since this version of it was read. */
export type Outcome<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "absent" }
  | { readonly kind: "changed"; readonly version: number }
  | Refused;

export const ABSENT = { kind: "absent" } as const;

export const refused = (code: Refused["code"], message: string): Refused => ({
  kind: "refused",
  code,
  message,
});

/** The one cable that a name means for a reader, as `MRN` or `MRN@HASH`. */
export const oneCable = async (
  { archive }: DeskParts,
  reader: Parameters<Archive["cable"]>[0],
  name: string,
  hash?: string,
): Promise<CableView | Exclude<Outcome<never>, { readonly kind: "done" | "changed" }>> => {
  const named = copyAddress(name);
  const answer = await archive.cable(reader, named.name, hash ?? named.hash);
  if (answer.kind === "cable") return answer.cable;
  if (answer.kind === "absent") return ABSENT;
  return refused(
    "cable.several",
    `Several telegrams carry this number; name one of them: ${answer.names.join(", ")}.`,
  );
};

/** True for the answer of `oneCable` that is a cable. */
export const isCable = (answer: Awaited<ReturnType<typeof oneCable>>): answer is CableView =>
  !("kind" in answer);

/** A decision that only tells. */
export const told = <Value>(outcome: Outcome<Value>): Decision<Outcome<Value>> => ({
  told: outcome,
});

/** Puts one paper where it has its form and there is room for it. `count` is of the owner's papers, where it is new. */
export const putting = <One extends Paper>(
  paper: One,
  version: number,
  count = 0,
): Decision<Outcome<Kept<One>>> => {
  if (count >= MOST.papers)
    return told(
      refused("desk.full", `There are ${MOST.papers} papers already. Take some away first.`),
    );
  const read = readPaper(paper);
  if (read === null)
    return told(
      refused("paper.unreadable", "Something of it is empty or too long; nothing was kept."),
    );
  return { put: [read], told: { kind: "done", value: { paper: read as One, version } } };
};

/**
 * The paper of this name as it is now; or why nothing may be done to it: it is not there, or it is no longer the version
 * that was read. Any version will do where `version` is null.
 */
export const asRead = <Kind extends PaperKind>(
  kept: readonly Kept[],
  kind: Kind,
  id: string,
  version: number | null,
): Kept<PaperOf<Kind>> | Extract<Outcome<never>, { readonly kind: "absent" | "changed" }> => {
  const known = named(kept, kind, id);
  if (known === null) return ABSENT;
  return version === null || version === known.version
    ? known
    : { kind: "changed", version: known.version };
};

/** Takes a paper away, as `asRead` finds it. */
export const dropping = (
  kept: readonly Kept[],
  kind: PaperKind,
  id: string,
  version: number | null = null,
): Decision<Outcome<null>> => {
  const known = asRead(kept, kind, id, version);
  return "paper" in known ? { drop: [id], told: { kind: "done", value: null } } : told(known);
};
