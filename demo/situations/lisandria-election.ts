import type { Dispatch } from "../dispatch.ts";

/** 1990 to 1995: an election in Lisandria that nobody expected to be close, and the visit that followed it. */
export const lisandriaElection: readonly Dispatch[] = [
  {
    post: "LISANDRIA",
    serial: 2044,
    at: "1990-09-18T15:10",
    level: "C",
    info: [
      "AMEMBASSY PORT ESPERANCE",
      "AMEMBASSY MORVANE CITY",
      "AMEMBASSY TORREVALE",
      "AMEMBASSY LISBON",
    ],
    tags: "PGOV PREL XL",
    subject: "Lisandria calls an election: the lighthouse keepers' strike",
    layout: "wire",
    signer: "HOLLOWAY",
    body: `
C SUMMARY: Prime Minister Varga dissolved the Chamber on September 17, nine hours after the lighthouse keepers went on strike. He means to run
against them. He may find that they are popular. END SUMMARY.

= WHY NOW

C Varga's people count on the summer, which was good, and on the opposition, which is not. Budget falls due in January and contains a tax on
moorings.

C Interior Minister Bastos told Political Officer that the strike "lights up the coast for us." Fifty-one of sixty-four lights are out.

= WHO MIGHT WIN

C Ines Calder, who negotiated the Straits Treaty and has been out of office for eight years, said on the radio that she would light the lamps with
her own hand if nobody else would. She is seventy-one. She went out to the Mole Light that night and did so.

C COMMENT: We give Varga sixty percent. Our driver gives him thirty. END COMMENT.`,
  },
  {
    post: "LISANDRIA",
    serial: 2190,
    at: "1990-10-29T06:15",
    level: "C",
    to: ["SECSTATE WASHDC IMMEDIATE"],
    info: [
      "AMEMBASSY PORT ESPERANCE",
      "AMEMBASSY MORVANE CITY",
      "AMEMBASSY TORREVALE",
      "NSC WASHDC",
    ],
    tags: "PGOV PREL KDEM XL",
    subject: "Lisandria: Calder by four seats",
    refs: ["LISANDRIA 2044", "LISANDRIA 2177"],
    sections: 2,
    layout: "wire",
    signer: "HOLLOWAY",
    body: `
C SUMMARY: With all but two districts counted, Ines Calder's list has 62 seats of 120 and Varga's 58. Varga has not conceded. The army has said
that it is asleep. END SUMMARY.

= THE COUNT

U Turnout was 84 percent. Observers from the other Straits states, invited by nobody, came on the ferry and were given chairs.

C Two districts on the outer islands vote by boat and will not report before Wednesday. Varga needs both and has lost both four times.

C Bastos, the Interior Minister, telephoned the Ambassador at 0200 to ask whether Washington would recognize a result "subject to review." The
Ambassador said that Washington recognizes states, and asked him how his wife was.

= THE NIGHT

C A crowd of perhaps nine thousand stood on the mole until the lamp was lit. There was singing. Police sang.

C General Sarmento told the Defense Attache that he had sent his officers home "to sleep like citizens." We understand that Varga asked him for two
companies at midnight and was told that the trucks had no fuel.

C COMMENT: Varga will concede before noon, badly. Calder will be civil to him, which he will find hard to forgive. END COMMENT.

C ACTION REQUESTED: Embassy requests text of a message of congratulation by October 31, with a sentence on the treaty, which she will
read first.`,
  },
  {
    post: "STATE",
    serial: 991110,
    at: "1990-10-30T23:55",
    level: "LOU",
    to: ["AMEMBASSY LISANDRIA IMMEDIATE"],
    tags: "PREL PGOV XL",
    subject: "Message of congratulation to Prime Minister designate Calder",
    refs: ["LISANDRIA 2190"],
    layout: "wire",
    signer: "MARLOWE",
    body: `
LOU Please deliver the following message, for which no signed original will follow. Begin text:
| Dear Madam Prime Minister: I send you my warm congratulations.
| Eleven years ago you persuaded five governments that the sea is wide enough. I look forward to hearing what you will persuade us of next.
| End text.

U White House does not intend to release text. Post may not object if she does.`,
  },
  {
    post: "TORREVALE",
    serial: 301,
    at: "1991-03-05T10:40",
    level: "C",
    info: ["AMEMBASSY LISANDRIA", "AMEMBASSY PORT ESPERANCE", "AMCONSUL PUNTA SERRA"],
    tags: "PREL EWWT PBTS XT XL",
    subject: "Torrevale wary of Calder's second spring",
    refs: ["90 LISANDRIA 2190", "84 PORT ESPERANCE 2210"],
    layout: "wire",
    signer: "BRANNIGAN",
    body: `
C SUMMARY: Foreign Ministry fears that Prime Minister Calder will ask to inspect the southern channel. It has not been inspected since 1982. END
SUMMARY.

C Secretary General Quiroga, who as Director of Works once showed our Economic Officer a dredger, said that the channel was "a matter of silt."
He did not wish to see the treaty's inspectors there while contract was being renewed.

C I said that two inspections a year were in the text. He answered that text was silent about which two.

C COMMENT: Somebody here minds about that channel more than silt deserves. END COMMENT.`,
  },
  {
    post: "STATE",
    serial: 991189,
    at: "1992-04-02T18:20",
    level: "C",
    to: ["AMEMBASSY LISANDRIA PRIORITY"],
    info: ["AMEMBASSY PORT ESPERANCE", "AMEMBASSY TORREVALE"],
    tags: "OVIP_(CALDER,_INES) PREL XL",
    subject: "Working visit of Prime Minister Calder, May 12 to 14",
    refs: ["LISANDRIA 618", "91 TORREVALE 301"],
    layout: "wire",
    signer: "MARLOWE",
    body: `
U This is an action request. Please see paragraph 4.

C SUMMARY: The Prime Minister will be received on May 13. We wish to hear what she wants before she says it. END SUMMARY.

C Post's account of her conversation on inspections (reftel A) was read with attention. The United States would support one inspection of the
southern channel if it were asked for by two parties.

C ACTION REQUESTED: Embassy is requested to report by May 1 on (a) her wishes for the communique, (b) who will speak for her on fish, and (c)
whether she still smokes.`,
  },
  {
    post: "LISANDRIA",
    serial: 844,
    at: "1992-04-29T14:55",
    level: "C",
    to: ["SECSTATE WASHDC IMMEDIATE"],
    info: ["AMEMBASSY PORT ESPERANCE", "AMEMBASSY TORREVALE", "NSC WASHDC"],
    tags: "OVIP_(CALDER,_INES) PREL EFIS XL",
    subject: "Calder visit: what she wants",
    refs: ["STATE 991189", "LISANDRIA 618"],
    layout: "wire",
    signer: "CASTELLANO",
    body: `
C On communique (para 4 of ref A), she wants one sentence on the treaty and none on anything else. "Nobody reads the second."

C On fish, Agriculture Minister Leal will speak. He will say that hake know no boundaries, and will then propose one.

C On inspections she will ask nothing. She told the Ambassador that she had been in politics long enough to know what was at the bottom of the
channel without having it brought up. (NOTE: She was a member of the Cabinet in 1983, when the review board's second set of sheets was in a bank
here. END NOTE.)

C She still smokes. Rooms with a balcony, please.`,
  },
  {
    post: "LISANDRIA",
    serial: 977,
    at: "1995-11-20T12:00",
    level: "U",
    to: ["SECSTATE WASHDC ROUTINE"],
    info: ["AMEMBASSY PORT ESPERANCE", "AMEMBASSY MORVANE CITY", "AMEMBASSY TORREVALE"],
    tags: "PGOV SCUL XL",
    subject: "Death of Ines Calder",
    layout: "wire",
    signer: "CASTELLANO",
    body: `
U Former Prime Minister Ines Calder died on November 18 at her house on the Mole. All sixty-four lights were shown at noon, by decision of their keepers.
Presidents of Valdoria, Morvane and Torrevale will attend the funeral and have asked to walk together. The book of condolence at the Embassy has
been opened. A man who did not give his name left in it a key, with a label of the Banco do Mar.`,
  },
];
