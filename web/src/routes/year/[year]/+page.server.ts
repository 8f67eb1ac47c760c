import { error } from "@sveltejs/kit";
import { openDesk } from "../../../server/desk.ts";
import { sliceOf } from "../../../server/slice.ts";

export const load = async ({ params, locals }) => {
  const desk = openDesk(locals);
  const { year } = params;
  if (!/^\d{4}$/.test(year)) error(404, desk.text.year.unknown(year));
  const [slice, stats] = await Promise.all([sliceOf(desk, `year:${year}`, "month"), desk.stats()]);
  if (slice === null) error(404, desk.text.year.unknown(year));
  const years = stats.years.map((one) => one.year);
  return {
    year,
    slice,
    before: years.findLast((one) => one < year) ?? null,
    after: years.find((one) => one > year) ?? null,
  };
};
