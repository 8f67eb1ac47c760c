import type { Dispatch } from "../dispatch.ts";

/** 1981 to 1986: the launch that was lost on the mine range, the inquiry, and what the captains had known. */
export const capeHalvard: readonly Dispatch[] = [
  {
    post: "PORT ESPERANCE",
    serial: 402,
    at: "1981-04-16T06:35",
    level: "C",
    to: ["SECSTATE WASHDC FLASH"],
    info: [
      "AMEMBASSY MORVANE CITY IMMEDIATE",
      "AMEMBASSY LISANDRIA IMMEDIATE",
      "SECDEF WASHDC IMMEDIATE",
    ],
    tags: "MARR PREL EWWT CASC XV",
    subject: "Explosion at Cape Halvard: survey launch lost",
    layout: "wire",
    signer: "CORRIGAN",
    body: `
. Survey launch STEADFAST, working for the Straits Mixed Authority, struck a mine off the north face of Cape Halvard at about 0540 local today.
She sank in less than two minutes. Seven were aboard, of whom two are American citizens.

. Four have been picked up alive by a fishing boat from Sankt Olm. One of them is the American diver Paul Renner, with a broken arm. The other
American, hydrographer Dr. Alice Thorne, is missing.

. Lane had been reported clear on April 2. Harbor police have stopped all traffic.

. Consul at Sankt Olm is at the hospital. I am leaving for the Cape now. Next report at noon.`,
  },
  {
    post: "SANKT OLM",
    serial: 38,
    at: "1981-04-17T19:20",
    level: "LOU",
    to: ["SECSTATE WASHDC IMMEDIATE"],
    info: ["AMEMBASSY PORT ESPERANCE IMMEDIATE"],
    tags: "CASC CDES XV",
    subject: "Launch STEADFAST: American casualties",
    refs: ["PORT ESPERANCE 402"],
    layout: "wire",
    signer: "FALK",
    body: `
. Dr. Alice Thorne was found this afternoon by her own crew and is dead. Next of kin is her brother, whose address at Duluth is in her passport.
Please notify him and tell him that she had the chart with her.

. Paul Renner is out of danger. He asks that his mother be told he has hurt his arm on a ladder.

. Fishermen have hung a lamp on the mole. The Mayor asks whether he may name it.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 431,
    at: "1981-04-24T15:50",
    level: "S",
    captions: ["NODIS"],
    to: ["SECSTATE WASHDC IMMEDIATE"],
    tags: "MARR PREL XV XM",
    subject: "What the captains knew",
    refs: ["PORT ESPERANCE 402", "SANKT OLM 38"],
    layout: "wire",
    signer: "CORRIGAN",
    body: `
. For the Secretary from the Ambassador. Minister of Ports Lindgren came to my house last night on foot. He says that the lane was not clear on
April 2 and that three people knew it.

. The sweeper's cable had parted on March 30 with eleven cables' length undone. Her captain reported the lane clear because fog was coming and the
Authority paid by the lane. The Morvanian observer signed the sheet at the hotel.

. Lindgren has the sheet. He has told the Prime Minister and nobody else. He believes that if it becomes public before the funeral, crowds will
go to the Morvanian Embassy.

. I told him that I should have to report this and that two of the dead and hurt were ours. He said that this was why he had come.

. ACTION REQUESTED: Please advise by April 27 whether we ask for an inquiry under Article 19, and in whose name.`,
  },
  {
    post: "STATE",
    serial: 990610,
    at: "1981-04-26T18:05",
    level: "S",
    captions: ["NODIS"],
    to: ["AMEMBASSY PORT ESPERANCE IMMEDIATE"],
    tags: "MARR PREL XV XM",
    subject: "What the captains knew: inquiry under Article 19",
    refs: ["PORT ESPERANCE 431"],
    layout: "wire",
    signer: "PRESCOTT",
    body: `
. We will ask for an inquiry under Article 19 in our own name, on the day after the funeral. You should tell the Prime Minister on the morning
of that day, and no earlier.

. You should say to Lindgren, privately, that the Secretary knows what his walk cost him.

. Sheet must be kept in the strong room of a third party. Lisandria has one.`,
  },
  {
    post: "MORVANE CITY",
    serial: 518,
    at: "1981-05-11T12:30",
    level: "C",
    info: ["AMEMBASSY PORT ESPERANCE", "AMEMBASSY LISANDRIA", "USMISSION USUN NEW YORK"],
    tags: "PREL MARR XM XV",
    subject: "Morvane accepts the inquiry and objects to its name",
    refs: ["STATE 990644", "PORT ESPERANCE 470"],
    layout: "wire",
    signer: "VANDERMEER",
    body: `
. SUMMARY: Morvane will take part in an inquiry under Article 19 but wants it called a review. Its observer has been found a post in the
mountains. END SUMMARY.

. Director of Treaties Brask received me standing. He said that his government deplored the loss of life, that its observer had acted within
his instructions, and that there were no instructions.

. I asked whether the observer would appear. Brask said that the roads were bad.

. COMMENT: They will come, they will be slow, and they will pay. "Review" costs us nothing. END COMMENT.`,
  },
  {
    post: "LISANDRIA",
    serial: 655,
    at: "1983-03-22T17:15",
    level: "TS",
    captions: ["NODIS"],
    to: ["SECSTATE WASHDC IMMEDIATE"],
    tags: "MARR PINS XL XM XT",
    subject: "The second set of sheets",
    refs: ["81 PORT ESPERANCE 431", "82 LISANDRIA 1204"],
    layout: "wire",
    signer: "GALLOWAY",
    body: `
TS For the Secretary only. The President of the review board told me tonight that there are two sets of sweep sheets for Cape Halvard, and that
the second, which shows forty mines laid after 1970, was never given to the Authority.

TS He has seen four of the forty positions. They close the southern channel to anything that draws more than three fathoms. He would not say
who laid them. He said only that the handwriting was good and that the ink came from Torrevale.

S He is seventy and frightened. He has put the second set in a bank under his daughter's name.

TS I have told nobody here, including my deputy. I request instructions by March 25 in the same channel.`,
  },
  {
    post: "STATE",
    serial: 990702,
    at: "1983-03-24T23:40",
    level: "S",
    controls: ["NOFORN"],
    captions: ["EXDIS"],
    to: ["AMEMBASSY LISANDRIA IMMEDIATE"],
    tags: "MARR PINS XL",
    subject: "Board of review: travel of hydrographic consultant",
    refs: ["LISANDRIA 655"],
    layout: "wire",
    signer: "PRESCOTT",
    body: `
S/NF A hydrographic consultant will call on you on March 28. He will know what to ask for. You need not be present, and should not be.

S If the President of the board wishes to travel to the United States for his health, a visa may be given at any hour.

C In public we continue to say that the review is the business of the five and that we await its report.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 2210,
    at: "1984-09-28T14:00",
    level: "C",
    info: ["AMEMBASSY MORVANE CITY", "AMEMBASSY LISANDRIA", "AMEMBASSY TORREVALE", "SECDEF WASHDC"],
    tags: "MARR PREL EWWT XV XM XT",
    subject: "Review board reports: six pages and a silence",
    refs: ["83 STATE 990702", "PORT ESPERANCE 2188", "81 MORVANE CITY 518", "79 LISANDRIA 1711"],
    sections: 2,
    layout: "wire",
    signer: "CORRIGAN",
    body: `
C SUMMARY: Board of review on loss of the STEADFAST reported September 26. It finds that the lane was not clear, that the sheet was signed
ashore, and that payment by the lane "did not serve the purpose." It recommends payment by the day. It says nothing of who else knew.
END SUMMARY.

= WHAT IT SAYS

U Published text has six pages, of which two are names. Families will receive a sum that the report does not state. Morvane has paid its part.

C Foreign Ministry expects no debate. Minister of Ports Lindgren, who could have made one, resigned on Monday for reasons of health and was seen
on Tuesday rowing.

= WHAT IT DOES NOT SAY

C Chairman's draft had a seventh page on objects found in the southern channel in 1983. It was taken out at the request of Torrevale,
whose delegate said that the channel was not within the terms of reference and that the objects might be pianos.

C Range at Cape Halvard is closed until the Authority can hire crews by the day. That will take a budget, and a budget will take years.

U A stone for Dr. Thorne was set up on the mole at Sankt Olm by the fishermen. The lamp beside it is called Alice.

C COMMENT: The report is fair in what it says. Lindgren told me that he would rather have a small truth printed than a large one filed. We
shall hear of the southern channel again. END COMMENT.

C ACTION REQUESTED: Embassy requests Department's views by October 15 on whether United States should offer crews for the range on
its own account.`,
  },
  {
    post: "STATE",
    serial: 990815,
    at: "1984-10-14T20:30",
    level: "C",
    to: ["AMEMBASSY PORT ESPERANCE PRIORITY"],
    info: ["AMEMBASSY MORVANE CITY", "AMEMBASSY LISANDRIA", "AMEMBASSY TORREVALE"],
    tags: "MARR PREL EWWT XV",
    subject: "Crews for the Cape Halvard range",
    refs: ["PORT ESPERANCE 2210"],
    layout: "wire",
    damage: "tags",
    signer: "PRESCOTT",
    body: `
C The United States is prepared to offer one crew a year, for three months, beginning in 1986. Valdoria and Morvane would be asked for one
each. Crews would be paid by the day.

C You may tell the Foreign Ministry that the offer does not depend on any finding as to the southern channel.

U Navy asks that the first crew be named for the launch.`,
  },
  {
    post: "SANKT OLM",
    serial: 71,
    at: "1986-06-02T09:30",
    level: "U",
    to: ["SECSTATE WASHDC ROUTINE"],
    info: ["AMEMBASSY PORT ESPERANCE"],
    tags: "MARR OIIP XV",
    subject: "First crew begins at Cape Halvard",
    refs: ["84 STATE 990815"],
    layout: "wire",
    signer: "MARCHETTI",
    body: `
U First American crew for the range, eighteen men and two women under Lieutenant Commander Renner, came ashore here on May 31. The
Mayor spoke in English. The band played what it believed to be the Navy hymn.

U Commander Renner, who was pulled from the water here in 1981, walked out alone to the lamp on the mole before going to bed. Local
press left him alone, which the Consulate wishes to record.`,
  },
];
