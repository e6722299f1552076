/** The year that an address names; null for what is no year. A year may be planned before it has been begun. */
export const yearIn = (text: string): number | null => (/^(19|20|21)\d\d$/.test(text) ? Number(text) : null);
