/**
 * The sixth schema has the tables of the fifth; segments are of another layout and are all written anew (`rebuilds`): very
 * frequent words have bitmaps, lists have directories, and pairs of very frequent words are words of their own.
 */
export const paired = `
  DELETE FROM blob;
  DELETE FROM segment;
`;
