import { oneOf } from "../signs.ts";
import { take } from "../taking.ts";
import type { PartReader } from "./part-reader.ts";

const cableEnds = /^={5,40}CABLE ENDS={5,40}$/;
const documentEnds = "<< END OF DOCUMENT >>";
const sign = /^(?:BT|NNNN?|YY|#\d{4,6})$/;

/* What the long ones begin with. */
const beginsEnd = oneOf("=<");

/** The signs that close a transmission: BT, the station's serial, NNNN; kept where a relay kept them. */
export const ending: PartReader = (reading) => {
  const { text } = reading.line;
  const isEnding =
    text.length > 8
      ? beginsEnd(text.charCodeAt(0)) && (text === documentEnds || cableEnds.test(text))
      : sign.test(text);
  if (!isEnding) return false;
  take(reading, "ending");
  return true;
};
