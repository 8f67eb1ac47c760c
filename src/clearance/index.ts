export type { Label, Reader } from "./label.ts";
