export { createApi } from "./app.ts";
export { HEADERS } from "./headers.ts";
export { problemValue } from "./problem.ts";
export { beginServing, serving } from "./serving.ts";
export { tableOf } from "./desk-table.ts";
export { exportOf } from "./hit-export.ts";
export { zipOf } from "./text-export.ts";
