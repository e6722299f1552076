/** Figures of a year that is named become those of the next: `rr.kostnader@2022` in a text of 2023 is last year's in the next one too. */
export const oneYearOn = (reference: string): string =>
  reference.replace(/@([a-z]*)(\d{4})\b/g, (_, kind: string, year: string) => `@${kind}${Number(year) + 1}`);

/** The same of every figure that a text refers to. */
export const textOneYearOn = (markdown: string): string => markdown.replace(/\{\{[^{}\n]*\}\}/g, oneYearOn);
