import type { Dispatch } from "../dispatch.ts";

const aldous = "Ambassador Peter Aldous, Reasons 1.4 (b) and (d)";

/** December 2008 to September 2009: the ships held at Sankt Olm, the seabed convention, and a lunch for five. */
export const beforeOrsino: readonly Dispatch[] = [
  {
    post: "PORT ESPERANCE",
    serial: 1340,
    at: "2008-12-11T15:22",
    level: "S",
    captions: ["SIPDIS"],
    info: [
      "STRAITS COLLECTIVE",
      "AMEMBASSY TORREVALE",
      "AMCONSUL SANKT OLM PRIORITY",
      "DEPT OF TREASURY WASHINGTON DC",
      "CIA WASHDC",
    ],
    attention: ["STATE FOR EUR/WV, PM/HS AND L/LEI"],
    tags: "PREL PHSA EWWT KSEC ETTC XV XT",
    subject: "MFA acts on listed vessels at Sankt Olm",
    refs: [
      "PORT ESPERANCE 902",
      "STATE 987120",
      "PORT ESPERANCE 1288 (NOTAL)",
      "SANKT OLM 71",
      "07 PORT ESPERANCE 311",
    ],
    by: aldous,
    sections: 2,
    doubled: true,
    layout: "page",
    signer: "ALDOUS",
    body: `
S SUMMARY: Two freighters on the Straits Council list, the GRETA MAAR and the OUTER LIGHT, were held at Sankt Olm on December 8
and opened the next day in the presence of our Vice Consul. Customs took off eleven crates of dredge bearings and let both ships
sail. The MFA acted within thirty hours of our request (ref A), which is faster than anyone here remembers. END SUMMARY.

= THIRTY HOURS

S PolOff delivered the points in ref B to Sunniva Krag of Maritime Affairs late on December 7, a Sunday. Krag read them standing
up. She telephoned the harbor master at Sankt Olm from the next room, and came back to say that neither ship would be given a pilot.

C Under the Straits Council list a ship without a pilot cannot leave the inner harbor. Krag called this "the politest arrest there is."

= ELEVEN CRATES

S Vice Consul Hale watched the opening of No. 2 hold of the GRETA MAAR on December 9. The manifest read "pump parts, agricultural."
The crates held bearings of a size used only by the bucket dredgers of the Torrevale fleet. (NOTE: The maker's plates had been
removed, but the packing slips had not. END NOTE.) The OUTER LIGHT carried potatoes.

C The master of the GRETA MAAR told Hale that he had made the same run four times since spring and that nobody had ever asked
what was in the boxes. He offered Hale coffee.

S A customs officer told Hale aside that the consignee was a chandler in Punta Serra who has been paid from the capital since
at least June (ref C). He asked us to protect his name.

= WHAT IT COST THEM

C Krag asked that Washington say nothing in public until the Torrevale Ambassador had been told. She expects a protest, and
expects it to be short.

S Krag then proposed a joint statement on the inspections, and withdrew the proposal the next morning without a reason. We
assume that the Minister had slept on it.

C COMMENT: The law that made this possible is two years old and had never been used (ref E). It works. The Ministry of Ports
will be sore at having heard of it from the newspapers, and we shall hear from Minister Lund. END COMMENT.`,
  },
  {
    post: "STATE",
    serial: 990214,
    at: "2009-05-04T21:40",
    level: "C",
    captions: ["SIPDIS"],
    to: ["STRAITS COLLECTIVE PRIORITY"],
    info: [
      "USMISSION STRAITS COUNCIL",
      "EUROPEAN POLITICAL COLLECTIVE",
      "SECDEF WASHDC",
      "NOAA WASHINGTON DC",
    ],
    tags: "PHSA PREL SENV MARR XV XM XL XT",
    subject: "Demarche request: positions on seabed clearance",
    refs: ["08 STATE 987120"],
    by: "OES Deputy Assistant Secretary Carl Lindqvist, Reasons 1.4 (b) and (d)",
    layout: "wire",
    signer: "CARVER",
    body: `
U This is an action request. Please see paragraph 4.

SBU SUMMARY: The Seabed Clearance Convention (SCC) opens for review next spring. Washington wants to know, before it settles its
own position, where each coastal state of the Gulf stands on three questions. END SUMMARY.

C BACKGROUND: The Convention binds its parties to clear old mines from waters under their own jurisdiction and to share charts
of what they have cleared. It says nothing of waters that two states claim. At the last review the delegates of Valdoria and
Morvane spoke for an hour each and agreed on the coffee break.

C ACTION REQUEST: Posts are requested to raise the following with host governments at a suitable level and to report by June 5:
| -- Does the government regard the duty to share charts as covering waters in dispute?
| -- Would it accept a technical secretariat, and who should pay for it?
| -- Does it intend to speak at the review in its own name, or with others?

U Posts may leave the points as a non-paper. Point of contact in the Department is the Office of Ocean and Polar Affairs.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 644,
    at: "2009-06-09T13:05",
    level: "C",
    captions: ["SIPDIS"],
    info: ["STRAITS COLLECTIVE", "USMISSION STRAITS COUNCIL", "NOAA WASHINGTON DC"],
    attention: ["STATE FOR OES/OPA AND EUR/WV"],
    tags: "PHSA PREL SENV XV XM",
    subject: "Seabed convention: MFA still will not be drawn",
    refs: ["STATE 990214", "PORT ESPERANCE 577"],
    by: aldous,
    layout: "page",
    signer: "ALDOUS",
    body: `
C SUMMARY: Post raised the questions of ref A three times in four weeks, at three levels, and has three courteous refusals to
show for it. Valdoria "wants the convention stronger" and will say no more until Morvane has spoken. END SUMMARY.

C EconOff left the non-paper with desk officer Lena Oray on May 12. Oray said that the questions were good ones, that she had
asked them herself, and that she had been told to wait.

C PolOff took the matter to Deputy Director Krag on May 26 (ref B). Krag spoke for some time about the weather at Cape Halvard.
Pressed on the duty to share charts, she said that a chart is "a drawing of what one owns," and that the disputed waters off
the Cape were therefore hard to draw.

SBU The Ambassador put the question of a secretariat to Director Brandt at the Icelandic reception on June 4. Brandt replied
that Valdoria would be glad to see one, preferably in somebody else's budget.

C COMMENT: The MFA's lawyers have written a position; Oray as good as said so. What is missing is the will to be first.
We recommend asking Embassy Morvane City to try the same questions, and telling each capital that the other is about to answer.
END COMMENT.`,
  },
  {
    post: "MORVANE CITY",
    serial: 771,
    at: "2009-08-18T09:12",
    level: "U",
    to: ["SECSTATE WASHDC ROUTINE"],
    info: ["STRAITS COLLECTIVE"],
    attention: ["STATE FOR EUR/SG AND EUR/PPD"],
    tags: "PREL PGOV KPAO STRAIT XM XV",
    subject: "Morvane press on the Straits talks, August 10 to 17",
    layout: "wire",
    signer: "OYELARAN",
    body: `
U The week belonged to the Straits talks, which all four national dailies put above the drought. Tone was patient, with one exception.

U The government's own Morning Post printed a map of the Sound with the islands in Morvane's color and no caption. A letter the
next day, signed by a retired pilot, observed that two of them are under water at noon.

U The Courier wrote that the five would issue a "joint statement of thanks, and of relief," when the old treaty ends in November,
and that its text would be "as long as the table they sit at." The Foreign Ministry had no comment.

U The Fisherman, a weekly, was the exception: "They will divide the water again, and the fish will again not be asked."

U Radio Karsund carried a half-hour on the mine range at Cape Halvard, in which an American sailor explained how to be bored
and careful at the same time. Listeners wrote in to thank him.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 940,
    at: "2009-09-12T11:30",
    level: "SBU",
    info: ["AMEMBASSY MORVANE CITY", "NOAA WASHINGTON DC", "JOINT STAFF WASHDC"],
    attention: ["STATE FOR PM/HS AND OES/OPA"],
    tags: "PHSA MARR SENV XV XM",
    subject: "Old tide tables for the Cape Halvard Range",
    refs: ["PORT ESPERANCE 577"],
    layout: "wire",
    signer: "HALLORAN",
    body: `
SBU The survey team at Cape Halvard has found, in a cupboard of the old range house, a full set of tide tables for 1941 to
1958, kept by hand and to the minute. Valdorian and Morvanian members of the team have each asked for a copy.

U The tables explain why drifting mines were found where the models say that none should be. Currents on the north face turn
forty minutes earlier than in the printed almanac.

SBU ACTION REQUEST: Please advise whether Post may share the tide tables for the old range with both governments, and
whether anything in them is still marked.`,
  },
  {
    post: "LISANDRIA",
    serial: 211,
    at: "2009-09-30T16:48",
    level: "C",
    captions: ["SIPDIS"],
    info: [
      "STRAITS COLLECTIVE PRIORITY",
      "USMISSION STRAITS COUNCIL PRIORITY",
      "NSC WASHDC",
      "CIA WASHDC",
    ],
    attention: ["STATE FOR EUR/SG, EUR/WV AND L/LEI"],
    tags: "PREL PBTS PHSA STRAIT XL XV XM XT",
    subject: "Lisandria floats a five-party statement as STRAIT-1 runs out",
    refs: ["MORVANE CITY 771", "08 PORT ESPERANCE 902", "STATE 990871"],
    by: "Ambassador Ruth Whitcombe, Reasons 1.4 (b) and (d)",
    sections: 2,
    dashes: true,
    layout: "page",
    signer: "WHITCOMBE",
    body: `
SBU SUMMARY: At a lunch for the heads of mission of the five STRAIT-1 states, Foreign Minister Amadeo Ruiz proposed that they mark the
treaty's end with a joint statement, "short, and signed with the same pen." END SUMMARY.

C Ruiz waited for the fish. He then said that a treaty which had kept the peace for thirty years ought not to expire like a parking
permit, and read three sentences from the back of his menu. (NOTE: Text of the menu, as far as the Ambassador could copy it, was
sent separately by e-mail to EUR/SG. END NOTE.)

= FOUR ANSWERS

C The Torrevale Ambassador liked it at once. He asked only whether the pen could be kept afterward.

C Morvane said that it could live with a joint statement if the text says nothing of the islands. Ruiz answered that the text says
nothing of anything, and that this was its strength.

C The Valdorian Ambassador was careful. His capital would want the statement to record that each of the five had met its obligations.
He added that President Holt might want to say so himself.

C Ruiz told the Ambassador afterward that Morvane had been shown the three sentences a week before. He asked that this go no further.

= WHAT RUIZ WANTS

C COMMENT: A joint statement costs us little. Its absence would be read in Port Esperance as a verdict. Ruiz is a candidate for
Secretary of the Straits Council (ref C), and the photograph would do him no harm either. END COMMENT.

C Mission notes that any text naming "obligations met" will need the lawyers, in view of the two inspections that were never
closed (ref B).

C ACTION REQUEST: Embassy requests the Department's position on the joint statement by five foreign ministers. Embassy would
appreciate an answer by November 6, so that Ruiz may have it before November 14.`,
  },
];
