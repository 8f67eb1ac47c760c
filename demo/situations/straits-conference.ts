import type { Dispatch } from "../dispatch.ts";

/** 1974 and 1975: a collision in the Sound, neutral pilots, and a conference that broke on one word. All capitals, no marks. */
export const straitsConference: readonly Dispatch[] = [
  {
    post: "PORT ESPERANCE",
    serial: 212,
    at: "1974-03-08T17:40",
    level: "C",
    to: ["SECSTATE WASHDC IMMEDIATE"],
    info: ["AMEMBASSY MORVANE CITY IMMEDIATE", "AMEMBASSY LISANDRIA", "USMISSION USUN NEW YORK"],
    tags: "PFOR PBOR EWWT XV XM",
    subject: "Collision of ferry and gunboat in Halvard Sound",
    layout: "wire",
    signer: "STANDISH",
    body: `
. SUMMARY: Valdorian ferry HALVARD QUEEN and Morvanian gunboat struck each other in fog at 0510 local March 7, two miles inside what both
governments call their own water. No dead. Eleven in hospital. Each side has closed the Sound to the other. END SUMMARY.

. Foreign Minister Arrend called me in at noon. He had three charts on the floor and invited me to walk on them. By Valdorian chart the
ferry was in Valdorian water, by Morvanian chart gunboat was in Morvanian water, and by third, which is ours, both were aground.

. Arrend said that GOV will not repeat not fire first. He will ask Security Council for a meeting if Sound is not open by Monday. He
believes that gunboat commander lost his way and is now defending the spot he lost it at.

. Harbor master has stopped mail boat. Two American families at range house on Cape Halvard have bread for a week.

. COMMENT: Neither capital wants this. Both have newspapers. A neutral pilot aboard every ship that passes the Sound, for a month, would
let everybody climb down. END COMMENT.

. ACTION REQUESTED: Department's guidance by March 10 on whether I may suggest neutral pilots to Arrend as a personal idea.`,
  },
  {
    post: "STATE",
    serial: 990031,
    at: "1974-03-09T23:15",
    level: "C",
    to: ["AMEMBASSY PORT ESPERANCE IMMEDIATE", "AMEMBASSY MORVANE CITY IMMEDIATE"],
    info: ["AMEMBASSY LISANDRIA PRIORITY", "USMISSION USUN NEW YORK"],
    tags: "PFOR PBOR EWWT XV XM",
    subject: "Halvard Sound: neutral pilots",
    refs: ["PORT ESPERANCE 212"],
    layout: "wire",
    signer: "HARGREAVES",
    body: `
. Ambassador Standish is authorized to put the idea of neutral pilots to Foreign Minister Arrend as his own. Embassy Morvane City should
put it to Minister Stell two hours later, also as his own.

. Pilots might come from Lisandria, which has more of them than ships. Department would bear cost for thirty days.

. You should not repeat not offer an opinion on any chart, including ours.

. Please report reactions by March 12.`,
  },
  {
    post: "MORVANE CITY",
    serial: 147,
    at: "1974-03-12T10:05",
    level: "C",
    to: ["SECSTATE WASHDC IMMEDIATE"],
    info: ["AMEMBASSY PORT ESPERANCE IMMEDIATE", "AMEMBASSY LISANDRIA"],
    tags: "PFOR PBOR EWWT XM XV XL",
    subject: "Halvard Sound: Stell accepts neutral pilots",
    refs: ["STATE 990031", "PORT ESPERANCE 212", "PORT ESPERANCE 219"],
    layout: "wire",
    signer: "BEAUFORT",
    body: `
. SUMMARY: Minister Stell accepted idea in ref A before I had finished the sentence. He asked whether pilots would be paid by the day or by
the ship. END SUMMARY.

. Stell admitted that gunboat had been out of her reckoning. Her log for the night has been mislaid. He would be obliged if nobody asked
for it.

. He wishes Sound to be open again by March 15, which is his wife's name day and on which he always crosses to Sankt Olm for lunch.

. COMMENT: Stell is in good humor for first time since I have known him. I believe that he already had idea from ref C, which reached him
by some other road than mine. END COMMENT.`,
  },
  {
    post: "LISANDRIA",
    serial: 388,
    at: "1975-02-20T15:30",
    level: "C",
    info: [
      "AMEMBASSY PORT ESPERANCE",
      "AMEMBASSY MORVANE CITY",
      "AMEMBASSY TORREVALE",
      "AMEMBASSY LONDON",
    ],
    tags: "PFOR PBOR EWWT XL XV XM XT",
    subject: "Calder proposes four-power conference on the Straits",
    refs: ["74 MORVANE CITY 147", "LISANDRIA 361 (NOTAL)"],
    layout: "wire",
    signer: "PEMBROKE",
    body: `
. SUMMARY: Foreign Minister Ines Calder will invite Valdoria, Morvane and Torrevale to a conference on navigation in the Straits, to open
here in June. She wants United States at table as fifth power because "one needs somebody to be angry at together." END SUMMARY.

. Calder said that thirty days of neutral pilots had become eleven months. Her pilots were proud of it, and tired. Last month one of them
had taken a Morvanian destroyer through the Sound and been asked to dinner by both sides.

. Her draft has four articles: passage, pilots, charts, and mines. She has left islands out on purpose.

. I said that my government would want to know what Torrevale thought, since its dredgers cut the southern channel. Calder answered that
Torrevale thinks whatever the channel thinks.

. COMMENT: Calder is ablest minister on the Gulf and means this to be her monument. Draft is sound. Mines article is weakest: nobody knows
how many are left off Cape Halvard or who laid them. END COMMENT.

. ACTION REQUESTED: Please instruct by March 14 whether United States would accept an invitation as a full participant.`,
  },
  {
    post: "STATE",
    serial: 990188,
    at: "1975-03-13T19:50",
    level: "C",
    to: ["AMEMBASSY LISANDRIA PRIORITY"],
    info: ["AMEMBASSY PORT ESPERANCE", "AMEMBASSY MORVANE CITY", "AMEMBASSY TORREVALE"],
    tags: "PFOR PBOR EWWT XL",
    subject: "Straits conference: United States will attend",
    refs: ["LISANDRIA 388"],
    layout: "wire",
    signer: "HARGREAVES",
    body: `
. You may tell Foreign Minister Calder that United States will accept an invitation to be a full participant, provided all four coastal
states wish it and say so in writing.

. On mines article you should say that Navy believes that number is between two and nine hundred. We recognize that this is not a number.

. FYI: Congress will ask why we are there. Answer is that one third of grain bought by Northern Europe passes the Sound. END FYI.`,
  },
  {
    post: "TORREVALE",
    serial: 95,
    at: "1975-04-29T08:45",
    level: "LOU",
    to: ["SECSTATE WASHDC ROUTINE"],
    info: ["AMEMBASSY LISANDRIA", "USMISSION USUN NEW YORK"],
    tags: "EWWT EFIS PFOR XT",
    subject: "Torrevale's dredgers and the southern channel",
    refs: ["LISANDRIA 388"],
    layout: "wire",
    signer: "ACKERMAN",
    body: `
. Director of Works Tomas Quiroga took Economic Officer over the bucket dredger SANTA RITA on April 25. She and her three sisters lift nine
thousand tons a day out of southern channel and put it down again where tide will bring it back.

. Quiroga does not see this as a fault. Contract is by the ton.

. He asked for catalogs of American suction dredgers, "for the pictures." Commercial library has none later than 1968. Please pouch.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 1187,
    at: "1975-08-12T13:02",
    level: "C",
    info: [
      "AMEMBASSY LISANDRIA",
      "AMEMBASSY MORVANE CITY",
      "AMEMBASSY TORREVALE",
      "USMISSION USNATO",
    ],
    tags: "PFOR PBOR MARR EWWT XV XM",
    subject: "Straits conference adjourns: Arrend on what went wrong",
    refs: ["STATE 990188", "PORT ESPERANCE 1102 (NOTAL)", "LISANDRIA 902", "74 MORVANE CITY 147"],
    sections: 2,
    layout: "wire",
    signer: "STANDISH",
    body: `
. SUMMARY: Foreign Minister Arrend says that conference broke on one word, and that the word was "adjacent." He thinks it can be mended by
spring. He asks us to keep Morvane from publishing its map. END SUMMARY.

. Arrend received me in his garden on August 11. He was brown and cheerful and had been asked by his doctor not to think of islands.

. Conference had agreed on passage in a week and on pilots in an afternoon. Article on charts took nine days. Morvane would exchange charts
of waters "adjacent" to its coast. Valdoria would exchange those of waters "under jurisdiction." Between two words lie eleven rocks, a
lighthouse and the grave of a bishop.

. I asked whether the article could be left out. Arrend said that he had proposed this himself at two in the morning and that everybody had
been too tired to accept.

. On mines he was grave. A fisherman at Sankt Olm brought up a horned mine in his net on July 30, and, having a family, cut the net. Valdoria
has one sweeper, which is older than he is. He asked whether our Navy would count the range if all four asked.

. Arrend then came to map. Morvanian survey has printed one which shows the whole Sound in a single color. If it appears, he must answer
it with a map of his own, and "then we shall be at war on paper, which is how the other kind learns its way."

. COMMENT: I believe him. Stell has told our colleague in Morvane City that map is a printer's error. It is a large one. END COMMENT.

. ACTION REQUESTED: Embassy would appreciate Department's guidance by August 20 on (A) an approach to Stell about the map and (B) whether
Navy could count mines at Cape Halvard at the request of four governments.
`,
  },
  {
    post: "STATE",
    serial: 990204,
    at: "1975-08-19T22:10",
    level: "S",
    captions: ["EXDIS"],
    to: ["AMEMBASSY MORVANE CITY IMMEDIATE"],
    info: ["AMEMBASSY PORT ESPERANCE PRIORITY"],
    tags: "PFOR PBOR MARR XM XV",
    subject: "Map of Halvard Sound",
    refs: ["PORT ESPERANCE 1187"],
    layout: "wire",
    signer: "HARGREAVES",
    body: `
. For Ambassador: You should see Stell alone and say that we have noticed the map, that we take it for a printer's error as he does, and
that United States would regard its sale as a political act.

. If he asks what follows from that, you should say that you do not know, and look as if you did.

. On count of mines: Navy can spare a survey ship for six weeks in spring of 1976 if request comes from all four. Standish may tell Arrend.
You may not repeat not tell Stell until map is settled.`,
  },
  {
    post: "MORVANE CITY",
    serial: 702,
    at: "1975-08-22T16:20",
    level: "S",
    captions: ["EXDIS"],
    to: ["SECSTATE WASHDC IMMEDIATE"],
    info: ["AMEMBASSY PORT ESPERANCE PRIORITY"],
    tags: "PFOR PBOR XM XV",
    subject: "Map of Halvard Sound: four thousand copies",
    refs: ["STATE 990204"],
    layout: "wire",
    signer: "BEAUFORT",
    damage: "julian",
    body: `
. Stell heard me out and rang for the printer. Printer came with his hat in his hand and said that four thousand copies were in a shed at
Karsund and that shed was damp.

. Stell said that damp was a great danger to maps. He thought that by end of month there would be nothing left of them. He asked me to
tell Washington that he had done this without being asked.

. I said I would. He gave me a copy, rolled, for my grandchildren.`,
  },
];
