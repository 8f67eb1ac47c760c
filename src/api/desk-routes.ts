import { createRoute, z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import {
  correct,
  corrections,
  exportPapers,
  importPapers,
  makeNote,
  notes,
  papersOn,
  saveSearch,
  savedSearches,
  seeSearch,
  setStanding,
  standings,
  undoCorrection,
  changeNote,
  dropNote,
  dropSearch,
  type Outcome,
} from "../desk/index.ts";
import type { Api } from "./api.ts";
import { tableOf } from "./desk-table.ts";
import {
  body,
  changed,
  done,
  gone,
  made,
  nameOf,
  notDone,
  orderProblems,
  versionIn,
} from "./desk-answers.ts";
import * as shape from "./desk-schemas.ts";
import { problem, problems } from "./problem.ts";

const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  200: { description, content: { "application/json": { schema } } },
});

const exportRoute = createRoute({
  method: "get",
  path: "/desk",
  summary: "Everything that is kept on the desk: collections, notes, states, searches, corrections",
  request: { query: z.object({ format: z.enum(["json", "csv"]).default("json") }) },
  responses: {
    200: {
      description: "The document, or a table of it",
      content: {
        "application/json": { schema: shape.Document },
        "text/csv": { schema: z.string() },
      },
    },
  },
});

const importRoute = createRoute({
  method: "post",
  path: "/desk",
  summary: "Take such a document in again; of two papers of one name the newer stays",
  request: body(shape.Document),
  responses: { ...json("What became of it", shape.Taken), ...orderProblems },
});

const onCableRoute = createRoute({
  method: "get",
  path: "/desk/cables/{mrn}",
  summary: "What is kept about one cable",
  request: { params: shape.mrn },
  responses: { ...json("The papers", shape.OnCable), ...problems(404) },
});

const standingsRoute = createRoute({
  method: "get",
  path: "/desk/standings",
  summary: "Cables that are to be read, were read, are done with",
  request: {
    query: shape.partOf.extend({ standing: z.enum(["later", "read", "done"]).optional() }),
  },
  responses: json("A part of the list, newest first", shape.listOf(shape.StandingKept)),
});

const standRoute = createRoute({
  method: "put",
  path: "/desk/standings/{mrn}",
  summary: "Say where one stands with a cable; null takes the mark away",
  request: { params: shape.mrn, ...body(shape.StandingOrder) },
  responses: { ...gone, ...orderProblems },
});

const notesRoute = createRoute({
  method: "get",
  path: "/desk/notes",
  summary: "Notes, the one changed last first",
  request: { query: shape.partOf },
  responses: json("A part of the list", shape.listOf(shape.NoteKept)),
});

const noteRoute = createRoute({
  method: "post",
  path: "/desk/notes",
  summary: "Write a note on words of a paragraph, on a paragraph, or on a cable",
  request: body(shape.NoteOrder),
  responses: {
    ...nameOf("The note"),
    ...orderProblems,
  },
});

const changeNoteRoute = createRoute({
  method: "patch",
  path: "/desk/notes/{id}",
  summary: "Write a note anew",
  request: { params: shape.paperId, headers: shape.ifMatch, ...body(shape.NotePatch) },
  responses: { ...gone, ...orderProblems },
});

const dropNoteRoute = createRoute({
  method: "delete",
  path: "/desk/notes/{id}",
  summary: "Take a note away",
  request: { params: shape.paperId },
  responses: { ...gone, ...orderProblems },
});

const searchesRoute = createRoute({
  method: "get",
  path: "/desk/searches",
  summary: "Saved searches with what they find, and what came since they were last looked at",
  responses: json("The searches", z.object({ searches: z.array(shape.SearchKept).readonly() })),
});

const saveRoute = createRoute({
  method: "post",
  path: "/desk/searches",
  summary: "Save a search under a title",
  request: body(shape.SearchOrder),
  responses: {
    ...nameOf("The search"),
    ...orderProblems,
  },
});

const seeRoute = createRoute({
  method: "post",
  path: "/desk/searches/{id}/seen",
  summary: "Say that a saved search was looked at now",
  request: { params: shape.paperId },
  responses: { ...gone, ...orderProblems },
});

const dropSearchRoute = createRoute({
  method: "delete",
  path: "/desk/searches/{id}",
  summary: "Take a saved search away",
  request: { params: shape.paperId },
  responses: { ...gone, ...orderProblems },
});

const correctionsRoute = createRoute({
  method: "get",
  path: "/desk/corrections",
  summary: "Corrections of fields that were misread, newest first",
  request: { query: shape.partOf },
  responses: json("A part of the list", shape.listOf(shape.CorrectionKept)),
});

const correctRoute = createRoute({
  method: "put",
  path: "/desk/cables/{mrn}/corrections/{field}",
  summary: "Correct a field that was misread; the text stays as it is",
  request: { params: shape.fieldOf, ...body(shape.CorrectionOrder) },
  responses: { ...gone, ...orderProblems },
});

const undoRoute = createRoute({
  method: "delete",
  path: "/desk/cables/{mrn}/corrections/{field}",
  summary: "Undo a correction",
  request: { params: shape.fieldOf },
  responses: { ...gone, ...orderProblems },
});

/** Bytes of one order on the desk, and of a document that is taken in. */
const ORDER_LIMIT = 128 * 1024;
const DOCUMENT_LIMIT = 16 * 1024 * 1024;

/** Adds the routes of what a reader keeps. All of it is the reader's own: another has another desk. */
export const addDeskRoutes = ({ app, reftel }: Api): void => {
  const { desk, reader } = reftel;

  const limited = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (context) =>
        problem(
          context,
          413,
          "body.tooLarge",
          `The body is larger than ${maxSize / 1024} KiB, the most that is taken here.`,
        ),
    });
  app.use("/desk", limited(DOCUMENT_LIMIT));
  app.use("/desk/*", limited(ORDER_LIMIT));

  app.openapi(exportRoute, async (context) => {
    const document = await exportPapers(desk, reader);
    const { format } = context.req.valid("query");
    const disposition = {
      "content-disposition": `attachment; filename="reftel-desk.${format}"`,
    };
    if (format === "json") return context.json(document, 200, disposition);
    return context.body(tableOf(document.papers), 200, {
      "content-type": "text/csv; charset=utf-8",
      ...disposition,
    });
  });

  app.openapi(importRoute, async (context) => {
    const outcome = await importPapers(desk, reader, context.req.valid("json"));
    return outcome.kind === "done" ? context.json(outcome.value, 200) : notDone(context, outcome);
  });

  app.openapi(onCableRoute, async (context) => {
    const answer = await reftel.archive.cable(reader, context.req.valid("param").mrn);
    if (answer.kind !== "cable")
      return problem(context, 404, "cable.absent", "This cable is not in the archive.");
    return context.json(await papersOn(desk, reader, answer.cable), 200);
  });

  app.openapi(standingsRoute, async (context) => {
    const { standing, ...part } = context.req.valid("query");
    const asked = standing === undefined ? part : { ...part, standing };
    return context.json(await standings(desk, reader, asked), 200);
  });
  app.openapi(standRoute, async (context) => {
    const { mrn } = context.req.valid("param");
    const { standing } = context.req.valid("json");
    const outcome = await setStanding(desk, reader, mrn, standing);
    return done(context, outcome);
  });

  app.openapi(notesRoute, async (context) =>
    context.json(await notes(desk, reader, context.req.valid("query")), 200),
  );
  app.openapi(noteRoute, async (context) => {
    const { cable, start, end, ...order } = context.req.valid("json");
    const words = start === undefined || end === undefined ? {} : { start, end };
    const outcome = await makeNote(desk, reader, { name: cable, ...order, ...words });
    return made(context, outcome);
  });
  app.openapi(changeNoteRoute, async (context) => {
    const { id } = context.req.valid("param");
    const { text } = context.req.valid("json");
    const outcome = await changeNote(desk, reader, id, text, versionIn(context));
    return changed(context, outcome);
  });
  app.openapi(dropNoteRoute, async (context) => {
    const outcome = await dropNote(desk, reader, context.req.valid("param").id);
    return done(context, outcome);
  });

  app.openapi(searchesRoute, async (context) => {
    const searches = await savedSearches(desk, reader);
    // What the archive counts arrivals by is no reader's.
    const open = searches.map((one) => ({ ...one, paper: { ...one.paper, arrivals: 0 } }));
    return context.json({ searches: open }, 200);
  });
  app.openapi(saveRoute, async (context) => {
    const outcome = await saveSearch(desk, reader, context.req.valid("json"));
    return made(context, outcome);
  });
  app.openapi(seeRoute, async (context) => {
    const outcome = await seeSearch(desk, reader, context.req.valid("param").id);
    return done(context, outcome);
  });
  app.openapi(dropSearchRoute, async (context) => {
    const outcome = await dropSearch(desk, reader, context.req.valid("param").id);
    return done(context, outcome);
  });

  app.openapi(correctionsRoute, async (context) =>
    context.json(await corrections(desk, reader, context.req.valid("query")), 200),
  );
  app.openapi(correctRoute, async (context) => {
    const { mrn, field } = context.req.valid("param");
    const outcome = await correct(desk, reader, mrn, field, context.req.valid("json").value);
    return done(context, outcome);
  });
  app.openapi(undoRoute, async (context) => {
    const { mrn, field } = context.req.valid("param");
    const outcome = await undoField(mrn, field);
    return done(context, outcome);
  });
  const undoField = async (mrn: string, field: string): Promise<Outcome<null>> => {
    const answer = await reftel.archive.cable(reader, mrn);
    if (answer.kind !== "cable") return { kind: "absent" };
    const known = (await papersOn(desk, reader, answer.cable)).corrections.find(
      (one) => one.field === field,
    );
    return known === undefined ? { kind: "absent" } : undoCorrection(desk, reader, known.id);
  };
};
