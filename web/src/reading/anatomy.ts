/** What stands in a cable from top to bottom, with an invented example: enough to find one's way in any of them. */
export const ANATOMY: readonly {
  readonly name: string;
  readonly example: string;
  readonly says: string;
}[] = [
  {
    name: "Transmission",
    example: "VZCZCXRO0481\nOO RUEHDV RUEHKM\nDE RUEHXP #1174/01 2950940\nZNY SSSSS ZZH",
    says: "Written by and for machines and operators: which circuit, how urgent, to which stations, from which one, its serial and time of filing, and whether it may go in the clear.",
  },
  {
    name: "Date-time group",
    example: "O 220940Z OCT 09",
    says: "Precedence, day, hour and minute in UTC (Z), month, year: when the cable was released. With post and serial it makes the cable’s number.",
  },
  {
    name: "From and to",
    example:
      "FM AMEMBASSY PORT ESPERANCE\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 4417\nINFO RUCNSTR/STRAITS COLLECTIVE 0318",
    says: "Who sent it; who is to act (TO); who is to know (INFO). The indicator before the stroke is the way there, the word behind the name its own precedence, the number a running one for that addressee.",
  },
  {
    name: "Classification, section, number",
    example: "S E C R E T SECTION 01 OF 03 PORT ESPERANCE 001174",
    says: "The highest class of anything in it, spaced so that it cannot be overlooked; which piece of a long cable this is; post and serial.",
  },
  {
    name: "Captions and attention",
    example: "SIPDIS\nSTATE FOR EUR/WV, OES/OPA",
    says: "Who may handle it and through which channel; which offices are to see it.",
  },
  {
    name: "Declassification, TAGS, subject",
    example:
      "E.O. 12958: DECL: 10/22/2019\nTAGS: PBTS, PGOV, XV\nSUBJECT: VALDORIA: PREPARATIONS FOR DFM ORSINO'S VISIT",
    says: "Under which order it is classified and until when; the codes by which it is filed; what it is about.",
  },
  {
    name: "References",
    example: "REF: A. PORT ESPERANCE 1098\n     B. 08 STATE 990214 (NOTAL)",
    says: "Earlier cables, by letter; the text then says ref A. NOTAL: not all addressees have it. Septel in the text is a separate cable that is not named.",
  },
  {
    name: "Classified by",
    example: "Classified By: Charge d'Affaires, a.i. Miriam J. Halloran, 1.4 (b), (d)",
    says: "Who took the decision, and for which reasons of the order’s list.",
  },
  {
    name: "Paragraphs",
    example: "1. (U) This is an action request. Please see paragraph 12.",
    says: "Each has a number, by which it is cited, and a mark of its own: it may be lower than the cable’s, never higher. SUMMARY, COMMENT and NOTE open what is told apart: a comment is the post’s opinion.",
  },
  {
    name: "Page lines",
    example: "PORT ESPERANCE 00001174 002 OF 003",
    says: "Where a page ended on the teletype. No part of the text, though they stand in the middle of sentences.",
  },
  {
    name: "Signature",
    example: "HALLORAN",
    says: "The chief of mission, or who acts in that place, whoever drafted it; the Secretary under all that the Department sends.",
  },
];
