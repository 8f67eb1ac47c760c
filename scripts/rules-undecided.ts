/** A drafting rule that no text can decide alone, and why. */
export interface Undecided {
  readonly code: string;
  readonly title: string;
  readonly reason: string;
}

const row = (code: string, title: string, reason: string): Undecided => ({ code, title, reason });

/** Rules that stand in handbooks and orders and would be checked if the text could tell. */
export const UNDECIDED: readonly Undecided[] = [
  row(
    "banner.pages",
    "The overall classification stands at the top and bottom of each printed page.",
    "A telegram's text has no pages of paper; the printer puts the line there.",
  ),
  row(
    "classby.authority",
    "The classifier holds authority for the level used.",
    "Needs the list of those to whom the authority was given.",
  ),
  row(
    "addr.ri.not.address",
    "Routing indicators of the second line are not addressees.",
    "A rule for readers of the text, not for its drafter; this reader keeps it.",
  ),
  row(
    "ref.notal",
    "NOTAL follows a reference that not all addressees hold.",
    "Needs the addressees of the referenced telegram.",
  ),
  row(
    "ref.level",
    "Text taken from a reference carries at least the mark it had there.",
    "Needs the referenced telegram.",
  ),
  row(
    "summary.mark",
    "The summary is marked as high as the highest fact in it.",
    "Needs to know which facts it repeats, and from which paragraph.",
  ),
  row(
    "action.who",
    "A request says who shall act, and that one is an action addressee.",
    "“Post requests guidance” asks the Department without naming it; only a reader can tell.",
  ),
  row(
    "draft.clearance.complete",
    "Every required clearance is given on the text that is released.",
    "Needs the file of the draft and its versions.",
  ),
  row(
    "draft.desk",
    "An outgoing telegram of the Department is cleared by the desk of each action country.",
    "Needs the desks of the day for each country; the list of offices does not have them.",
  ),
  row(
    "corr.mrn",
    "A corrected copy keeps the number, or names the one it replaces.",
    "Needs the telegram that was corrected.",
  ),
  row(
    "readdress.right",
    "An info addressee readdresses for information only.",
    "Needs to know whether the readdressing post had action on the old telegram.",
  ),
  row(
    "pii.visa",
    "Visa applicants' records are marked for 222(f) protection and SENSITIVE.",
    "Needs to know that a person named is an applicant.",
  ),
];

const practice = "Practice, not written down anywhere for sure";

/** Rules of the same kind that are not certain enough to be held against a text. */
export const UNCERTAIN: readonly Undecided[] = [
  row(
    "banner.noforn.portion",
    "NOFORN in the head is matched by at least one NF portion.",
    "Heads often carry it for the whole; it cannot be told from a leftover.",
  ),
  row(
    "prec.deadline",
    "Precedence fits the deadline asked.",
    "Needs office hours and days off at the addressee.",
  ),
  row(
    "prec.minimize",
    "With an action addressee under MINIMIZE the words MINIMIZE CONSIDERED stand in the head.",
    "Needs the list of places under MINIMIZE on the day.",
  ),
  row(
    "addr.once",
    "An addressee is named once, in action or info, not in both.",
    `${practice}; relays repeat lines.`,
  ),
  row(
    "addr.level",
    "No addressee is on a circuit below the level of the telegram.",
    "Needs the circuits of each addressee.",
  ),
  row(
    "caption.nodis.classified",
    "NODIS and EXDIS telegrams are classified, or at least SENSITIVE.",
    `${practice}.`,
  ),
  row(
    "caption.nodis.collective",
    "NODIS and EXDIS are not sent to collectives.",
    `${practice}; collectives of named offices exist.`,
  ),
  row(
    "caption.channel.addressee",
    "A channel caption goes only to the offices that channel serves.",
    "Needs the readers of each channel on the day.",
  ),
  row(
    "caption.sensitive.unclas",
    "SENSITIVE is used with UNCLAS only.",
    `${practice}; classified telegrams with it are many.`,
  ),
  row(
    "tags.place",
    "At least one place tag is given when the text is about a place.",
    "Needs the matter of the text.",
  ),
  row(
    "tags.k.with.subject",
    "A program tag never stands without a subject tag.",
    "tags.minimum reports the same TAGS line.",
  ),
  row(
    "ref.caption",
    "A NODIS or EXDIS telegram is not cited by subject or content more widely.",
    "Needs the captions of the referenced telegram.",
  ),
  row(
    "time.zone",
    "Times in the text say their zone, local or Z.",
    `${practice}; figures with colons are not always times.`,
  ),
  row(
    "corr.addressees",
    "The correction goes to all addressees of the original.",
    "Needs the original.",
  ),
  row(
    "corr.level",
    "A correction that raises the level asks holders to upgrade their copies.",
    "Needs the original.",
  ),
  row(
    "cancel.names",
    "A cancellation names the number and time of what it cancels.",
    "A cancellation has no fixed form by which it could be known for one.",
  ),
  row(
    "pii.caption",
    "A telegram with personal data of a US citizen is at least SENSITIVE.",
    "Needs to know whose data they are.",
  ),
  row(
    "source.unclas.paragraph",
    "An (U) paragraph holds no foreign official's confidence.",
    "Needs the meaning of the words; names marked to protect are checked by source.protect.",
  ),
  row(
    "dtg.not.future",
    "The date-time group is not after the release and not before the last approval.",
    "Needs the clock and the file of the draft.",
  ),
];

/** Advice on style: a good desk follows it, and a text that does not is not wrong. */
export const ADVICE: readonly (readonly [code: string, title: string])[] = [
  ["head.labels", "Labels are written in full and in capitals with a colon."],
  ["head.blank.before.text", "The text starts two lines below the head."],
  ["banner.efto", "EFTO is added to UNCLAS only where the text must be encrypted on the way."],
  ["eo.date.norm.10", "The date is ten years or less after the telegram."],
  ["classby.position", "Classified By stands before the first paragraph."],
  [
    "classby.reason.noforeign",
    "Reason b is given when officials of another country spoke in confidence.",
  ],
  ["prec.not.importance", "Precedence is chosen by time, not by importance or level."],
  ["prec.flash.short", "FLASH and IMMEDIATE texts are short, about 200 words."],
  ["addr.self", "The originator is not an addressee."],
  ["addr.order", "Action addressees first, then info; SECSTATE first."],
  ["addr.collective.double", "A member of an addressed collective is not listed again."],
  ["addr.interest", "Posts that an action request speaks of are addressees."],
  ["addr.office.slants", "Office codes of military addressees stand between double slants."],
  ["caption.one", "One special handling caption is used where one is enough."],
  ["attention.form", "Attention lines name the place, then offices, then persons."],
  ["attention.pass.nonaddressee", "PASS lines name agencies that are no addressees."],
  ["tags.order", "Subject tags first, then program tags, then places and organizations."],
  ["tags.separator", "Tags are parted by commas and blanks."],
  ["tags.duplicate", "No tag is given twice."],
  ["tags.k.required", "An answer uses the K tag that the instruction names."],
  ["subject.first.line", "The first line alone says what the telegram is about."],
  ["subject.upper", "The subject is in capitals before SMART."],
  ["subject.slug", "A serial slug or country name opens the subject."],
  ["subject.no.name", "Names of private persons and sources stay out of the subject."],
  ["summary.position", "The summary is the first text."],
  ["summary.length", "The summary is one paragraph of about ten lines."],
  ["summary.consistent", "The summary holds nothing that the text lacks."],
  ["para.flush", "Paragraphs begin at the left margin."],
  ["para.mark.heading", "A heading carries a mark when its words are classified."],
  ["para.length", "A paragraph is at most about fifteen lines."],
  ["line.length.55", "Lines have at most 55 characters (handbook of 2004)."],
  ["line.single.space", "Text is single spaced."],
  ["chars.zero.oscar", "Zero and the letter O, one and the letter l are not exchanged."],
  ["table.width", "Tables fit the line and use blanks."],
  ["quote.foreign.text", "Quoted texts stand between BEGIN TEXT and END TEXT."],
  ["comment.separate", "Opinion stands in COMMENT, facts outside it."],
  ["acronym.first", "An acronym not generally known is spelled out at first use."],
  ["action.deadline.possible", "The deadline leaves working time."],
  ["action.outgoing.report", "An instruction says by when and under which reference to report."],
  ["pii.minimum", "Personal data is left out unless the matter needs it."],
  ["law.open.link", "What is already public is marked (U)."],
];
