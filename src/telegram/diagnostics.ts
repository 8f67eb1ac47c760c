/** Stable codes `noun.state` of all that the reader reports. */
export type DiagnosticCode = string;
