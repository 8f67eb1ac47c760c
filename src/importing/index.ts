export { openImporter } from "./importer.ts";
export type { BegunImport, Importer, ImportState } from "./importer.ts";
export type { Upload } from "./take-uploads.ts";
