import { fail } from "@sveltejs/kit";
import {
  addToCollection,
  changeCollection,
  changeNote,
  correct,
  dropCollection,
  dropNote,
  dropSearch,
  dropStanding,
  FIELDS,
  importPapers,
  leaveOut,
  makeCollection,
  makeNote,
  saveSearch,
  setStanding,
  STANDINGS,
  undoCorrection,
  type Outcome,
} from "reftel/desk";
import { collectionAddress } from "../../reading/links.ts";
import { openDesk, type Desk } from "../../server/desk.ts";
import { ended, sentIn, type Sent } from "../../server/desk-form.ts";
import { deskViewOf, noteSeen } from "../../server/papers.ts";

export const load = async ({ locals }) => ({ view: await deskViewOf(openDesk(locals)) });

type Act = (desk: Desk, sent: Sent) => Promise<Outcome<unknown>>;

const ABSENT = { kind: "absent" } as const;

/** An action that does one thing on the desk and goes back. */
const does =
  (act: Act) =>
  async ({ request, locals }: { readonly request: Request; readonly locals: App.Locals }) => {
    const sent = await sentIn(request);
    return ended(await act(openDesk(locals), sent), sent.back, locals.text);
  };

/** The entry that a form of a collection names. */
const entryOf = ({ text }: Sent, prefix = "") => ({
  mrn: text(`${prefix}mrn`),
  hash: text(`${prefix}hash`),
});

/** The words within a paragraph that a note is on; none where the form does not name both their ends. */
const wordsOf = (start: number | undefined, end: number | undefined) =>
  start === undefined || end === undefined ? {} : { start, end };

export const actions = {
  stand: does(async ({ papers, reader }, { text }) => {
    const standing = STANDINGS.find((one) => one === text("standing")) ?? null;
    return setStanding(papers, reader, text("cable"), standing);
  }),
  clear: does(({ papers, reader }, { text }) => dropStanding(papers, reader, text("id"))),

  begin: async ({ request, locals }) => {
    const sent = await sentIn(request);
    const { papers, reader } = openDesk(locals);
    const made = await makeCollection(papers, reader, { title: sent.text("title") });
    if (made.kind !== "done") return ended(made, sent.back, locals.text);
    const { id } = made.value.paper;
    const cable = sent.text("cable");
    if (cable === "") return ended(made, collectionAddress(id), locals.text);
    return ended(await addToCollection(papers, reader, id, cable), sent.back, locals.text);
  },
  put: does(({ papers, reader }, { text }) =>
    addToCollection(papers, reader, text("id"), text("cable")),
  ),
  out: does(({ papers, reader }, { text }) => leaveOut(papers, reader, text("id"), text("cable"))),
  call: does(({ papers, reader }, { text, whole }) =>
    changeCollection(
      papers,
      reader,
      text("id"),
      { kind: "call", title: text("title"), text: text("text") },
      whole("version") ?? null,
    ),
  ),
  move: does(({ papers, reader }, sent) => {
    const before = sent.text("before-mrn") === "" ? null : entryOf(sent, "before-");
    const change = { kind: "move", about: entryOf(sent), before } as const;
    return changeCollection(papers, reader, sent.text("id"), change, sent.whole("version") ?? null);
  }),
  say: does(({ papers, reader }, sent) =>
    changeCollection(papers, reader, sent.text("id"), {
      kind: "say",
      about: entryOf(sent),
      text: sent.text("text"),
    }),
  ),
  leave: does(({ papers, reader }, sent) =>
    changeCollection(papers, reader, sent.text("id"), {
      kind: "leave-out",
      about: entryOf(sent),
    }),
  ),
  drop: does(({ papers, reader }, { text }) => dropCollection(papers, reader, text("id"))),

  note: does(({ papers, reader }, { text, whole }) => {
    const [name = "", hash] = text("cable").split("@", 2);
    return makeNote(papers, reader, {
      name,
      ...(hash === undefined ? {} : { hash }),
      address: text("address") === "" ? null : text("address"),
      ...wordsOf(whole("start"), whole("end")),
      text: text("text"),
    });
  }),
  rewrite: does(({ papers, reader }, { text }) =>
    changeNote(papers, reader, text("id"), text("text")),
  ),
  unnote: does(({ papers, reader }, { text }) => dropNote(papers, reader, text("id"))),

  correct: does(async ({ papers, reader }, { text }) => {
    const field = FIELDS.find((one) => one === text("field"));
    if (field === undefined) return ABSENT;
    return correct(papers, reader, text("cable"), field, text("value"));
  }),
  undo: does(({ papers, reader }, { text }) => undoCorrection(papers, reader, text("id"))),

  save: does(({ papers, reader }, { text }) => {
    const query = text("query");
    const order = (["relevance", "date", "-date"] as const).find((one) => one === text("order"));
    const title = text("title") === "" ? query.slice(0, 200) : text("title");
    return saveSearch(papers, reader, { title, query, order: order ?? null });
  }),
  see: does((desk, { text, whole }) => noteSeen(desk, text("id"), whole("fresh") ?? null)),
  forget: does(({ papers, reader }, { text }) => dropSearch(papers, reader, text("id"))),

  take: async ({ request, locals }) => {
    const { file } = await sentIn(request);
    const given = file("file");
    const { noFile, notJson } = locals.text.desk;
    if (given === null) return fail(400, { message: noFile, back: null });
    let document: unknown;
    try {
      document = JSON.parse(await given.text());
    } catch {
      return fail(400, { message: notJson, back: null });
    }
    const { papers, reader } = openDesk(locals);
    const outcome = await importPapers(papers, reader, document);
    if (outcome.kind !== "done") return ended(outcome, "/desk", locals.text);
    const { refused, ...told } = outcome.value;
    return { taken: locals.text.desk.takenIn({ ...told, refused: refused.length }) };
  },
};
