import type { Declassify } from "../model.ts";
import { breachIf, placeOf, type Context } from "./context.ts";
import type { Breach } from "./rule.ts";

/** Answers with the sentence about what is wrong with an E.O. line, or null. */
export type DeclassificationTest = (declassify: Declassify, context: Context) => string | null;

/** Returns the check that tests the E.O. line, where there is one. */
export const onDeclassification =
  (test: DeclassificationTest) =>
  (context: Context): readonly Breach[] => {
    const { declassify } = context.telegram;
    const message = declassify === null ? null : test(declassify, context);
    return message === null ? [] : breachIf(true, placeOf(context, "declassify"), message);
  };
