export { openImporter } from "./importer.ts";
export type { Importer, Upload } from "./importer.ts";
