import assert from "node:assert/strict";
import { test } from "node:test";
import { correctedBy } from "../../src/archive/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { as } from "../contract/archive.ts";

const received = (text: string, at: number) => ({
  source: "test",
  file: `${at}.txt`,
  place: null,
  bytes: new TextEncoder().encode(text),
  decoding: "utf-8" as const,
  text,
  telegram: parse(text),
});

const telegram = (
  post: string,
  serial: number,
  level: string,
  subject: string,
  lines: string,
): string => `O 01120${serial % 10}Z MAR 09
FM AMEMBASSY ${post}
TO SECSTATE WASHDC
${level} ${post} 000${serial}

E.O. 12958: N/A
TAGS: PREL
SUBJECT: ${subject}

${lines}
`;

test("a cable is told by whom it was corrected or sent on, and by nobody who only cites it or is not seen", async () => {
  const archive = openMemoryArchive();
  const texts = [
    telegram("SUVA", 700, "UNCLAS", "EXERCISE: A PORT", "1. EXERCISE. Fog."),
    telegram(
      "SUVA",
      701,
      "UNCLAS",
      "EXERCISE: A PORT",
      "C O R R E C T E D  C O P Y (SUVA 700, PARA 1)\n\n1. EXERCISE. Fog, not frog.",
    ),
    telegram("SUVA", 702, "UNCLAS", "EXERCISE: MORE", "1. EXERCISE. As said in 09 SUVA 700."),
    telegram(
      "SUVA",
      703,
      "SECRET",
      "EXERCISE: NO MORE",
      "1. (S) PLEASE CANCEL SUVA 700. EXERCISE.",
    ),
  ];
  await archive.put(texts.map(received));
  const later = async (level: string) => {
    const reader = as(level);
    const references = await archive.references(reader, "09SUVA700");
    assert.ok(references);
    return correctedBy(archive, reader, references, builtIn);
  };
  const corrected = { mrn: "09SUVA701", kind: "corrected-copy" };
  assert.deepEqual(await later("S"), [corrected, { mrn: "09SUVA703", kind: "cancellation" }]);
  assert.deepEqual(await later("U"), [corrected]);
});
