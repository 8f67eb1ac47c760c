export { inCapitals, isInCapitals } from "./capitals.ts";
export type * from "./vocabulary.ts";
export { builtIn, MARKINGS } from "./built-in.ts";
export { extend } from "./extend.ts";
export {
  agencyOf,
  captionOf,
  collectiveOf,
  exemptionOf,
  mayBeginCaption,
  postEverOf,
  postOf,
  presentPostId,
  presentPostOf,
  postOfRouting,
  precedenceOf,
  reasonOf,
  termOf,
} from "./look-up.ts";
export { postBefore } from "./post-before.ts";
export { tagOf } from "./tag-of.ts";
