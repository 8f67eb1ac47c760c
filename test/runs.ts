/**
 * How often a law is tried: as often as its test says, and in `npm run test:long` many times that. fast-check prints the
 * seed of what fails.
 */
export const runs = (usual: number): number => usual * Number(process.env["REFTEL_TIMES"] ?? "1");
