import type { PartKind } from "reftel/telegram";
import { formatsOf } from "./formats.ts";
import { phrase } from "./phrase.ts";

/** The language of this file, in which a browser and a screen reader take the pages. */
const language = "en";

/** Days before months, as cables have them. */
const formats = formatsOf("en-GB");
const { count, counted, day, form } = formats;

const ordinals = new Intl.PluralRules("en", { type: "ordinal" });

const cables = (value: number): string => counted(value, { one: "cable", other: "cables" });

/** How far one side of a chain goes. */
interface ChainExtent {
  readonly total: number;
  readonly steps: number;
  readonly missing: number;
}

const extent = ({ steps, missing }: ChainExtent): string =>
  [
    ...(steps > 1 ? [`over ${count(steps)} steps`] : []),
    ...(missing > 0 ? [`${count(missing)} of them not held`] : []),
  ]
    .map((said) => `, ${said}`)
    .join("");

const paragraphs = (value: number): string =>
  counted(value, { one: "paragraph", other: "paragraphs" });

/** `1st`, `22nd`, `113th`. */
const ordinal = (value: number): string =>
  `${value}${{ one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" }[ordinals.select(value)]}`;

const posts = (value: number): string => counted(value, { one: "post", other: "posts" });

/** All that the pages say of their own, a part for each page and each piece of one; what is shared stands first. */
export const english = {
  language,
  formats,
  /** A page's title in the browser's own head. */
  headTitle: (title: string) => `${title} · Reftel`,
  cables,
  noDate: "no date",
  earlierPage: "Page before",
  nextPage: "Next page",
  /** Where a page was asked for that followed something which is gone. */
  begunAnew:
    "The list has changed: what this page followed is no longer in it. Here it is from the beginning.",
  /** Which of a long list stand on a page. */
  rangeOf: (first: number, last: number, all: number) =>
    `${count(first)} to ${count(last)} of ${count(all)}`,

  close: "Close",

  layout: {
    skip: "Skip to the text",
    loading: "Loading",
  },

  foot: {
    held: (held: { readonly cables: number; readonly paragraphs: number }) =>
      `${cables(held.cables)}, ${paragraphs(held.paragraphs)}`,
    promise: "Every cable is kept as it came, and read beside it",
    posts: "Posts",
    map: "Map",
    missing: "Missing",
    batch: "Many at once",
    import: "Import",
    read: "Read one",
    howToRead: "How to read a cable",
    api: "API",
  },

  error: {
    notHere: "Not here",
    wentWrong: "Something went wrong",
    notHeld: (mrn: string) => `No cable ${mrn} is held here`,
    severalHeld: (names: readonly string[]) =>
      `Several telegrams carry this number. Ask for one of them: ${names.join(", ")}`,
    citedBy: (value: number) =>
      phrase(
        "It is cited by ",
        ["link", `${cables(value)} here`],
        value === 1 ? ", which says what it was about." : ", which say what it was about.",
      ),
    notCited: "Nothing here cites it either.",
    whatNumbersAre: phrase(
      "A cable’s number is two digits of the year, the post and a running number: ",
      ["example", "09ASTANA2050"],
      ". To add one, ",
      ["bring", "bring it in"],
      ".",
    ),
    anyYear: phrase(
      "The year may be another one: ",
      ["search", "look for this number in any year"],
      ".",
    ),
    nearNumbers: "Held here, and nearly the same number:",
    near: { post: "Nearly the same name:", tag: "Nearly the same code:", collection: "There are:" },
    all: {
      post: phrase(
        "All posts of which cables are held are in ",
        ["list", "the list of posts"],
        ".",
      ),
      tag: phrase("All codes are in ", ["list", "the list of TAGS"], ", with what they mean."),
      collection: phrase("All collections are on ", ["list", "the desk"], "."),
    },
    noPage: "There is no such page",
    whatPagesAre: phrase(
      "A cable is at ",
      ["code", "/cable/"],
      " and its number, a search at ",
      ["code", "/search?q="],
      " and its words. ",
      ["front", "The newest traffic"],
      " is on the front page.",
    ),
    notMade: "This page could not be made",
    noForm: "There is no such form of citation.",
    notDone: "That could not be done",
    tooLarge:
      "What was sent is larger than 64 MiB, the most that is taken at once. Send it in pieces, or take it in with reftel import.",
    unexpected: "This page could not be made. What is kept is not touched by it.",
    toFront: "To the front page",
  },

  map: {
    title: (part: string | null) => (part === null ? "Map of posts" : `Map of posts: ${part}`),
    parts: {
      europe: "Europe",
      "near-east": "North Africa and Near East",
      africa: "Africa south of the Sahara",
      asia: "South and Central Asia",
      pacific: "East Asia and Pacific",
      "north-america": "North and Central America",
      "south-america": "South America",
    },
    around: (city: string) => `around ${city}`,
    figure: (title: string, value: number, cablesInAll: number, year: string | null) =>
      `${title}: ${posts(value)} with ${cables(cablesInAll)}${year === null ? "" : ` of ${year}`}`,
    drawn: (value: number, year: string | null) =>
      `${posts(value)} ${form(value, { one: "is", other: "are" })} drawn${
        year === null ? "" : `, with what is held of ${year}`
      }. A circle’s area is the number of cables.`,
    elsewhere: (value: number) =>
      phrase(["world", posts(value)], ` ${form(value, { one: "lies", other: "lie" })} elsewhere.`),
    unplaced: (value: number) => phrase("The place of ", ["list", posts(value)], " is not known."),
    dot: (post: string, city: string, value: number) =>
      `${post}${post.includes(city) ? "" : `, ${city}`}, ${cables(value)}`,
    source: "Coasts and borders are Natural Earth’s, as held in fact; a post stands at its city.",
    year: "Year",
    allYears: "all years",
    ofYear: (year: string, value: number) => `${year} (${count(value)})`,
    show: "Show",
    closer: "Closer",
    world: "The world",
    posts,
    aroundPost: (post: string) => `Around ${post}`,
    closeBy: (value: number) => `${posts(value)} close by`,
    notOnMap: "Not on the map",
    namesNoPost: "no post in their number",
    cables,
    table: "The same as a table",
    post: "Post",
    held: "Cables",
    country: "Country",
    ofPost: (post: string) => `of ${post}`,
    closerAt: (post: string) => `at ${post}`,
    closerLink: "closer",
    noYear: (year: string) => `${year} is no year`,
    noPart: "No such part of the world can be drawn here",
    near: (post: string) => `${post} and the posts around it`,
    ofNeighbourhood: phrase(["around", "Map around it"], ", ", ["world", "of the world"]),
  },

  timeline: {
    title: (within: { readonly kind: string; readonly when?: string }) =>
      within.kind === "all"
        ? "Timeline by year"
        : within.kind === "year"
          ? `${within.when ?? ""} by month`
          : `${day(within.when ?? "")} by day`,
    held: (value: number, query: string) =>
      query === ""
        ? phrase(["search", cables(value)], ` ${form(value, { one: "is", other: "are" })} held.`)
        : phrase(["search", cables(value)], " found by ", ["query", query], "."),
    undated: (value: number) =>
      `${count(value)} of them ${form(value, { one: "has", other: "have" })} no date and ${form(
        value,
        {
          one: "stands",
          other: "stand",
        },
      )} in no bar.`,
    of: "Cables found by",
    placeholder: "all cables, or a query: post:ASTANA",
    show: "Show",
    fault: phrase(
      "This query cannot be read. ",
      ["search", "The page of results"],
      " says where it stops.",
    ),
    path: "Wider, earlier and later",
    allYears: "All years",
    before: (when: string) => `Before: ${when}`,
    after: (when: string) => `After: ${when}`,
    bar: (when: string, value: number) => `${day(when)}: ${cables(value)}`,
    figure: (title: string, value: number) =>
      `${title}: ${cables(value)}; the table below says the same`,
    table: "The same as a table",
    when: { all: "Year", year: "Month", month: "Day" },
    cables: "Cables",
    ofWhen: (when: string) => `of ${when}`,
    link: "Timeline, down to days",
    linkOfFound: "Timeline",
    noTime: (asked: string) => `${asked} is no year and no month`,
  },

  picture: {
    others: "Other posts",
    said: (name: string, title: string | null, isHeld: boolean) =>
      `${name}${isHeld ? "" : ", not held"}${title === null ? "" : `: ${title}`}`,
    held: "held",
    missing:
      "cited and not held: its day is not known, so it stands in its year, before what cites it",
    key: "An arrow leads from a cable to the one it cites. Time is drawn wider where there are many cables. Arrow keys go from one to another.",
    table: "The same as a table",
    date: "Date",
    cable: "Cable",
    steps: "Away",
    ring: (steps: number) =>
      steps === 0 ? "this cable" : counted(steps, { one: "step", other: "steps" }),
    cites: "Cites",
    citedBy: "Cited by",
    notHeld: "not held",
  },

  graph: {
    title: (name: string) => `Around ${name}`,
    alone: "It cites nothing, and nothing here cites it.",
    outer:
      "Of citations between two cables that are both two steps away, only those are drawn that the first step tells of.",
    rings: (first: number, second: number, missing: number) =>
      `${cables(first)} ${form(first, { one: "is", other: "are" })} tied to it by a citation, ${count(
        second,
      )} more to those.${
        missing === 0
          ? ""
          : ` ${count(missing)} of what is drawn ${form(missing, { one: "is", other: "are" })} not held.`
      }`,
    leftOut: (value: number) =>
      `${cables(value)} that have least to do with them ${form(value, {
        one: "is",
        other: "are",
      })} left out.`,
    chain: phrase("Only what ", ["chain", "led here and came of it"], " is in its chain."),
    figure: (name: string, value: number, citations: number) =>
      `${cables(value)} around ${name} in the order of time, with ${counted(citations, {
        one: "citation",
        other: "citations",
      })}; the table below says the same`,
  },

  missing: {
    title: (post: string | null) => (post === null ? "Missing" : `Missing from ${post}`),
    head: "Missing",
    noneMissing: (post: string | null) =>
      post === null
        ? "Every cable that is cited here is held."
        : `Every cable of ${post} that is cited here is held.`,
    some: (value: number, post: string | null, order: "times" | "posts") =>
      `${cables(value)}${post === null ? "" : ` of ${post}`} ${form(value, {
        one: "is",
        other: "are",
      })} cited here and not held, ${
        order === "times" ? "the most cited first" : "first what the most posts cite"
      }. The subjects of what cites one say what it was about.`,
    ordered: { times: "The most cited first", posts: "First what the most posts cite" },
    all: (value: number) => `All ${count(value)}`,
    cable: "Cable",
    citedBy: "Cited by",
    ofPosts: (value: number) =>
      value === 0
        ? "of no known post"
        : `of ${count(value)} ${form(value, { one: "post", other: "posts" })}`,
    under: "Under these subjects",
    citing: (mrn: string) => `citing ${mrn}`,
    andMore: (value: number) => `and ${count(value)} more`,
    whose: "Whose they are",
    ofPost: (post: string) => `of ${post} missing`,
  },

  bar: {
    desk: "Desk",
    ownDesk: "Desk",
    posts: "Posts",
    missing: "Missing",
    import: "Import",
    read: "Read one",
    commands: "Commands",
    commandsHint: "Commands: Ctrl-K or ⌘-K",
  },

  menu: {
    label: "Commands",
    box: "Command, page, number of a cable, or words to search for",
    placeholder: "A command, a page, a number, or words",
    open: (typed: string) => `Open cable ${typed}`,
    searchFor: (typed: string) => `Search for ${typed}`,
    found: (value: number) => counted(value, { one: "command", other: "commands" }),
    pages: {
      front: "Newest traffic",
      desk: "Desk: what you keep",
      posts: "Posts and years",
      map: "Map of posts",
      timeline: "Timeline of traffic",
      missing: "Missing cables",
      batch: "Search many at once",
      howToRead: "How to read a cable, and glossary",
      import: "Bring cables in",
      read: "Read one cable",
    },
    done: { copied: "Address copied" },
  },

  theme: {
    what: "Paper: light, dark, or as the system has it",
    paper: "Paper:",
    system: "System",
    light: "Light",
    dark: "Dark",
  },

  keys: {
    head: "Keys and commands",
    here: "Keys",
    all: "all",
  },

  actions: {
    search: "Search",
    next: "Next hit or paragraph",
    previous: "Previous hit or paragraph",
    "next-lit": "Next word found",
    "previous-lit": "Previous word found",
    open: "Open the hit",
    results: "Back to the results",
    earlier: "Earlier from the post",
    later: "Later from the post",
    references: "References",
    "as-sent": "As sent, and back",
    "how-to-read": "How to read, and back",
    cite: "Cite",
    both: "Reading text beside the text as sent",
    chain: "What led here, and what came of it",
    graph: "All that stands around it",
    pdf: "PDF of this cable",
    "copy-address": "Copy this page’s address",
    print: "Print",
    paper: "Paper: light, dark, or as the system has it",
    commands: "Menu of commands",
    keys: "All keys",
  },

  query: {
    label: "Search the archive",
    placeholder: 'Words, "a phrase", tags:PREL, cites:STATE 12345',
    go: "Search",
  },

  /** The pages of results, and the front page. */
  results: {
    title: (query: string) => (query === "" ? "Reftel" : `${query} · Reftel`),
    unread: "A query that cannot be read",
    withParagraphs: (value: number) => `with ${paragraphs(value)}`,
    took: (ms: number) => `${ms < 1 ? "under 1" : count(Math.round(ms))} ms`,
    export: "Export",
    exports: { csv: "CSV", ndjson: "NDJSON", zip: "texts" },
    order: "Order",
    orders: { relevance: "relevance", "-date": "newest first", date: "oldest first" },
    setOrder: "Set",
    nearest: phrase("Nearest: ", ["query", ""], "."),
    noneHasAll: phrase("No cable has all of ", ["query", ""]),
    noneNames: phrase("No cable has ", ["query", ""], " among its words"),
    numbered: {
      label: "What stands under this number",
      notHeld: "is not held here",
      notHeldNear: "is not held here; nearly the same number:",
      citing: (value: number) =>
        value === 1 ? "1 cable here cites it" : `${count(value)} cables here cite it`,
    },
    withoutOne: "With one piece left out, something is found:",
    howToFind: phrase(
      "A word finds its inflected forms. ",
      ["code", "nucl*"],
      " finds all that begin so, ",
      ["code", "word~"],
      " close spellings; ",
      ["front", "the front page"],
      " has queries that find something; ",
      ["batch", "many names or numbers"],
      " are searched one by one.",
    ),
    narrow: "Narrow the result",
    narrowBy: "Narrow by post, TAGS, class",
    oldestFirst: "Oldest first",
    newestFirst: "Newest first",
    found: "Cables found",
    shownOf: (shown: number, all: number) => `${count(shown)} of ${cables(all)}`,
    firstPage: (all: number) => `First page of ${cables(all)}`,
    citing: (cites: number, citedBy: number) =>
      [
        ...(cites > 0 ? [`cites ${count(cites)}`] : []),
        ...(citedBy > 0 ? [`cited by ${count(citedBy)}`] : []),
      ].join(", "),
    beside: "Beside the result",
    mostCited: "Most cited here",
    citedBy: (value: number, mrn: string) => `${cables(value)} found cite ${mrn}`,
    missing: "missing",
    place: (place: string, name: string) => `${place} of ${name}`,
    more: (value: number) =>
      `${counted(value, { one: "more place", other: "more places" })} in this cable`,
    readAs: "Read as:",
    remove: "remove",
    removePiece: (piece: string) => `Remove ${piece}`,
    moreValues: (value: number) => `${count(value)} more`,
    cablesAndWhy: (value: number, why: string | null) =>
      why === null ? cables(value) : `${cables(value)}, ${why}`,
    without: (piece: string) => `without ${piece}`,
    places: {
      subject: "subject",
      heading: "heading",
      head: "head",
      inSubject: "In the subject",
      inHeading: "In the heading",
      inHead: "In the head",
      unnumbered: "Paragraph without a number",
      paragraph: (number: number | string) => `Paragraph ${number}`,
    },
    roles: {
      body: "text",
      summary: "summary",
      comment: "comment",
      action: "action",
      "action-pointer": "action pointer",
    },
  },

  fault: {
    stops: (letter: number) => `The query stops at the ${ordinal(letter)} letter`,
    nearest: phrase("Nearest right form: ", ["query", ""], "."),
    nothing: "Nothing was searched.",
  },

  histogram: {
    label: "Range of dates",
    from: "From",
    to: "to",
    hint: ({ from, to }: { readonly from: string; readonly to: string }) =>
      `A year, a month or a day: ${from}, ${to}, ${to}-17`,
    show: "Show",
    ofAll: (found: number, all: number) => `${cables(found)} of ${cables(all)} in all years`,
    allYears: "All years",
    firstEnd: "First of the range",
    lastEnd: "Last of the range",
    brushed: (from: string, to: string, value: number) =>
      `${day(from)}${from === to ? "" : ` to ${day(to)}`}: ${cables(value)}`,
    words: (shown: {
      readonly byMonth: boolean;
      readonly first: string;
      readonly last: string;
      readonly most: string;
      readonly cables: number;
    }) =>
      `Cables found by ${shown.byMonth ? "month" : "year"}, ${shown.first} to ${shown.last}. Most in ${day(
        shown.most,
      )}: ${cables(shown.cables)}.`,
  },

  facets: {
    post: "Post",
    tags: "TAGS",
    role: "Role of a paragraph",
    class: "Classification",
    caption: "Captions",
    country: "Country",
    signer: "Signers",
    source: "Source",
  },

  /** The query as it was understood: what each of its fields says. */
  understood: {
    fields: {
      mrn: "the cable",
      from: "from",
      to: "to",
      info: "information to",
      post: "the post",
      country: "the country",
      tags: "TAGS",
      subject: "in the subject",
      cites: "citing",
      "cited-by": "cited by",
      date: "sent",
      year: "sent in",
      class: "classified",
      caption: "with the caption",
      signer: "signed",
      by: "classified by",
      precedence: "sent as",
      source: "from the source",
      has: "that has",
      mark: "a paragraph marked",
      level: "a paragraph at",
      role: "a paragraph that is",
      same: "in one paragraph",
    } as Readonly<Record<string, string>>,
    without: "without",
    phrase: "the phrase",
    anyOf: "any of",
    word: "the word",
    or: (meanings: readonly string[]) => meanings.join(" or "),
    range: (from: string, to: string) => `${day(from)} to ${day(to)}`,
    from: (iso: string) => `from ${day(iso)}`,
    until: (iso: string) => `until ${day(iso)}`,
    after: (iso: string) => `after ${day(iso)}`,
    before: (iso: string) => `before ${day(iso)}`,
  },

  front: {
    empty: "Nothing is held yet",
    howToBegin: phrase(
      ["bring", "Bring cables in"],
      ": drop files, or run ",
      ["code", "reftel import PATH"],
      ". To read one without keeping it, ",
      ["paste", "paste it"],
      ".",
    ),
    demonstration: phrase(
      "This archive holds the demonstration: invented cables, each marked EXERCISE EXERCISE EXERCISE. To begin with your own, stop the program and run ",
      ["code", "reftel serve --archive FOLDER"],
      " with a new folder, or delete the folder of this one.",
    ),
    demonstrationBeside: phrase(
      "This archive holds the demonstration beside your own cables: invented ones, each marked EXERCISE EXERCISE EXERCISE. To take them out and keep your own, run ",
      ["code", 'reftel remove --source demo --reason "no longer needed"'],
      ".",
    ),
    queries: "Queries on this archive",
    asks: "paragraphs that ask for something",
    missing: "cables that cite one which is not here",
    postOnSubject: (post: string) => `${post} on its first subject`,
    postInYear: (post: string) => `${post} in its busiest year`,
    comments: "what the drafters themselves thought",
  },

  /** One cable, in all its views. */
  cable: {
    title: (name: string, title: string) => `${name} ${title} · Reftel`,
    classification: "Classification",
    region: "This cable",
    viewsLabel: "Views of this cable",
    views: { read: "Read", sent: "As sent", both: "Both", guide: "How to read" },
    cite: "Cite",
    pdf: "PDF",
    textFile: "Text",
    json: "JSON",
    sides: "Sides of this page",
    outline: "Outline",
    references: "References",
    referencesOf: (value: number) => `References ${count(value)}`,
    asks: "Asks",
    exercise: "EXERCISE EXERCISE EXERCISE",
    noParagraph: "No paragraph was found in this text. “As sent” shows all of it.",
    noNumber: "No number",
    thisPost: "this post",
    rights: (banner: string) => `Banner as sent: ${banner}`,
    turns: "Earlier and later from this post",
    earlier: (post: string) => `Earlier from ${post}`,
    later: (post: string) => `Later from ${post}`,
    alsoCalled: (names: readonly string[]) => `Also called ${names.join(", ")}`,
    paragraph: (number: number | string) => `Paragraph ${number}`,
    linkTo: (number: number | string) => `Link to paragraph ${number}`,
    notesTo: (number: number | string) => `Notes to paragraph ${number}`,
    asksOf: (value: number) => `action, ${counted(value, { one: "ask", other: "asks" })}`,
    withComment: "with comment",
    takenOut: (exemption: string | null) =>
      exemption === null ? "Taken out" : `Taken out under ${exemption}`,
  },

  mark: {
    banner: (level: string) => `Banner: ${level}`,
    bannerSaid: "banner",
    none: (level: string) => `No mark of its own; the banner governs: ${level}`,
    noneSaid: "unmarked, read as",
  },

  notes: {
    action: (to: string | null) => (to === null ? "Action" : `Action for ${to}`),
    unmarked: phrase("No mark as sent. The banner governs: ", ["level", ""], "."),
    unmarkedBeside: (level: string) => `No portion mark. The banner governs: ${level}.`,
    date: (date: {
      readonly when: string;
      readonly why: string;
      readonly paragraph: number | null;
      readonly isStated: boolean;
    }) =>
      `${date.when}: ${date.why}${date.paragraph === null ? "" : `, paragraph ${date.paragraph}`}${
        date.isStated ? "" : "; inferred"
      }.`,
    septel: (raw: string) => `“${raw}”: a separate telegram that is not named.`,
    separate: (raw: string) => `“${raw}”: not part of this cable.`,
    dateFor: (when: string, why: string, paragraph: number | string) =>
      `${when} (${why}): a date for what paragraph ${paragraph} asks.`,
  },

  references: {
    notHeld: (all: number, missing: number) =>
      missing === 0 ? count(all) : `${count(all)}, ${count(missing)} not held`,
    none: "This cable cites none.",
    citedBy: "Cited by",
    chain: "What led here, and what came of it",
    graph: "All that stands around it",
    noticed: "Noticed",
    yearInferred: "year inferred",
    inText: "in the text only",
    missingHint: "Cited and not held: the cables here that cite it",
    notal: (state: string) => `${state}, NOTAL`,
    citedHere: (value: number) => `cited by ${cables(value)} here`,
    states: {
      held: "held",
      missing: "missing",
      cited: "cited",
      cites: "cites",
      airgram: "airgram",
      email: "e-mail",
      memo: "memorandum",
      report: "report",
      other: "not a telegram",
    },
  },

  copies: {
    head: (value: number) => form(value, { one: "Copy", other: "Copies" }),
    shown: "shown",
    joined: (sections: number) =>
      `put together from ${counted(sections, { one: "section", other: "sections" })} that arrived apart`,
    differences: "differences",
    more: (places: number) => `and ${counted(places, { one: "more place", other: "more places" })}`,
  },

  provenance: {
    head: "Where this text is from",
    source: "Source",
    hash: "SHA-256",
    decoding: "Decoded as",
    address: "Address",
  },

  facts: {
    addressees: (all: number, collectives: number) =>
      `${counted(all, { one: "addressee", other: "addressees" })}${
        collectives === 0
          ? ""
          : `, ${count(collectives)} of them ${form(collectives, {
              one: "a collective",
              other: "collectives",
            })}`
      }`,
    from: "From",
    to: "To",
    info: "Info",
    exempt: "Exempt",
    relay: "Relay",
    stations: (value: number) =>
      `delivered to ${counted(value, { one: "station", other: "stations" })}`,
    sent: "Sent",
    asks: "Asks",
    for: "For",
    tags: "TAGS",
    classified: "Classified",
    classifiedBy: (level: string | null, isNamed: boolean) =>
      [level, isNamed ? "by" : null].filter((words) => words !== null).join(" "),
    reasonsBefore: ", for ",
    reasonsBetween: " and ",
    declassify: "Declassify",
    record: "Record",
    recordWords: (record: {
      readonly now: string | null;
      readonly released: string | null;
      readonly exemptions: readonly string[];
      readonly source: string;
    }) =>
      [
        record.now === null ? null : `now ${record.now}`,
        record.released === null ? null : `released ${day(record.released)}`,
        record.exemptions.length === 0 ? null : `exemptions ${record.exemptions.join(", ")}`,
        `by ${record.source}`,
      ]
        .filter((words) => words !== null)
        .join("; "),
    captions: "Captions",
    correction: "Correction",
    sinceThen: "Since then",
    later: {
      "corrected-copy": "Corrected by",
      cancellation: "Cancelled by",
      readdressal: "Sent on by",
      repetition: "Repeated by",
    },
    drafting: "Drafting",
    card: "Card",
    cardValues: (value: number) =>
      `the archive’s own, ${counted(value, { one: "value", other: "values" })}`,
    cardNames: {
      identifier: "Identifier",
      created: "Created",
      classification: "Classification",
      origin: "Origin",
      title: "Title",
      tags: "TAGS",
    },
    alsoAs: "Also as",
    textAsSent: "text as sent",
    howToRead: "how to read a cable",
    tagUnlisted: "not in the list",
  },

  sent: {
    head: "As sent",
    reading: "Reading text",
    titleSent: (title: string) => `${title}: text as sent`,
    titleBoth: (title: string) => `${title}: reading text and text as sent`,
    measure: (lines: number, characters: number, coverage: number) =>
      `${counted(lines, { one: "line", other: "lines" })}, ${counted(characters, {
        one: "character",
        other: "characters",
      })}, ${coverage === 1 ? "all accounted for" : `${Math.floor(coverage * 100)} % understood`}`,
    lines: (value: number) => counted(value, { one: "line", other: "lines" }),
    paragraphGoesOn: (number: number | string) => `Paragraph ${number} goes on`,
    headingGoesOn: "The heading goes on",
    signature: "Signature",
    unread: "Not understood, and kept as it came",
    circuit: "one circuit’s number, not the cable’s",
    offices: "offices of the Department",
    classifiedBy: (by: string | null, reasons: readonly string[]) =>
      `by ${[by, reasons.length === 0 ? null : reasons.join(" and ")]
        .filter((words) => words !== null)
        .join("; for ")}`,
    /** The parts of the head, beside the lines they were read from. */
    parts: {
      transmission: "Transmission",
      precedence: "Routing",
      station: "Filed",
      security: "Security",
      dtg: "Sent",
      from: "From",
      to: "To",
      info: "Info",
      exempt: "Exempt",
      distribution: "Distribution",
      banner: "Class",
      caption: "Captions",
      attention: "For",
      declassification: "Declassify",
      tags: "TAGS",
      subject: "Subject",
      references: "References",
      "classified-by": "Classified",
    } as Readonly<Partial<Record<PartKind, string>>>,
    /** Lines that are folded away, or said in a word. */
    folds: {
      card: "The archive’s own card: identifier, date, class, origin, title, TAGS",
      record: "The archive’s record of this cable",
      "repeated-head": "The head, printed again, and folded",
      "page-line": "A page ends here",
      "section-line": "The next section begins",
      "service-note": "A note of the communicators",
      "next-telegram": "Another telegram begins; it is not part of this one",
      drafting: "Who drafted, cleared and approved it",
      correction: "What this cable corrects",
      ending: "End of the message",
    } as Readonly<Partial<Record<PartKind, string>>>,
    wire: {
      levels: {
        U: "UNCLASSIFIED",
        E: "UNCLASSIFIED, encrypted for transmission only",
        R: "RESTRICTED",
        C: "CONFIDENTIAL",
        S: "SECRET",
        T: "TOP SECRET",
      } as Readonly<Record<string, string>>,
      /** What the operating signal before the letters says of the way (ACP 131). */
      circuits: {
        ZNR: "may go in clear",
        ZNY: "secured circuits only",
      } as Readonly<Record<string, string>>,
      stations: (value: number) =>
        `${counted(value, { one: "station", other: "stations" })} that this relay served`,
      station: (station: string) => `at station ${station}`,
      filed: (dayOfYear: number, hour: string) => `day ${dayOfYear} of the year, ${hour}Z`,
      section: (number: number | string) => `section ${number}`,
      toLevel: (level: string) => `to the level of ${level}`,
    },
  },

  several: {
    title: (asked: string, value: number) => `${asked}: ${cables(value)} · Reftel`,
    head: (asked: string, value: number) => `${cables(value)} came under ${asked}`,
    why: (asked: string) =>
      `Their texts do not agree enough to be copies of one, so each is kept as a cable of its own, called by the number and six digits of its text’s hash. References to ${asked} mean all of them.`,
  },

  chain: {
    title: (name: string) => `Chain of ${name} · Reftel`,
    alone: "It cites nothing, and nothing here cites it.",
    sides: (before: ChainExtent, after: ChainExtent) =>
      `${before.total === 0 ? "Nothing" : cables(before.total)} led here${extent(before)}; ${
        after.total === 0 ? "nothing" : cables(after.total)
      } came of it${extent(after)}.`,
    before: "What led here",
    after: "What came of it",
    figure: (name: string, value: number) =>
      `The chain of ${name} in time: ${cables(value)}; the lists below say the same`,
    graph: phrase(
      ["graph", "All that stands around it"],
      " has the neighbours of its neighbours, too.",
    ),
    here: "This cable",
    hereSaid: "this cable",
    notHeld: "not held",
    steps: (value: number) => `${count(value)} steps away`,
    nearestFirst: ", the nearest first",
    nearest: "Nearest",
    farther: "Farther",
    through: (relation: "cited by" | "cites", names: readonly string[], more: number) =>
      `${relation} ${names.join(", ")}${more > 0 ? ` and ${count(more)} more` : ""}`,
  },

  cite: {
    title: (name: string) => `Cite ${name} · Reftel`,
    head: phrase("Cite ", ["title", ""]),
    what: (paragraph: string | null) =>
      `${paragraph === null ? "The whole cable." : `Paragraph ${paragraph}.`} The address is of this copy, by its hash: it stays right when a better copy comes.`,
    label: "What is cited",
    whole: "the whole cable",
    paragraph: (number: string) => `paragraph ${number}`,
    show: "Show",
    read: "Read it",
    copied: (name: string) => `${name} copied`,
    copy: "Copy",
    copiedShort: "Copied",
    file: "File",
    ofForm: (name: string) => `of ${name}`,
  },

  compare: {
    title: (name: string) => `Copies of ${name} · Reftel`,
    tooLittle: "The two copies have too little in common to be laid side by side.",
    alike: "The two copies are alike, line for line; only blanks and line ends differ.",
    differ: (value: number) =>
      `The two copies differ in ${counted(value, { one: "place", other: "places" })}.`,
    with: "Compared with",
    compare: "Compare",
    folded: (value: number) => `${counted(value, { one: "line", other: "lines" })} alike`,
    moreInOther: (value: number) => `${count(value)} more in the other`,
    notInIt: "not in it",
    none: (name: string) => `There is no other copy of ${name} to compare it with`,
    noCopy: (name: string) => `There is no such copy of ${name}`,
  },

  /** The guide that walks down one cable. */
  guide: {
    title: (name: string) => `How to read ${name} · Reftel`,
    head: (name: string) => `How to read ${name}`,
    how: "The text as it was sent. Point at a word, or step with the arrow keys, and what it means stands beside it.",
    lines: (shown: number, all: number) =>
      shown === all
        ? `${counted(all, { one: "line", other: "lines" })}.`
        : `Lines 1 to ${count(shown)} of ${count(all)}.`,
    whole: "The whole text as sent",
    glossary: "Glossary, and how cables are built",
    nothing: "Nothing in this text was understood, so nothing can be explained.",
    fold: (why: string, lines: number) =>
      `${why} (${counted(lines, { one: "line", other: "lines" })})`,
    why: "What the chosen word means",
    howSure: "How sure",
    where: "Where",
    whereIs: (line: number, first: number, last: number) =>
      first === last
        ? `Line ${line}, column ${first}`
        : `Line ${line}, columns ${first} to ${last}`,
    before: (title: string) => `Before: ${title.toLowerCase()}`,
    after: (title: string) => `After: ${title.toLowerCase()}`,
    links: { cable: "Cable", cables: "Also in", glossary: "Glossary" },
    ties: { year: "Year from", check: "Checked" },
    sure: {
      stated: "Stated: it is printed so",
      inferred: "Inferred from what is printed",
      repaired: "Repaired: what is printed was not whole",
    },
    paragraph: (number: number | null, isNew: boolean) =>
      `${number === null ? "paragraph" : `paragraph ${number}`}${isNew ? "" : ", on"}`,
    parts: {
      card: "archive’s card",
      record: "archive’s record",
      transmission: "transmission",
      precedence: "precedence, routing",
      station: "station, serial, filed",
      security: "security",
      dtg: "date-time group",
      from: "from",
      to: "action",
      info: "information",
      exempt: "exempt",
      distribution: "distribution",
      banner: "classification",
      caption: "caption",
      attention: "attention",
      declassification: "declassification",
      tags: "TAGS",
      subject: "subject",
      references: "references",
      "classified-by": "classified by",
      heading: "heading",
      paragraph: "paragraph",
      "page-line": "page line",
      "section-line": "section line",
      "repeated-head": "head again",
      signature: "signature",
      ending: "ending",
      drafting: "drafting",
      correction: "correction",
      "service-note": "operator’s note",
      "next-telegram": "another telegram",
      blank: "",
      unread: "not understood",
    } as Readonly<Record<PartKind, string>>,
    folds: {
      card: "The archive’s own card says again what stands in the cable",
      record: "What a later record says of the cable",
      "repeated-head": "Each section has the head again; it was read once",
      "next-telegram": "Another telegram begins here and is not part of this one",
    } as Readonly<Partial<Record<PartKind, string>>>,
  },

  /** How cables are built, and the glossary. */
  howToRead: {
    title: (asked: string) => `${asked === "" ? "" : `${asked} · `}How to read a cable · Reftel`,
    head: "How to read a cable",
    what: "A cable is a formal letter sent by teletype: a head that machines, operators and readers share, then numbered paragraphs, each with its own mark.",
    walkOrLook: phrase(["walk", "Walk down a real one, word by word"], ", or look a code up here."),
    look: "Look a code up here.",
    form: "Look a code up",
    label: "Code or word",
    placeholder: "KNNP, RUEHC, septel, SCA",
    go: "Look up",
    allLists: "All lists",
    found: (value: number) => counted(value, { one: "entry", other: "entries" }),
    foundFor: (value: number, inList: boolean) =>
      phrase(
        `${counted(value, { one: "entry", other: "entries" })} for `,
        ["asked", ""],
        inList ? " in this list" : "",
      ),
    none: phrase("No list has ", ["asked", ""]),
    howToLook: phrase(
      "A code is found by its first letters, an entry by the first letters of its words: ",
      ["example", "nucl"],
      ", ",
      ["example", "RUEH"],
      ".",
    ),
    lists: "Lists",
    anatomy: "From top to bottom",
    invented: "The examples are of an invented cable, from an exercise.",
    noneHere: "none here",
    cablesOf: "cables",
    withCode: (code: string) => `with ${code}`,
    allOf: (value: number, list: string) => `All ${count(value)} of ${list}`,
    glossary: {
      tags: {
        title: "TAGS",
        what: "Codes by which a cable is filed: subjects, programmes, places, organizations.",
      },
      captions: {
        title: "Captions and controls",
        what: "Words above the text that say who may see it, or which channel it takes.",
      },
      posts: {
        title: "Posts",
        what: "Embassies, consulates, missions and the Department: who sends and gets cables.",
      },
      routing: {
        title: "Routing indicators",
        what: "Addresses on the circuits, RU and five letters or so: where a relay delivers.",
      },
      collectives: { title: "Collectives", what: "One address that stands for many." },
      agencies: { title: "Agencies and commands", what: "Addressees that are no posts." },
      offices: {
        title: "Offices",
        what: "Symbols in the attention line: bureaus and their offices.",
      },
      acronyms: { title: "Acronyms", what: "Short forms in the text." },
      precedences: {
        title: "Precedences",
        what: "How soon a cable is to be delivered and acted on.",
      },
      signals: {
        title: "Operating signals",
        what: "What operators tell each other: ZNY, ZZH, BT.",
      },
      reasons: {
        title: "Reasons for classifying",
        what: "Sections and letters of the executive orders.",
      },
      exemptions: {
        title: "Exemptions",
        what: "Why no date of declassification, or a later one, was set.",
      },
    },
    more: {
      control: "control",
      restricts: "restricts",
      prosign: (prosign: string) => `prosign ${prosign}`,
      order: (order: string) => `E.O. ${order}`,
    },
    parts: [
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
    ],
  },

  /** What is shown of a part of the archive: a post, a TAGS code, a year. */
  slice: {
    byMonth: "Month by month",
    byYear: "Year by year",
    sentBy: "Sent by",
    allPosts: "all posts",
    about: "About",
    together: "Together with",
    of: (post: string) => `of ${post}`,
    with: (code: string) => `with ${code}`,
    newest: "Newest held",
    all: "All of them",
  },

  posts: {
    title: "Posts and years",
    none: phrase("Nothing is held yet. ", ["bring", "Bring cables in"], "."),
    onMap: phrase(["map", "The map"], " shows where they are from."),
    held: (posts: number, years: number) =>
      `Cables of ${counted(posts, { one: "post", other: "posts" })} in ${counted(years, {
        one: "year",
        other: "years",
      })} are held.`,
    years: "Years",
    posts: "Posts",
    unplaced: "Not in the list of posts",
  },

  post: {
    unknown: (asked: string) => `Nothing of a post called ${asked} is held here`,
    none: "None of its cables is held.",
    held: (value: number, first: string | null, last: string | null) =>
      phrase(
        ["search", `${count(value)} of its cables`],
        ` ${form(value, { one: "is", other: "are" })} held${
          first === null
            ? ""
            : first === last || last === null
              ? `, of ${day(first)}`
              : `, from ${day(first)} to ${day(last)}`
        }.`,
      ),
    missing: (value: number, hasOthers: boolean) =>
      phrase(
        "Cables here cite ",
        ["missing", `${count(value)}${hasOthers ? " more" : ""}`],
        ` that ${form(value, { one: "is", other: "are" })} not.`,
      ),
    head: "The post",
    country: "Country",
    name: "Name in cables",
    spellings: "Also",
    station: "Station",
    liesAt: "Lies at",
    place: (latitude: number, longitude: number) =>
      `${Math.abs(latitude).toFixed(1)}° ${latitude >= 0 ? "N" : "S"}, ${Math.abs(longitude).toFixed(1)}° ${
        longitude >= 0 ? "E" : "W"
      }`,
    example: "Number of a cable",
    writesAbout: "Writes about",
    cablesOn: (code: string) => `cables on ${code}`,
    wanted: "Most wanted",
    allMissing: (value: number) => `all ${count(value)}`,
    cited: (times: number) => (times === 1 ? "cited once" : `cited ${count(times)} times`),
    near: "Neighbours",
    nearBy: (why: string, value: number) => `${why}, ${cables(value)}`,
    alsoIn: (country: string) => `also in ${country}`,
    kilometres: (value: number) => `${count(value)} km`,
  },

  series: {
    head: "The series, year by year",
    how: "A post numbers its cables from 1 each January. A solid bar is held; a gap is not; a tick below the line is cited here and not held.",
    year: "Year",
    numbers: (highest: number) => `Numbers 1 to ${count(highest)}`,
    held: "Held",
    highest: "Highest seen",
    share: "Share",
    shareOf: (percent: number) =>
      percent > 0 && percent < 1 ? "<1 %" : `${count(Math.floor(percent))} %`,
    cited: "Cited, missing",
    /** Beside the numbers, where there is no room for a head of the table. */
    narrow: { held: "held", of: "of", missing: "missing" },
    words: (year: string, held: number, highest: number) =>
      `${year}: ${count(held)} held of ${counted(highest, { one: "number", other: "numbers" })}`,
    holes: (
      holes: readonly {
        readonly year: string;
        readonly first: number;
        readonly last: number;
        readonly cited: number;
      }[],
    ) =>
      `Longest holes: ${holes
        .map(
          ({ year, first, last, cited }) =>
            `${year}, numbers ${count(first)} to ${count(last)}${
              cited === 0 ? "" : `, ${count(cited)} of them cited`
            }`,
        )
        .join(
          "; ",
        )}. “Highest seen” is the highest number that is held or cited; the post may have sent more.`,
  },

  signers: {
    head: "Who signed",
    name: "Name",
    cables: "Cables",
    noDates: (name: string) => `${name}: no dates`,
    dates: (name: string, first: string, last: string) =>
      `${name}: ${day(first)}${first === last ? "" : ` to ${day(last)}`}`,
    signedBy: (name: string) => `signed by ${name}`,
    note: (shown: number, all: number) =>
      `${shown < all ? `The first ${count(shown)} of ${count(all)}. ` : ""}Dates are of the first and last cable signed, not of service. A surname may be of more than one person.`,
  },

  tag: {
    title: (code: string, meaning: string) => `${code} ${meaning} · Reftel`,
    unknown: (code: string) => `Nothing under the TAGS code ${code} is held here`,
    none: "No cable here is filed under it.",
    filed: (value: number) =>
      phrase(
        ["search", cables(value)],
        ` ${form(value, { one: "is", other: "are" })} filed under it.`,
      ),
    unlisted: "No list of TAGS has this code.",
    code: "The code",
    glossary: "glossary",
    notInList: "Not in the list: a slip, or a code of its own time and place.",
    meaningUnlisted: "not in the list",
  },

  year: {
    unknown: (year: string) => `${year} is no year`,
    none: "No cable of this year is held.",
    held: (value: number) =>
      phrase(
        ["search", cables(value)],
        ` ${form(value, { one: "is", other: "are" })} held of this year.`,
      ),
    around: (before: string | null, after: string | null) =>
      before === null
        ? after === null
          ? phrase<"before" | "after">()
          : phrase<"before" | "after">(["after", after], " came after.")
        : after === null
          ? phrase<"before" | "after">(["before", before], " came before.")
          : phrase<"before" | "after">(
              ["before", before],
              " came before, ",
              ["after", after],
              " after.",
            ),
  },

  batch: {
    title: "Many at once",
    searching: "Searching",
    head: "Search many at once",
    how: "Paste names or cable numbers, a line each. Every line is searched by itself; of a table the first column is. Nothing of the list is kept.",
    label: "Names, numbers or queries",
    placeholder: "09 ASTANA 2050\nSTATE 83600\njoint statement\nfrom:ASTANA role:action",
    go: "Search each",
    nothing: "Nothing was searched",
    empty: "There is no line to search. Paste one or more.",
    tooLong: (most: number) =>
      `The list is longer than ${count(most)} characters. Send it in pieces.`,
    found: (found: number, all: number) =>
      `${count(found)} of ${counted(all, { one: "line", other: "lines" })} found`,
    cut: (value: number) =>
      `The first ${count(value)} lines were searched. Send the rest in another list.`,
    line: "Line",
    foundHead: "Found",
    searchedAs: "Searched as",
    with: (typed: string) => `with ${typed}`,
    none: "none",
    notHeld: "not held;",
    citing: (value: number) =>
      `${cables(value)} ${form(value, { one: "cites", other: "cite" })} it`,
    ofNumber: (typed: string) => `(${typed})`,
    hows: { number: "its number", query: "a query", phrase: "a phrase" },
  },

  import: {
    title: "Import",
    importing: "Importing",
    head: "Bring cables in",
    how: "What is received is kept as it came, with its hash; the same text again changes nothing. A file may hold one telegram or many.",
    files: "Files, chosen or dropped here",
    source: "Name of the source",
    sourcePlaceholder: "upload",
    sourceHint: phrase("found again with ", ["code", "source:"]),
    go: "Bring in",
    reading: (files: number) => `Reading ${counted(files, { one: "file", other: "files" })} …`,
    nothing: "Nothing was brought in",
    noFile: "No file was chosen. Choose one or more, then bring them in.",
    read: (value: number, failed: number) =>
      `${counted(value - failed, { one: "telegram", other: "telegrams" })} read${
        failed > 0 ? `, ${count(failed)} failed` : ""
      }`,
    numbers: {
      read: "in all",
      stored: "stored",
      held: "held already",
      copies: "further copies",
      failed: "failed",
    },
    states: { stored: "stored", held: "held already", copy: "a further copy" },
    cables: "Cables",
    firstListed: (value: number) => `The first ${count(value)} are listed.`,
    failed: "Failed, and kept to be tried again",
    file: "File",
    place: "Place",
    why: "Why",
    whole: "whole",
    leftAlone: "Left alone",
    absent:
      "There is no such import. A server knows the last hundred since it started; what was brought in is held all the same.",
    underWay: {
      head: (source: string) => `Bringing in ${source}`,
      line: ({
        read,
        aSecond,
        percent,
        secondsLeft,
      }: {
        readonly read: number;
        readonly aSecond: number;
        readonly percent: number;
        readonly secondsLeft: number | null;
      }) =>
        [
          `${count(percent)} % of the bytes read`,
          read === 0
            ? null
            : `${counted(read, { one: "telegram", other: "telegrams" })}, ${count(aSecond)} a second`,
          secondsLeft === null
            ? null
            : secondsLeft < 120
              ? `${counted(secondsLeft, { one: "second", other: "seconds" })} left`
              : `${count(Math.ceil(secondsLeft / 60))} minutes left`,
        ]
          .filter((part) => part !== null)
          .join(", "),
      leave: "It goes on when you leave this page. What is counted is stored.",
      done: (source: string) => `Brought in: ${source}`,
      stopped: "It was not brought to its end",
      more: "Bring in more",
    },
  },

  read: {
    title: "Read one",
    another: "Paste another",
    head: "Read one cable",
    how: "Paste a telegram. It is read in this browser: nothing is sent and nothing is kept. Without scripts the server reads it, and keeps nothing either.",
    label: "Text of the telegram",
    go: "Read",
    nothing: "Nothing was read",
    empty: "There is no text to read. Paste one first.",
    tooLong: (most: number) =>
      `The text is longer than ${count(most)} characters. Bring it in as a file.`,
  },

  /** What a reader keeps of their own: on a cable's page, on the desk, in collections. */
  desk: {
    title: "Desk",
    lead: "What you keep beside the archive. It is stored in the archive’s own file and changes none of its texts.",
    whose:
      "It belongs to the reading room: there are no accounts yet, so everyone who reads here shares it.",
    notDone: "That was not done",
    back: "Back",
    standing: { later: "Read later", read: "Read", done: "Done" },
    standingsLabel: "Where you stand with this cable",
    inCollections: (value: number) =>
      value === 0
        ? "Add to a collection"
        : `In ${counted(value, { one: "collection", other: "collections" })}`,
    addTo: (title: string) => `Add to ${title}`,
    takeOutOf: (title: string) => `Take out of ${title}`,
    add: "add",
    takeOut: "take out",
    newCollection: "A new collection, called",
    begin: "Begin",
    noteOnCable: "Note",
    noteOnCableLabel: "Write a note on the cable",
    noteHere: "note",
    noteOn: (number: number | string) => `Write a note on paragraph ${number}`,
    noteOnWords: "Note on these words",
    noteHead: "A note",
    noteAbout: (name: string) => `On ${name}`,
    noteLabel: "Your note",
    keep: "Keep",
    cancel: "Leave it",
    edit: "Edit",
    remove: "Take away",
    removeNote: "Take away this note",
    ownNotes: (number: number | string) => `Your notes on paragraph ${number}`,
    notesOnCable: "Your notes on the cable",
    onWords: (words: string) => `on “${words}”`,
    near: (words: string) => `on “${words}”, which reads otherwise in this copy`,
    unquoted: "its words were taken out of the archive",
    gone: (words: string, number: number | string) =>
      `on “${words}” in paragraph ${number} of another copy; not in this one`,
    goneUnquoted: (number: number | string) => `on paragraph ${number}, which is not in this copy`,
    correct: "correct",
    correctThis: (field: string) => `Correct ${field}`,
    correctFields: "Correct what was misread",
    correctShort: "Correct",
    correctTitle: (name: string) => `Correct ${name}`,
    correctLead:
      "What was misread can be set right here. The text stays as it came; the correction stands apart from it, with its date, and can be undone. Class, captions and marks cannot be corrected: they decide who may read. Search, exports and citations go by the text.",
    corrected: (at: string) => `As corrected by the reading room on ${day(at)}; the text says: `,
    correctedOther: (at: string) =>
      `As corrected by the reading room on ${day(at)}; the text of this copy says: `,
    agrees: (at: string) =>
      `Corrected by the reading room on ${day(at)}; the text of this copy says the same.`,
    nothingRead: "nothing",
    undo: "Undo",
    undoThis: (field: string) => `Undo the correction of ${field}`,
    textSays: "The text says",
    shouldSay: "It should say",
    fields: {
      subject: "the subject",
      from: "the sender",
      sent: "the date",
      tags: "the TAGS",
      classifiedBy: "who classified it",
      declassify: "the day of declassification",
      signer: "the signer",
    },
    fieldHeads: {
      subject: "Subject",
      from: "From",
      sent: "Sent",
      tags: "TAGS",
      classifiedBy: "Classified by",
      declassify: "Declassify",
      signer: "Signer",
    },
    hints: {
      subject: "The subject line as it should read, without its mark",
      from: "As on the FM line: AMEMBASSY ASTANA",
      sent: "2009-11-17, 2009-11-17 11:10, or 171110Z NOV 09",
      tags: "Codes with commas between them: PREL, KNNP, KZ",
      classifiedBy: "Name and title",
      declassify: "A day: 2029-11-17",
      signer: "The name that it is signed with",
    },
    setRight: "Correct",
    save: "Save this search",
    saveAs: "Called",
    saveGo: "Save",
    saved: "Saved searches",
    fresh: (value: number) => `${count(value)} new`,
    see: "I have seen them",
    freshSince: (value: number, at: string) =>
      `${value === 0 ? "nothing" : count(value)} new since ${day(at)}`,
    unreadable: "can be read no longer",
    toRead: "To be read",
    wasRead: "Read",
    isDone: "Done with",
    collections: "Collections",
    notes: "Notes",
    corrections: "Corrections",
    none: {
      later: "Nothing waits to be read. “Read later” on a cable’s page puts it here.",
      collections: "No collection yet. Begin one here, or on a cable’s page.",
      searches: "No search is saved. “Save this search” stands above every result.",
      notes: "No note yet. Select words on a cable’s page, or press “note” beside a paragraph.",
    },
    firstOf: (shown: number, all: number) => `${count(shown)} of ${count(all)}`,
    removed: (at: string, reason: string) => `taken out on ${day(at)}: ${reason}`,
    unheld: "not held here",
    collectionsOf: (value: number) => cables(value),
    forget: "Forget",
    forgetSearch: (title: string) => `Forget the search ${title}`,
    clear: "Clear",
    clearOf: (name: string) => `Clear the mark of ${name}`,
    transfer: "Take it along",
    exportAs: "All of it as",
    json: "JSON",
    csv: "CSV",
    importLabel: "Take in such a JSON file",
    importGo: "Take in",
    noFile: "No file was chosen. Choose the JSON file of a desk.",
    notJson: "The file is no JSON. Choose the JSON file of a desk.",
    takenIn: (told: {
      readonly added: number;
      readonly changed: number;
      readonly same: number;
      readonly older: number;
      readonly refused: number;
      readonly waiting: number;
    }) =>
      [
        `${count(told.added)} added`,
        `${count(told.changed)} changed`,
        `${count(told.same)} as they were`,
        told.older === 0 ? null : `${count(told.older)} older than what is here`,
        told.refused === 0 ? null : `${count(told.refused)} that could not be read`,
        told.waiting === 0 ? null : `${count(told.waiting)} about cables that are not held yet`,
      ]
        .filter((words) => words !== null)
        .join(", "),
    collection: {
      empty: "No cable is in it. “Add to a collection” on a cable’s page puts one here.",
      sayWhy: "Say why it is here",
      sayOtherwise: "Edit",
      whyLabel: (name: string) => `Why ${name} is here`,
      up: "Up",
      upLabel: (name: string) => `Move ${name} up`,
      down: "Down",
      downLabel: (name: string) => `Move ${name} down`,
      leave: "Take out",
      leaveLabel: (name: string) => `Take out ${name}`,
      say: "Keep",
      settings: "Title and purpose",
      titleLabel: "Title",
      textLabel: "What it is for",
      call: "Keep",
      drop: "Take the collection away",
      dropHint: "The cables stay where they are.",
      export: "Export",
      texts: "texts",
      changedMeanwhile: "It was changed meanwhile; look at it again, then repeat the change.",
      unknown: "There is no such collection on the desk",
    },
    takenMeanwhile:
      "This is no longer on the desk; another window took it away. Load the page again to see what is there.",
  },
};
