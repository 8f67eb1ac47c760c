import type { SourceItem } from "./source.ts";

/** Returns an item of something that stood at a place in something larger; null where it was all there is. */
export const placed = (item: SourceItem, place: string | null): SourceItem => {
  if (place === null) return item;
  const within = (inner: string | null): string => (inner === null ? place : `${place}, ${inner}`);
  return item.kind === "text"
    ? { kind: "text", text: { ...item.text, place: within(item.text.place), isInput: false } }
    : { kind: "fault", fault: { ...item.fault, place: within(item.fault.place) } };
};
