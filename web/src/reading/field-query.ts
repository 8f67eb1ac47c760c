import { printValue } from "reftel/query";

/**
 * Returns a field with its value as the query language writes it. Apart from the addresses of pages, since it brings the
 * query language along, which the browser does not need.
 */
export const fieldQuery = (field: string, value: string): string => `${field}:${printValue(value)}`;
