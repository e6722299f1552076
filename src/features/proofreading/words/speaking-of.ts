/** Whether a sentence speaks of the report's own year: it names it, or no year at all and nothing that is before or after. */
export function isReportYear(text: string, year: number): boolean {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?![\d:])/g)].map(([written]) => Number(written));
  if (years.length > 0) return years.every((each) => each === year);
  return !/förra året|föregående|tidigare år|i fjol|året innan|sedan start|nästa år|kommande|hittills/i.test(text);
}
