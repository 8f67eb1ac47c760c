/**
 * The eleventh schema has the tables of the tenth; of words that are not frequent its segments may say what stands beside each place
 * (`relays`).
 */
export const beside = "";
