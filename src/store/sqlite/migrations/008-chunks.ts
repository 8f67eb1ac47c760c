/**
 * The eighth schema has the tables of the seventh; the runs of every segment are cut into chunks of a quarter of the bytes
 * (`relays`).
 */
export const chunks = "";
