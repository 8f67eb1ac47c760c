import { take } from "../taking.ts";
import type { PartReader } from "./part-reader.ts";

/** The signs that close a transmission: BT, the station's serial, NNNN; kept where a relay kept them. */
export const ending: PartReader = (reading) => {
  const { text } = reading.line;
  if (text === "<< END OF DOCUMENT >>" || /^={5,40}CABLE ENDS={5,40}$/.test(text)) {
    take(reading, "ending");
    return true;
  }
  if (text.length > 8 || !(/^(?:BT|NNNN?|YY)$/.test(text) || /^#\d{4,6}$/.test(text))) return false;
  take(reading, "ending");
  return true;
};
