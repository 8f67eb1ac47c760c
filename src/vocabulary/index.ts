export type * from "./vocabulary.ts";
export { builtIn, MARKINGS } from "./built-in.ts";
export { extend } from "./extend.ts";
export {
  agencyOf,
  captionOf,
  collectiveOf,
  exemptionOf,
  mayBeginCaption,
  postOf,
  postOfRouting,
  precedenceOf,
  reasonOf,
  tagOf,
  termOf,
} from "./look-up.ts";
export { postBefore } from "./post-before.ts";
