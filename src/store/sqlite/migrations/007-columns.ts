/**
 * The seventh schema has the tables of the sixth; of every segment the long columns have a blob each, and what whoever sees all
 * of it sees is kept (`relays`). Lists of words stay as they are.
 */
export const columns = "";
