import { Session } from "node:inspector/promises";

/** Functions of the reader that are its stages, outermost first, with the name that is printed. */
const stages: ReadonlyMap<string, string> = new Map([
  ["sheetOf", "lines"],
  ["readEnvelope", "envelope"],
  ["readHead", "head"],
  ["readBody", "body, line by line"],
  ["itemsOf", "items and marks"],
  ["bodyOf", "mentions, asides, redactions"],
  ["structureOf", "roles and summary"],
  ["actionsOf", "actions and dates"],
  ["telegramOf", "the rest of the telegram"],
]);

/** The share of time of each stage, greatest first; together 1. */
export type Shares = readonly (readonly [stage: string, share: number])[];

/** Returns how the time of `run` is spread over the stages of the reader, by samples of the engine's profiler. */
export const sharesOf = async (run: () => void): Promise<Shares> => {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 500 });
  await session.post("Profiler.start");
  run();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const parents = new Map<number, number>();
  const names = new Map<number, string>();
  for (const { id, callFrame, children } of profile.nodes) {
    names.set(id, callFrame.functionName);
    for (const child of children ?? []) parents.set(child, id);
  }
  const counts = new Map<string, number>();
  let total = 0;
  for (const sample of profile.samples ?? []) {
    let stage: string | undefined;
    for (
      let node: number | undefined = sample;
      node !== undefined && stage === undefined;
      node = parents.get(node)
    )
      stage = stages.get(names.get(node) ?? "");
    if (stage === undefined) continue;
    counts.set(stage, (counts.get(stage) ?? 0) + 1);
    total += 1;
  }
  return [...counts]
    .map(([stage, count]) => [stage, count / total] as const)
    .toSorted((one, other) => other[1] - one[1]);
};
