import type { Dispatch } from "../dispatch.ts";
import { afterStrait } from "./after-strait.ts";
import { beforeOrsino } from "./before-orsino.ts";
import { capeHalvard } from "./cape-halvard.ts";
import { fisheries } from "./fisheries.ts";
import { lisandriaElection } from "./lisandria-election.ts";
import { listedVessels } from "./listed-vessels.ts";
import { orsinoVisit } from "./orsino-visit.ts";
import { straitsConference } from "./straits-conference.ts";
import { straitsTreaty } from "./straits-treaty.ts";
import { yachtsman } from "./yachtsman.ts";

/** Every hand-written telegram of the demonstration except the twin, arc by arc. */
export const situations: readonly Dispatch[] = [
  ...straitsConference,
  ...straitsTreaty,
  ...capeHalvard,
  ...yachtsman,
  ...lisandriaElection,
  ...fisheries,
  ...listedVessels,
  ...beforeOrsino,
  ...orsinoVisit,
  ...afterStrait,
];
