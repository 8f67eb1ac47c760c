import { Session, type Profiler } from "node:inspector/promises";
import { after, before } from "node:test";

const counted = (result: Profiler.TakePreciseCoverageReturnType): number =>
  result.result
    .filter(({ url }) => url.includes("/src/"))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, 0);

/**
 * Returns what counts how often the blocks of the program were run by something: its work, whatever the clock says. For the tests of
 * one file, which it begins and ends with.
 */
export const countingWork = (): ((run: () => unknown) => Promise<number>) => {
  const session = new Session();
  before(async () => {
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  });
  after(() => session.disconnect());
  return async (run) => {
    await session.post("Profiler.takePreciseCoverage");
    await run();
    return counted(await session.post("Profiler.takePreciseCoverage"));
  };
};
