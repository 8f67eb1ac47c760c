const header = /^([!-9;-~]{1,76}):(?:[ \t](.*))?$/;

/** Headers that only mail has; From, To, Date and Subject stand in telegrams, too. */
const own =
  /^(?:return-path|message-id|mime-version|content-type|delivered-to|x-[a-z-]+|mmhs-[a-z0-9-]+|sio-label|dkim-signature|content-transfer-encoding)$/i;

const SENDER = /@[A-Za-z0-9.-]+>?\s*$/;

/** The headers that bytes begin with, names in lower case; null where a line before the first blank one is none. */
const headersIn = (
  head: Uint8Array,
): readonly (readonly [name: string, value: string])[] | null => {
  const lines = Buffer.from(head.subarray(0, 32_768)).toString("latin1").split(/\r?\n/, 400);
  const found: (readonly [string, string])[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === "") break;
    if (/^[ \t]/.test(line) && at > 0) continue;
    const match = header.exec(line);
    if (!match) return null;
    found.push([(match[1] ?? "").toLowerCase(), match[2] ?? ""]);
  }
  return found;
};

/** True where bytes begin with lines of names and values, whichever: enough behind what says already that a mail begins. */
export const hasHeaders = (head: Uint8Array): boolean => (headersIn(head)?.length ?? 0) > 0;

/**
 * True where bytes begin with the headers of a mail: lines of names and values, with one among them that only mail has,
 * or a sender with an address and a date.
 */
export const isMail = (head: Uint8Array): boolean => {
  const found = headersIn(head);
  if (found === null) return false;
  const seen = new Set(found.map(([name]) => name));
  if (seen.has("mrn")) return false;
  const hasOwn = found.some(
    ([name, value]) => own.test(name) || (name === "received" && /^(?:from|by) /.test(value)),
  );
  const hasSender = found.some(([name, value]) => name === "from" && SENDER.test(value));
  return (hasOwn && seen.size > 1) || (hasSender && seen.has("date"));
};
