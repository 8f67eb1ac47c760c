import { readMark } from "../marking.ts";
import type { Marked } from "../model.ts";
import { piece, type Piece } from "./piece.ts";

/** A portion mark, with what it means. */
export const markPiece = (
  { mark }: Pick<Marked, "mark">,
  portion: string,
  start: number,
  end: number,
): Piece => {
  const code = mark ?? "";
  const { level, controls, readable } = readMark(code);
  const limits = controls.length === 0 ? "" : `, with ${controls.join(" and ")}`;
  return piece(start, end, readable ? "mark" : "mark.unreadable", {
    code,
    portion,
    level,
    controls: limits,
  });
};
