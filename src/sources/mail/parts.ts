import PostalMime, { type Email } from "postal-mime";
import { LIMITS } from "../limits.ts";

/** A mail in its parts; `tooDeep` where its parts are nested, or its headers long, past the limits. */
export type MailParts =
  | { readonly kind: "mail"; readonly email: Email }
  | { readonly kind: "tooDeep" };

/** Reads a mail into its parts, each decoded as it says. */
export const readParts = async (bytes: Uint8Array): Promise<MailParts> => {
  try {
    const email = await PostalMime.parse(bytes, {
      maxNestingDepth: LIMITS.mimeDepth,
      maxHeadersSize: LIMITS.mimeHeaders,
      forceRfc822Attachments: true,
    });
    return { kind: "mail", email };
  } catch {
    // The reader of mail rejects only what is past these limits.
    return { kind: "tooDeep" };
  }
};
