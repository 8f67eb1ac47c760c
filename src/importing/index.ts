export { openImporter } from "./importer.ts";
export type { Importer } from "./importer.ts";
export type { Upload } from "./take-uploads.ts";
