import { error } from "@sveltejs/kit";
import { underWay } from "../../../reading/under-way.ts";
import { openDesk } from "../../../server/desk.ts";

export const load = ({ params, locals, setHeaders }) => {
  const begun = openDesk(locals).importer.begun(params.id);
  if (begun === null) error(404, locals.text.import.absent);
  setHeaders({ "cache-control": "no-store" });
  const state = begun.state();
  const { source } = begun;
  switch (state.kind) {
    case "running":
      return { source, running: underWay(state, Date.now()), report: state.report, fault: null };
    case "done":
      return { source, running: null, report: state.report, fault: null };
    case "failed":
      return { source, running: null, report: state.report, fault: state.message };
  }
};
