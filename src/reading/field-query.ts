import { printValue } from "../query/index.ts";

/** Returns a field with its value as the query language writes it: `tags:KNNP`. */
export const fieldQuery = (field: string, value: string): string => `${field}:${printValue(value)}`;
