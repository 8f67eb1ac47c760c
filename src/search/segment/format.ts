/** Version of the layout of a segment. */
export const FORMAT = 7;
