import type { Post } from "../../vocabulary/index.ts";
import { dayOf } from "../dtg.ts";
import { RANK } from "../marking.ts";
import type { Level } from "../model.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Returns the name of a month by its number from 1: `November`; empty for none. */
export const monthName = (month: number): string => months[month - 1] ?? "";

/** Returns a day in words: `22 October 2009`. */
export const dayInWords = (iso: string): string => {
  const { year, month, day } = dayOf(iso);
  return `${day} ${monthName(month)} ${year}`;
};

/** Returns a time of four digits as a clock shows it: `09:40`. */
export const clock = (digits: string): string => `${digits.slice(0, 2)}:${digits.slice(2, 4)}`;

/** Returns what a post is, in words: `the embassy in Astana, Kazakhstan`. */
export const postInWords = ({ kind, city, country, name }: Post): string => {
  if (kind === "department") return `the Department of State in ${city}`;
  const where = `in ${city}, ${country}`;
  return kind === "embassy" || kind === "consulate" || kind === "interests section"
    ? `the ${kind} ${where}`
    : `the ${kind} ${name} ${where}`;
};

/** Returns a level with what it is: those below CONFIDENTIAL classify nothing. */
export const levelInWords = (level: Level): string =>
  RANK[level] >= 2 ? `classified ${level}` : level;

/** Returns words as a list in a sentence: `A, B and C`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1] ?? ""}`;
