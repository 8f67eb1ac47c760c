const header = /^([!-9;-~]{1,76}):(?:[ \t](.*))?$/;

/** Headers that only mail has; From, To, Date and Subject stand in telegrams, too. */
const own =
  /^(?:return-path|message-id|mime-version|content-type|delivered-to|x-[a-z-]+|mmhs-[a-z0-9-]+|sio-label|dkim-signature|content-transfer-encoding)$/i;

const SENDER = /@[A-Za-z0-9.-]+>?\s*$/;

/**
 * True where bytes begin with the headers of a mail: lines of names and values, with one among them that only mail has,
 * or a sender with an address and a date.
 */
export const isMail = (head: Uint8Array): boolean => {
  const lines = Buffer.from(head.subarray(0, 32_768)).toString("latin1").split(/\r?\n/, 400);
  const seen = new Set<string>();
  let hasOwn = false;
  let hasSender = false;
  for (const [at, line] of lines.entries()) {
    if (line === "") break;
    if (/^[ \t]/.test(line) && at > 0) continue;
    const match = header.exec(line);
    if (!match) return false;
    const name = (match[1] ?? "").toLowerCase();
    seen.add(name);
    hasOwn ||= own.test(name) || (name === "received" && /^(?:from|by) /.test(match[2] ?? ""));
    hasSender ||= name === "from" && SENDER.test(match[2] ?? "");
  }
  if (seen.has("mrn")) return false;
  return (hasOwn && seen.size > 1) || (hasSender && seen.has("date"));
};
