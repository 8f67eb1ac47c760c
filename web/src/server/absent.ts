import { error } from "@sveltejs/kit";
import type { CableAnswer } from "reftel/archive";
import { collections } from "reftel/desk";
import { mrnPattern, nearest } from "reftel/query";
import { fieldQuery, postNameOf } from "reftel/reading";
import type { Offer } from "../reading/absent.ts";
import { collectionAddress, postAddress, tagAddress } from "../reading/links.ts";
import type { Catalogue } from "../text/index.ts";
import type { Desk } from "./desk.ts";
import { namedOf } from "./numbered.ts";

/** Signs of a name that are said again; what was typed may be of any length. */
const SAID = 60;
/** Collections that are offered where one is not there. */
const OFFERED = 5;

const said = (asked: string): string =>
  asked.length <= SAID ? asked : `${asked.slice(0, SAID)} …`;

/** Returns why a number gives no one cable: none is held, or several are. */
export const noOneCable = (
  answer: Exclude<CableAnswer, { readonly kind: "cable" }>,
  name: string,
  { error: words }: Catalogue,
): string =>
  answer.kind === "several" ? words.severalHeld(answer.names) : words.notHeld(said(name));

/** Ends a request for a cable that is not held, as one that this reader may not see. Says how many cables cite it, and what is near. */
export const noCable = async (desk: Desk, asked: string): Promise<never> => {
  const pattern = mrnPattern(asked, desk.vocabulary);
  const [cited, names] = await Promise.all([
    desk.count(fieldQuery("cites", asked)),
    desk.near(asked),
  ]);
  const anyYear =
    pattern === null || pattern.post === null || pattern.year === null
      ? null
      : fieldQuery("mrn", `${pattern.post}${pattern.serial ?? ""}`);
  error(404, {
    message: desk.text.error.notHeld(said(asked)),
    absent: {
      kind: "cable",
      mrn: said(asked),
      cited: cited ?? 0,
      anyYear,
      near: await namedOf(desk, names),
    },
  });
};

/** Ends a request, and offers what is named nearly so: `offerOf` says where that leads and what it is. */
const offering = (
  kind: "post" | "tag",
  message: string,
  names: readonly string[],
  offerOf: (name: string) => Omit<Offer, "name">,
): never =>
  error(404, {
    message,
    absent: { kind, near: names.map((name) => ({ name, ...offerOf(name) })) },
  });

/** Ends a request for a post that no list knows and nothing held names. Near are first those of which something is held. */
export const noPost = async (desk: Desk, asked: string, id: string): Promise<never> => {
  const { vocabulary } = desk;
  const { posts } = await desk.stats();
  const wanted = id.slice(0, SAID);
  const held = nearest(
    wanted,
    posts.map(({ post }) => post),
  );
  const known = nearest(
    wanted,
    vocabulary.posts.map((post) => post.id),
  );
  const ids = wanted === "" ? [] : [...new Set([...held, ...known])];
  return offering("post", desk.text.post.unknown(said(asked)), ids, (one) => ({
    href: postAddress(one),
    title: postNameOf(one, vocabulary),
  }));
};

/** Ends a request for a TAGS code that no list has and nothing held is filed under. */
export const noTag = (desk: Desk, code: string): never => {
  const { tags } = desk.vocabulary;
  const near = nearest(
    code.slice(0, SAID),
    tags.map((tag) => tag.code),
  );
  return offering("tag", desk.text.tag.unknown(said(code)), near, (one) => ({
    href: tagAddress(one),
    title: tags.find((tag) => tag.code === one)?.meaning ?? one,
  }));
};

/** Ends a request for a collection that the reader has none of this name of; the latest of theirs are offered. */
export const noCollection = async (desk: Desk): Promise<never> => {
  const kept = await collections(desk.papers, desk.reader);
  error(404, {
    message: desk.text.desk.collection.unknown,
    absent: {
      kind: "collection",
      near: kept.slice(0, OFFERED).map(({ paper }): Offer => ({
        href: collectionAddress(paper.id),
        name: desk.text.cables(paper.entries.length),
        title: paper.title,
      })),
    },
  });
};
