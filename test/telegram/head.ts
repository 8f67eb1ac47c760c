/** Returns the head of an invented telegram of 1985 with this subject, up to where its body begins. */
export const headOf = (subject: string): string => `P 121302Z AUG 85
FM AMEMBASSY VALLETTA
TO SECSTATE WASHDC PRIORITY 4471
C O N F I D E N T I A L VALLETTA 01187

EXERCISE EXERCISE EXERCISE

E.O. 12356: DECL: OADR
TAGS: PREL, MT
SUBJECT: ${subject}

`;
