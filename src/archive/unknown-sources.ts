import type { Reader } from "../clearance/index.ts";
import { nearest, printValue, type CableField, type Node, type Query } from "../query/index.ts";
import type { QueryError } from "../query/index.ts";
import type { Answer } from "./answer.ts";
import type { Archive } from "./port.ts";

type SourceField = Extract<CableField, { readonly values: readonly string[] }>;

/** Sources that are named where one is asked for that is not there. */
const NAMED = 5;

const sourceFieldsIn = (node: Query | Node): readonly SourceField[] => {
  switch (node.kind) {
    case "and":
    case "or":
      return node.children.flatMap(sourceFieldsIn);
    case "not":
    case "same":
      return sourceFieldsIn(node.child);
    case "cable-field":
      return node.field === "source" ? [node] : [];
    default:
      return [];
  }
};

/**
 * Returns what there is to say of a query that found nothing and asks for a source from which the reader sees no cable:
 * a name in other letters finds nothing, either. Names sources that the reader sees, and no other.
 */
export const unknownSources = async (
  archive: Archive,
  reader: Reader,
  query: Query,
  { totals }: Answer,
): Promise<readonly QueryError[]> => {
  const fields = totals.cables > 0 ? [] : sourceFieldsIn(query);
  if (fields.length === 0) return [];
  const seen = (await archive.stats(reader)).sources.map(({ source }) => source);
  return fields.flatMap(({ values, span }) =>
    values
      .filter((value) => !seen.includes(value))
      .map((value): QueryError => {
        const [near] = nearest(value, seen);
        const others =
          seen.length === 0 || seen.length > NAMED ? "" : ` Sources are ${seen.join(", ")}.`;
        return {
          code: "source.unknown",
          message: `No cable here is of the source "${value}".${near === undefined ? others : ""}`,
          span,
          suggestion: near === undefined || values.length > 1 ? null : `source:${printValue(near)}`,
        };
      }),
  );
};
