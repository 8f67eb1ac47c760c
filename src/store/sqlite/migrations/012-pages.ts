/**
 * The twelfth schema has the tables of the eleventh; the runs of every segment are cut into chunks that a page of 16 KB holds with
 * its row (`relays`). A file that was made before keeps its pages of 4 KB.
 */
export const pages = "";
