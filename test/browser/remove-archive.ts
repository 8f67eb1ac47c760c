import { rmSync } from "node:fs";

/** Takes the archive of the tests away once the program has stopped. */
export default (): void => {
  const folder = process.env["REFTEL_TEST_ARCHIVE"];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
};
