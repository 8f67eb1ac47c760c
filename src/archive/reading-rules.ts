/**
 * The number of the rules by which texts are read, noted for search and ranked. It is raised with every change of what they give for any
 * text, so that an archive knows which of its texts this version would read otherwise; a test holds a digest of what they give.
 */
export const READING_RULES = 9;
