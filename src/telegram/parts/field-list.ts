import type { PartReader } from "./part-reader.ts";

/** Lines of the form `MRN: 12 BANJUL 214` that State has printed since 2009. */
export const fieldList: PartReader = () => false;
