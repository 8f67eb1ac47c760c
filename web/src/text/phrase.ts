/**
 * A sentence with places in it that the page fills: a link, a code, a title. What stands in a place comes with it, since
 * another language puts other words there, and the place elsewhere.
 *
 *     ["It is cited by ", ["link", "3 cables here"], "."]
 */
export type Phrase<Place extends string = string> = readonly (
  | string
  | readonly [place: Place, words: string]
)[];

/** Returns its pieces as a phrase; what it is for is that the compiler then knows the names of the places. */
export const phrase = <Place extends string = never>(...pieces: Phrase<Place>): Phrase<Place> =>
  pieces;
