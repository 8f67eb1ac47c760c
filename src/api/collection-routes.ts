import { createRoute, z } from "@hono/zod-openapi";
import {
  addToCollection,
  changeCollection,
  collection,
  collections,
  dropCollection,
  entries,
  leaveOut,
  makeCollection,
  type About,
  type CollectionChange,
  type CollectionSeen,
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
  tagOf,
  versionIn,
} from "./desk-answers.ts";
import * as shape from "./desk-schemas.ts";
import { zipOfCables } from "./text-export.ts";

const listRoute = createRoute({
  method: "get",
  path: "/desk/collections",
  summary: "Collections, the one changed last first",
  responses: {
    200: {
      description: "The collections",
      content: {
        "application/json": {
          schema: z.object({ collections: z.array(shape.CollectionKept).readonly() }),
        },
      },
    },
  },
});

const makeRoute = createRoute({
  method: "post",
  path: "/desk/collections",
  summary: "Begin a collection",
  request: body(shape.CollectionOrder),
  responses: {
    ...nameOf("The collection"),
    ...orderProblems,
  },
});

const oneRoute = createRoute({
  method: "get",
  path: "/desk/collections/{id}",
  summary: "One collection; `ETag` names its version",
  request: { params: shape.paperId },
  responses: {
    200: {
      description: "The collection",
      content: { "application/json": { schema: shape.CollectionKept } },
    },
    ...orderProblems,
  },
});

const textsRoute = createRoute({
  method: "get",
  path: "/desk/collections/{id}/texts",
  summary: "The texts of a collection's cables as a zip, in its order",
  request: { params: shape.paperId },
  responses: {
    200: {
      description: "One text a cable",
      content: { "application/zip": { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...orderProblems,
  },
});

const tableRoute = createRoute({
  method: "get",
  path: "/desk/collections/{id}/table",
  summary: "A collection as a table: a row for it, and one for each of its cables",
  request: { params: shape.paperId },
  responses: {
    200: { description: "The table", content: { "text/csv": { schema: z.string() } } },
    ...orderProblems,
  },
});

const callRoute = createRoute({
  method: "patch",
  path: "/desk/collections/{id}",
  summary: "Call a collection something else, or say what it is for",
  request: { params: shape.paperId, headers: shape.ifMatch, ...body(shape.CollectionPatch) },
  responses: { ...gone, ...orderProblems },
});

const dropRoute = createRoute({
  method: "delete",
  path: "/desk/collections/{id}",
  summary: "Take a collection away; the cables stay",
  request: { params: shape.paperId, headers: shape.ifMatch },
  responses: { ...gone, ...orderProblems },
});

const addRoute = createRoute({
  method: "put",
  path: "/desk/collections/{id}/cables/{mrn}",
  summary: "Put a cable into a collection, at its end",
  request: { params: shape.inCollection },
  responses: { ...gone, ...orderProblems },
});

const leaveOutRoute = createRoute({
  method: "delete",
  path: "/desk/collections/{id}/cables/{mrn}",
  summary: "Take a cable out of a collection",
  request: { params: shape.inCollection },
  responses: { ...gone, ...orderProblems },
});

const entryRoute = createRoute({
  method: "patch",
  path: "/desk/collections/{id}/cables/{mrn}",
  summary:
    "Say why a cable is in a collection, or put it before another (`before`; null: at the end)",
  request: { params: shape.inCollection, headers: shape.ifMatch, ...body(shape.EntryPatch) },
  responses: { ...gone, ...orderProblems },
});

/** The entry of a cable that is named as `09ASTANA2050`, or as `09ASTANA2050@6f0c2a` where two have the number. */
const entryNamed = ({ paper }: CollectionSeen, name: string): About | null => {
  const [mrn = "", hash = ""] = name.split("@", 2);
  return (
    paper.entries.find(({ about }) => about.mrn === mrn && about.hash.startsWith(hash))?.about ??
    null
  );
};

/** Adds the routes of collections. */
export const addCollectionRoutes = ({ app, reftel }: Api): void => {
  const { archive, desk, reader } = reftel;
  const absent = { kind: "absent" } as const;

  app.openapi(listRoute, async (context) =>
    context.json({ collections: await collections(desk, reader) }, 200),
  );
  app.openapi(makeRoute, async (context) => {
    const { title, text = "" } = context.req.valid("json");
    const outcome = await makeCollection(desk, reader, { title, text });
    return made(context, outcome);
  });
  app.openapi(oneRoute, async (context) => {
    const known = await collection(desk, reader, context.req.valid("param").id);
    return known === null ? notDone(context, absent) : context.json(known, 200, tagOf(known));
  });
  app.openapi(textsRoute, async (context) => {
    const known = await collection(desk, reader, context.req.valid("param").id);
    if (known === null) return notDone(context, absent);
    const { list } = await entries(desk, reader, known);
    const lines = list.flatMap(({ sight }) => (sight.kind === "held" ? [sight.line] : []));
    return context.body(zipOfCables(archive, reader, lines), 200, {
      "content-type": "application/zip",
      "content-disposition": 'attachment; filename="reftel-collection.zip"',
    });
  });
  app.openapi(tableRoute, async (context) => {
    const known = await collection(desk, reader, context.req.valid("param").id);
    if (known === null) return notDone(context, absent);
    return context.body(tableOf([known.paper]), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="reftel-collection.csv"',
    });
  });
  app.openapi(callRoute, async (context) => {
    const { id } = context.req.valid("param");
    const { title, text } = context.req.valid("json");
    const change: CollectionChange = {
      kind: "call",
      ...(title === undefined ? {} : { title }),
      ...(text === undefined ? {} : { text }),
    };
    const outcome = await changeCollection(desk, reader, id, change, versionIn(context));
    return changed(context, outcome);
  });
  app.openapi(dropRoute, async (context) => {
    const { id } = context.req.valid("param");
    const outcome = await dropCollection(desk, reader, id, versionIn(context));
    return done(context, outcome);
  });
  app.openapi(addRoute, async (context) => {
    const { id, mrn } = context.req.valid("param");
    const outcome = await addToCollection(desk, reader, id, mrn);
    return changed(context, outcome);
  });
  app.openapi(leaveOutRoute, async (context) => {
    const { id, mrn } = context.req.valid("param");
    const outcome = await leaveOut(desk, reader, id, mrn);
    return changed(context, outcome);
  });
  app.openapi(entryRoute, async (context) => {
    const { id, mrn } = context.req.valid("param");
    const { text, before } = context.req.valid("json");
    const known = await collection(desk, reader, id);
    const about = known === null ? null : entryNamed(known, mrn);
    if (known === null || about === null) return notDone(context, absent);
    const next = typeof before === "string" ? entryNamed(known, before) : null;
    if (typeof before === "string" && next === null) return notDone(context, absent);
    let version = versionIn(context);
    const changes: readonly CollectionChange[] = [
      ...(text === undefined ? [] : [{ kind: "say", about, text } as const]),
      ...(before === undefined ? [] : [{ kind: "move", about, before: next } as const]),
    ];
    let last = known;
    for (const change of changes) {
      const outcome = await changeCollection(desk, reader, id, change, version);
      if (outcome.kind !== "done") return notDone(context, outcome);
      last = outcome.value;
      version = version === null ? null : last.version;
    }
    return context.body(null, 204, tagOf(last));
  });
};
