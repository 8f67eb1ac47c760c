import { beginsWithMark } from "../line-mark.ts";
import { isRule } from "../parts/heading.ts";
import { isLabelled } from "../parts/label.ts";
import { beginsParagraph } from "../parts/paragraph-start.ts";

const levels =
  /^(?:SENSITIVE BUT|LIMITED|L ?I ?M ?I ?T ?E ?D|FOR OFFICIAL|UNCLAS|U N C L|SECRET|S E C R|CONFIDENTIAL|C O N F|TOP SECRET|T O P|RESTRICTED|R E S T|CUI(?![A-Z]))/i;
const furniture =
  /^(?:PAGE \d|V?ZCZC|DE R[A-Z]|[ZOPRYM] ?[ZOPRYM]? ?\d{6}|[ZOPRYM]{2} R[A-Z]|(?:BT|YY|NNNN?|EXERCISE|Identifier|RELEASED|RELEASE|REVIEW|REASON:|DECLASSIFIED|Declassified|Message|MRN|NOTE BY|ACTION [A-Z]|ORIGIN [A-Z]|CANCEL|C O R R|CORRECTED)(?![a-z])|[#*<=_]|\d{2,} ?-)/;
const opensText = /^(?:\([A-Z/]{1,5}\) )?BEGIN /i;
const signWithMark =
  /^(?:[A-Za-z]{1,4}[.)]|\d{1,3}(?:\.[A-Za-z\d]{1,2})?[.)]?|\((?:[A-Za-z]{1,4}|\d{1,3})\)|[-*>+]{1,4}|o) {0,4}\((?:TS|[CSUR]|SBU|LOU|FOUO|CUI)[)/ -]/;
const pageMark = /^[A-Z][A-Z .'-]{1,30} \d{8} /;
const listed = /^[[(]?(?:[A-Z]|\d{1,2})(?:[.)\]:]| - )/;

/** True where a line of running text may begin with `rest` and still be read as running text. */
export const mayBeginText = (rest: string): boolean =>
  !beginsParagraph(rest) &&
  !levels.test(rest) &&
  !furniture.test(rest) &&
  !opensText.test(rest) &&
  !pageMark.test(rest) &&
  !signWithMark.test(rest) &&
  !isRule(rest.split(" ", 1)[0] ?? "") &&
  !beginsWithMark(rest);

const summary = /^(?:BEGIN )?(?:SUMMARY|INTRODUCTION)/i;

/** True where a line of the head may begin with `rest` and still go on with the value above. */
export const mayBeginValue = (rest: string): boolean =>
  mayBeginText(rest) && !isLabelled(rest) && !summary.test(rest);

/** The same within the reference list, where a letter with its stop opens the next entry. */
export const mayBeginReference = (rest: string): boolean =>
  mayBeginValue(rest) && !listed.test(rest) && !rest.startsWith("Pass Line:");
