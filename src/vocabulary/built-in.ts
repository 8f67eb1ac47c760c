import type { MarkingEntry, Vocabulary } from "./vocabulary.ts";
import acronyms from "./acronyms.json" with { type: "json" };
import agencies from "./agencies.json" with { type: "json" };
import captions from "./captions.json" with { type: "json" };
import collectives from "./collectives.json" with { type: "json" };
import exemptions from "./exemptions.json" with { type: "json" };
import markings from "./markings.json" with { type: "json" };
import offices from "./offices.json" with { type: "json" };
import posts from "./posts.json" with { type: "json" };
import precedences from "./precedences.json" with { type: "json" };
import reasons from "./reasons.json" with { type: "json" };
import signals from "./signals.json" with { type: "json" };
import tags from "./tags.json" with { type: "json" };

/** The vocabulary that Reftel brings: one JSON file a table, one record a line, each with its source. */
export const builtIn: Vocabulary = {
  posts,
  tags: tags as Vocabulary["tags"],
  captions,
  collectives,
  agencies,
  offices,
  acronyms,
  signals,
  precedences,
  reasons,
  exemptions,
};

/**
 * The words of markings. They stand beside the vocabulary and not in it: levels are a closed set, and an archive that
 * could add to them would decide who sees what.
 */
export const MARKINGS: readonly MarkingEntry[] = markings;
