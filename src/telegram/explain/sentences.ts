/**
 * What is said of each thing that stands in a telegram: a title, and a sentence with places for what stands there. The
 * one place to add a thing or to say it better.
 */
export const SENTENCES = {
  card: [
    "Archive's card",
    "This is of the card that an archive put above the text; it repeats what the cable says and is no part of it.",
  ],
  "transmission.id": [
    "Transmission identifier",
    "{code} names one transmission on one circuit, channel {channel}, number {number}; it does not name the cable.",
  ],
  "precedence.pair": [
    "Highest precedence",
    "The doubled letter {code} is the highest precedence in the message: {word}, {meaning}.",
  ],
  routing: [
    "Routing indicator",
    "{code} is the routing indicator of {place}, to which this relay had to deliver; who is addressed stands below.",
  ],
  "routing.unknown": [
    "Routing indicator",
    "{code} is the routing indicator of a station to which this relay had to deliver; the vocabulary does not have it.",
  ],
  "station.prosign": ["Prosign", "DE stands before the station that sends the message."],
  station: [
    "Sending station",
    "{code} is the routing indicator of {place}, which sent the message.",
  ],
  "station.unknown": [
    "Sending station",
    "{code} is the routing indicator of the station that sent the message; the vocabulary does not have it.",
  ],
  "station.serial": [
    "Station serial",
    "{code} is the sending station's own number for the message; the number of the cable is made of it.",
  ],
  "station.section": [
    "Section of the transmission",
    "{code} says that this transmission carried section {number} of the message.",
  ],
  julian: [
    "Time of filing",
    "{code} is the time of filing: day {day} of the year, {date}, at {time} UTC.",
  ],
  "julian.unknown": [
    "Time of filing",
    "{code} is the time of filing, day {day} of the year and {time} UTC; it names no day that agrees with the rest.",
  ],
  "security.ZNY": [
    "Security prosign",
    "ZNY means that the message may go over secured circuits only.",
  ],
  "security.ZNR": ["Security prosign", "ZNR means that the message may go in the clear."],
  "security.letters": [
    "Letter group",
    "{code} gives the classification for the operators, five times over: {meaning}.",
  ],
  signal: ["Operating signal", "{code} is a signal for the operators: {meaning}."],
  "signal.unknown": [
    "Operating signal",
    "{code} is a signal for the operators; the vocabulary does not have it.",
  ],
  "signal.note": [
    "Operator's note",
    "These words go with the operating signal before them and are for the operators.",
  ],
  "dtg.precedence": ["Precedence", "{code} is the precedence {who}: {word}, {meaning}."],
  "dtg.day": [
    "Day",
    "{code} is the day of the month on which the message was released, counted in UTC.",
  ],
  "dtg.time": ["Time", "{code} is the time at which the message was released, {time} UTC."],
  "dtg.zone": ["Time zone", "Z is the zone of the time: UTC, called Zulu."],
  "dtg.month": ["Month", "{code} is the month of the date-time group: {month}."],
  "dtg.year": [
    "Year",
    "{code} is the year, {year}; the number of the cable takes its year from here.",
  ],
  "from.keyword": ["Originator", "FM stands before the originator of the message."],
  "to.keyword": ["To", "TO opens the list of those who are to act on the message."],
  "info.keyword": [
    "Information",
    "INFO opens the list of those who get the message to know of it.",
  ],
  "exempt.keyword": [
    "Exempt",
    "XMT opens the list of those who are not to get the message although a collective above names them.",
  ],
  "address.routing": [
    "Routing indicator",
    "{code} is the routing indicator by which {name} is reached.",
  ],
  "address.post": ["{role}", "{name} is {place}, {does}."],
  "address.agency": ["{role}", "{name} is the address of the {organization}, {does}."],
  "address.collective": ["{role}", "{name} is a collective address for {meaning}; it is {does}."],
  "address.other": ["{role}", "{name} is {does}."],
  "address.precedence": ["Precedence", "{code} is the precedence for {name}: {meaning}."],
  "address.serial": [
    "Running number",
    "{code} is the number that the sending station keeps for {name}; it is not the number of a cable.",
  ],
  "banner.nato": [
    "Classification",
    "The message as a whole is {level} and information of NATO: its level alone opens it to nobody. What has no mark of its own is too.",
  ],
  "banner.level": [
    "Classification",
    "The message as a whole is {level}; what has no mark of its own is too.",
  ],
  "banner.section": [
    "Section",
    "This is section {number} of {of}: a long message is sent in several pieces.",
  ],
  "banner.number": [
    "Message reference number",
    "{code} is the number of the cable, post and serial; with the year of the date-time group it is {mrn}.",
  ],
  "banner.other": [
    "Classification line",
    "This word of the classification line was not understood.",
  ],
  caption: ["Caption", "{code} ({expansion}) is a caption: {meaning}."],
  control: ["Control", "{code} ({expansion}) limits who may see the text: {meaning}."],
  "caption.exercise": ["Exercise", "EXERCISE marks practice: nothing in the text is real."],
  "caption.unknown": [
    "Caption",
    "{code} is a caption that the vocabulary does not have; it may restrict.",
  ],
  correction: ["Corrected copy", "This copy corrects an earlier one of the same number."],
  "attention.to": [
    "Attention line",
    "{code} is asked to hand the message to those who stand behind it{known}.",
  ],
  "attention.word": ["Attention line", "{code} parts who is asked from whom the message is for."],
  "attention.joint": ["Attention line", "{code} belongs to what is asked; it names nobody."],
  "attention.office": [
    "Office",
    "{code} is the symbol of an office that is to see the message: {meaning}.",
  ],
  "attention.office.unknown": [
    "Office",
    "{code} is the symbol of an office that is to see the message.",
  ],
  "attention.person": ["Person", "{code} is a person who is to see the message."],
  "attention.other": ["Attention line", "This line says to whom the message is to be shown."],
  "order.label": [
    "Executive order",
    "E.O. opens the line that says by which executive order the text is classified, and until when.",
  ],
  "order.number": [
    "Executive order",
    "{code} is the executive order on classified information by which the text is marked.",
  ],
  "order.decl": ["Declassification", "DECL stands before what ends the classification."],
  "order.date": [
    "Declassification date",
    "{code} is the day on which the text is to be declassified: {date}.",
  ],
  "order.exemption": ["Exemption", "{code} says why no date or a later one was set: {meaning}."],
  "order.none": [
    "Declassification",
    "N/A means that the text is not classified, so that nothing is to be declassified.",
  ],
  "order.event": ["Declassification", "These words say what ends the classification."],
  "tags.label": [
    "TAGS",
    "TAGS opens the line of codes by which the telegram is filed: traffic analysis by geography and subject.",
  ],
  tag: ["{kind}", "{code} is a {kind} tag: {meaning}."],
  "tag.person": ["Person", "{code} is a person whom the telegram is filed under."],
  "tag.unknown": ["TAGS", "{code} stands among the TAGS; the vocabulary does not have it."],
  "subject.label": ["Subject", "SUBJECT stands before the subject of the telegram."],
  "subject.text": ["Subject", "This is the subject of the telegram."],
  mark: ["Portion mark", "({code}) marks this {portion} as {level}{controls}."],
  "mark.unreadable": [
    "Portion mark",
    "({code}) is a mark that cannot be read; the {portion} counts as {level}.",
  ],
  "references.label": ["References", "{code} opens the list of what the telegram refers to."],
  "reference.letter": ["Reference letter", "{code} is the letter by which the text cites {what}."],
  "reference.year": [
    "Year of a reference",
    "{code} is the year of the telegram that is cited, {year}.",
  ],
  "reference.post": ["Reference", "{code} is the post that sent the telegram cited: {place}."],
  "reference.post.unknown": ["Reference", "{code} is the post that sent the telegram cited."],
  "reference.serial": ["Reference", "{code} is the serial of the telegram cited, {mrn}{year}."],
  "reference.notal": [
    "NOTAL",
    "NOTAL means that not all addressees of this telegram hold the one that is cited.",
  ],
  "reference.previous": ["And previous", "AND PREVIOUS cites the telegrams before that one too."],
  "reference.other": ["Reference", "This refers to {what}, which is no telegram with a number."],
  "classifier.label": [
    "Classified by",
    "Classified By stands before who classified the telegram, and why.",
  ],
  "classifier.name": ["Classifier", "{name} classified the telegram."],
  "classifier.title": [
    "Classifier's title",
    "{title} is the office of the one who classified the telegram.",
  ],
  "classifier.section": [
    "Section of the order",
    "{code} is the section of the executive order that lists the reasons for classifying.",
  ],
  "classifier.reason": ["Reason", "({code}) is a reason for classifying: {meaning}."],
  "classifier.reason.unknown": ["Reason", "({code}) is the letter of a reason for classifying."],
  "classifier.other": ["Classified by", "This line says who classified the telegram, and why."],
  "paragraph.number": [
    "Paragraph number",
    "{code} is the number of the paragraph; other telegrams cite it by this.",
  ],
  "sign.summary": ["Summary", "{code} opens the summary of the telegram."],
  "sign.summary.end": ["Summary", "{code} closes the summary of the telegram."],
  "sign.comment": [
    "Comment",
    "{code} opens a comment: what follows is the post's opinion and not what it reports.",
  ],
  "sign.comment.end": ["Comment", "{code} closes the comment; what follows is reported again."],
  "sign.note": ["Note", "{code} opens a note that explains what stands before it."],
  "sign.note.end": ["Note", "{code} closes the note."],
  "sign.other": ["Aside", "{code} opens a passage that is set apart from the text."],
  "sign.other.end": ["Aside", "{code} closes the passage that is set apart from the text."],
  "sign.action": ["Action request", "{code} opens what the post asks for."],
  mention: ["Mention", "{code} cites {what}."],
  redaction: ["Redaction", "Something was taken out here before the text was released."],
  acronym: ["Acronym", "{code} stands for {meaning}."],
  office: ["Office", "{code} is the symbol of an office: {meaning}."],
  heading: ["Heading", "This heading stands over the paragraphs that follow it."],
  "heading.rule": ["Heading", "Rows of dashes set the heading apart."],
  "page.post": [
    "Page line",
    "A page line names the cable where a new page of the transmission began: {code} is its post.",
  ],
  "page.serial": [
    "Page line",
    "{code} is the serial of the cable, printed at the top of each page.",
  ],
  "page.number": [
    "Page line",
    "{code} says that page {number} of {of} began here; the text goes on behind it.",
  ],
  "page.other": [
    "Page line",
    "This was printed at the top or foot of a page and is no part of the text.",
  ],
  "section-line": ["Section line", "A further section of the message begins here."],
  "repeated-head": [
    "Repeated head",
    "The head of the message is printed again here; it was read once, where it first stands.",
  ],
  signature: [
    "Signature",
    "{code} is the surname of the chief of mission, or of whoever acts in that place: by that authority the telegram was sent, whoever wrote it.",
  ],
  "signature.department": [
    "Signature",
    "{code} is the surname of the Secretary of State, or of whoever acts in that place; it stands under every telegram of the Department, whoever wrote it.",
  ],
  "ending.BT": ["Break", "BT parts the text from what stands before and behind it."],
  "ending.serial": [
    "Station serial",
    "{code} is the sending station's number for the message, given again at the end.",
  ],
  "ending.NNNN": ["End of message", "NNNN tells the circuit that the message is at its end."],
  ending: ["End of message", "This closes the transmission."],
  distribution: [
    "Distribution",
    "This says which offices of the Department got the telegram, and how many copies.",
  ],
  drafting: ["Drafting", "This says who drafted, cleared, approved and released the telegram."],
  "drafting.attachments": [
    "Attachments",
    "This names the documents that went with the telegram; archives seldom hold them.",
  ],
  "drafting.rule": ["Dissemination rule", "This names the rule by which the telegram was spread."],
  record: [
    "Archive's record",
    "This is what a later record says of the telegram; it is no part of the text.",
  ],
  "service-note": [
    "Operator's note",
    "This is a note by a communicator and no word of the drafter's.",
  ],
  "next-telegram": ["Another telegram", "Another telegram begins here."],
  unread: ["Not understood", "This was not understood; it was kept as it stands."],
} as const satisfies Readonly<Record<string, readonly [title: string, sentence: string]>>;

/** A thing that has its sentence. */
export type Thing = keyof typeof SENTENCES;

export type Values = Readonly<Record<string, string>>;
