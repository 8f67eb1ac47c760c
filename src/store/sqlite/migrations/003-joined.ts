/**
 * The third schema: a copy may be what sections of a telegram make together that arrived apart. `joined` names the
 * hashes of those that it was put together from (JSON); null for a text that was received. Such a copy has the places
 * of its sections, and is made anew when one comes or goes.
 */
export const joined = `
  ALTER TABLE copy ADD COLUMN joined TEXT;
`;
