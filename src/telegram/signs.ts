/** True for the code of a figure, as `charCodeAt` gives it. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** True for the code of a capital of the Latin alphabet without marks. */
export const isCapital = (code: number): boolean => code >= 65 && code <= 90;
