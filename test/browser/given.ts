import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A file as a browser sends it. */
export interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const given = (name: string, text: string): Given => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

const text = readFileSync(join(import.meta.dirname, "../../demo/twin.txt"), "utf8");

/** The invented telegram in the layout of the specimen. */
export const twin = given("twin.txt", text);

export const TWIN = "09PORTESPERANCE1174";

/** The twin as another source might have it: two words read otherwise. */
export const variant = given(
  "variant.txt",
  text.replace("sticking points", "stumbling stones").replace("HALLORAN", "HALL0RAN"),
);

/** An invented head of which no paragraph came. */
export const headAlone = given(
  "head-alone.txt",
  `R 161200Z OCT 09
FM AMEMBASSY MAJURO
TO SECSTATE WASHDC
UNCLAS MAJURO 004243

SIPDIS

E.O. 12958: N/A
TAGS: EFIS, RM
SUBJECT: EXERCISE EXERCISE: THE PAGE THAT NEVER CAME
`,
);

const numbered4242 = (title: string, body: string): string =>
  `R 151200Z OCT 09
FM AMEMBASSY MAJURO
TO SECSTATE WASHDC
UNCLAS MAJURO 004242

SIPDIS

E.O. 12958: N/A
TAGS: EFIS, RM
SUBJECT: ${title}

EXERCISE EXERCISE EXERCISE

1. (U) ${body}

HALLORAN
`;

/** Two invented telegrams that were given one number. */
export const sameNumber: readonly Given[] = [
  numbered4242(
    "THE HARBOR CLOCK",
    "The clock over the harbor office stands still since August. The harbormaster calls it a clock for ships in no hurry, and has asked three times for a wheel from the mainland.",
  ),
  numbered4242(
    "PRICE OF LEMONS",
    "Lemons cost twice what they did in spring. Growers blame the ferry, the ferry blames the growers, and the ministry has set up a board that meets on Thursdays over tea.",
  ),
].map((one, index) => given(`same-number-${index + 1}.txt`, one));
